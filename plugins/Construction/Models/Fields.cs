using Haimen.Hazards;
using Haimen.Hazards.Models;

namespace Haimen.Construction.Models;

/// <summary>Fields that several models share.</summary>
internal static class Fields
{
    /// <summary>The flag that every output ends with.</summary>
    public static ModelField Extrapolated { get; } = new("extrapolated", "boolean");

    /// <summary>Whether a number behind the output was not verified against its source.</summary>
    public static ModelField Unverified { get; } = new("unverified", "boolean");

    /// <summary>The colour that the output calls for.</summary>
    public static ModelField Colour { get; } = new("colour", "string", "", "none, blue, yellow, orange, red");

    /// <summary>A number of an output.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="unit">Its unit.</param>
    public static ModelField Output(string name, string unit) => new(name, "number", unit);

    /// <summary>A yes or no of an output.</summary>
    /// <param name="name">Its name.</param>
    public static ModelField Flag(string name) => new(name, "boolean");

    /// <summary>none, blue, yellow, orange or red.</summary>
    /// <param name="grade">The grade.</param>
    public static string Word(HazardGrade grade) => grade switch
    {
        HazardGrade.Red => "red",
        HazardGrade.Orange => "orange",
        HazardGrade.Yellow => "yellow",
        HazardGrade.Blue => "blue",
        _ => "none",
    };
}
