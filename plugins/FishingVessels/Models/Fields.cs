using Haimen.Hazards.Models;

namespace Haimen.FishingVessels.Models;

/// <summary>Fields that several models share.</summary>
internal static class Fields
{
    /// <summary>The flag that every output ends with.</summary>
    public static ModelField Extrapolated { get; } = new("extrapolated", "boolean");

    /// <summary>A number of an output.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="unit">Its unit.</param>
    public static ModelField Output(string name, string unit = "") => new(name, "number", unit);
}
