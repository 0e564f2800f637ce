namespace Haimen.HazardousChemicals.Substances;

/// <summary>Threshold quantities and correction factors of GB 18218-2018. Every β, and each Q that is not marked, is unverified.</summary>
internal static class MajorHazardTable
{
    private static readonly MajorHazardRow[] Rows =
    [
        new("ammonia", "NH3", 10, 2, ThresholdVerified: true),
        new("benzene", "C6H6", 50, 1),
        new("carbon-monoxide", "CO", 20, 2),
        new("chlorine", "Cl2", 5, 4),
        new("ethylene-oxide", "C2H4O", 10, 2, ThresholdVerified: true),
        new("hydrogen-chloride", "HCl", 20, 3),
        new("hydrogen-cyanide", "HCN", 1, 10),
        new("hydrogen-fluoride", "HF", 1, 5),
        new("hydrogen-sulphide", "H2S", 5, 5),
        new("lpg", "LPG", 50, 1.5),
        new("methanol", "CH3OH", 500, 1),
        new("methyl-bromide", "CH3Br", 10, 3),
        new("nitrogen-dioxide", "NO2", 1, 10, ThresholdVerified: true),
        new("phosgene", "COCl2", 0.3, 20, ThresholdVerified: true),
        new("phosphine", "PH3", 1, 20),
        new("sulphur-dioxide", "SO2", 20, 2, ThresholdVerified: true),
    ];

    /// <summary>The ids.</summary>
    public static IReadOnlyList<string> Ids { get; } = [.. Rows.Select(r => r.Id)];

    /// <summary>The ids and formulas that stand for them.</summary>
    public static string[] AcceptedIds { get; } = [.. Rows.Select(r => r.Id), .. Rows.Select(r => r.Alias)];

    /// <summary>The row of an id or formula, null where there is none.</summary>
    /// <param name="id">The id.</param>
    public static MajorHazardRow? Find(string? id) => Array.Find(Rows, r => r.Id == id || r.Alias == id);
}
