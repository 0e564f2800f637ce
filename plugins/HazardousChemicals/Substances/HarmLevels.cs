using Haimen.Hazards.Models;

namespace Haimen.HazardousChemicals.Substances;

/// <summary>Three concentrations in the air from which people are harmed when they breathe it for an hour, mg/m³, rising.</summary>
/// <param name="Level1MgM3">Discomfort (AEGL-1): yellow.</param>
/// <param name="Level2MgM3">Lasting harm or unable to escape (AEGL-2): orange.</param>
/// <param name="Level3MgM3">Danger to life (AEGL-3): red.</param>
/// <param name="Basis">What they are, e.g. <c>AEGL</c>; where no such levels are held, shares of the lower flammable limit, <c>LFL</c>.</param>
/// <param name="Trust">How far they are trusted.</param>
internal sealed record HarmLevels(double Level1MgM3, double Level2MgM3, double Level3MgM3, string Basis, ModelTrust Trust)
{
    /// <summary>The level by number.</summary>
    /// <param name="number">1, 2 or 3.</param>
    public double this[int number] => number switch
    {
        1 => Level1MgM3,
        2 => Level2MgM3,
        3 => Level3MgM3,
        _ => throw new ArgumentOutOfRangeException(nameof(number), number, "1 to 3"),
    };
}
