using System.Text.Json.Nodes;
using Haimen.HazardousChemicals.Dispersion;
using Haimen.Hazards.Models;

namespace Haimen.HazardousChemicals.Models;

/// <summary>Fields and ranges that several models share.</summary>
internal static class Fields
{
    /// <summary>The names of the stability classes.</summary>
    public static readonly string[] Stabilities = ["A", "B", "C", "D", "E", "F"];

    /// <summary>Wind that a plume needs to be a plume: the lower bound keeps the result finite.</summary>
    public static ModelRange Wind { get; } = ModelRange.Between(0.01, 150);

    /// <summary>A distance with its direction, m: bounded so that nothing overflows.</summary>
    public static ModelRange Offset { get; } = ModelRange.Between(-1e9, 1e9);

    /// <summary>A height above the ground, m.</summary>
    public static ModelRange Height { get; } = ModelRange.Between(0, 1e5);

    /// <summary>An absolute pressure, Pa.</summary>
    public static ModelRange Pressure { get; } = ModelRange.AboveUpTo(0, 1e10);

    /// <summary>A temperature, K.</summary>
    public static ModelRange Temperature { get; } = ModelRange.AboveUpTo(0, 5_000);

    /// <summary>A density, kg/m³.</summary>
    public static ModelRange Density { get; } = ModelRange.AboveUpTo(0, 30_000);

    /// <summary>The flag that every output ends with.</summary>
    public static ModelField Extrapolated { get; } = new("extrapolated", "boolean");

    /// <summary>The flag of an output that a row nobody verified went into.</summary>
    public static ModelField Unverified { get; } = new("unverified", "boolean");

    /// <summary>The field of a stability class.</summary>
    public static ModelField Stability { get; } = new("stability", "string", "", "one of A, B, C, D, E, F");

    /// <summary>A number of an output.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="unit">Its unit.</param>
    public static ModelField Output(string name, string unit) => new(name, "number", unit);

    /// <summary>Reads a stability class.</summary>
    /// <param name="fields">The input.</param>
    public static StabilityClass ReadStability(ModelInput fields) =>
        (StabilityClass)Array.IndexOf(Stabilities, fields.Choice("stability", Stabilities));

    /// <summary>An output of one number.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">The number.</param>
    /// <param name="fields">The input, for the flag.</param>
    public static JsonObject One(string name, double value, ModelInput fields) =>
        new() { [name] = value, ["extrapolated"] = fields.Extrapolated };
}
