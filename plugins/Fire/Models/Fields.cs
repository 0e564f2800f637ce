using System.Text.Json.Nodes;
using Haimen.Hazards.Models;

namespace Haimen.Fire.Models;

/// <summary>Fields that several models share.</summary>
internal static class Fields
{
    /// <summary>The flag that every output ends with.</summary>
    public static ModelField Extrapolated { get; } = new("extrapolated", "boolean", "", "", "");

    /// <summary>The flag of an output that rests on numbers nobody verified.</summary>
    public static ModelField Unverified { get; } = new("unverified", "boolean", "", "", "");

    /// <summary>A number of an output.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="unit">Its unit.</param>
    public static ModelField Output(string name, string unit) => new(name, "number", unit);

    /// <summary>An array of an input or output.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="unit">Unit of its elements.</param>
    /// <param name="allowed">What is allowed, in words.</param>
    public static ModelField Array(string name, string unit, string allowed = "") => new(name, "array", unit, allowed);

    /// <summary>A text of an input that must be one of some.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="choices">The allowed texts.</param>
    public static ModelField Choice(string name, IEnumerable<string> choices) =>
        new(name, "string", "", "one of " + string.Join(", ", choices));

    /// <summary>Numbers as a JSON array.</summary>
    /// <param name="values">The numbers.</param>
    public static JsonArray ToJson(IEnumerable<double> values) => new([.. values.Select(v => (JsonNode)v)]);
}
