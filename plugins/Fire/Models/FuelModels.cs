namespace Haimen.Fire.Models;

/// <summary>
/// The standard fuel models. Anderson (1982), GTR-INT-122, in the loads that BEHAVE uses (lb/ft², Albini 1976, table 7);
/// Scott and Burgan (2005), RMRS-GTR-153, table 7, in tons per acre. Read in the Missoula Fire Sciences Laboratory's behave, the core of BehavePlus 6, and
/// compared with a second transcription (the fire tests of FATES), which gives another figure in three places and none for
/// heat: load of 100 h of FM7 (1.0 t/ac) and SB1 (11.1), extinction of TU2 (20 %). BehavePlus's figures stand here.
/// </summary>
internal static class FuelModels
{
    // Tons per acre to pounds per square foot.
    private const double TonsPerAcre = 2_000.0 / 43_560.0;

    private static readonly Dictionary<string, FuelModel> ByCode = new(StringComparer.Ordinal);

    static FuelModels()
    {
        var all = Rows();
        foreach (var model in all) ByCode.Add(model.Code, model);
        Codes = [.. all.Select(m => m.Code)];
    }

    /// <summary>All codes: FM1 to FM13, then GR, GS, SH, TU, TL and SB.</summary>
    public static IReadOnlyList<string> Codes { get; }

    /// <summary>The model of a code.</summary>
    /// <param name="code">The code.</param>
    /// <exception cref="KeyNotFoundException">There is none of that code.</exception>
    public static FuelModel Of(string code) => ByCode[code];

    /// <summary>The model of a code, or short grass where the code is unknown.</summary>
    /// <param name="code">The code, null where none.</param>
    public static FuelModel OrShortGrass(string? code) =>
        code is not null && ByCode.TryGetValue(code, out var model) ? model : ByCode["FM1"];

    private static FuelModel[] Rows() =>
    [
        //              1h     10h    100h   herb   woody  savr 1h  depth  extinction
        Anderson("FM1", 0.034, 0, 0, 0, 0, 3500, 1.0, 12),
        Anderson("FM2", 0.092, 0.046, 0.023, 0.023, 0, 3000, 1.0, 15),
        Anderson("FM3", 0.138, 0, 0, 0, 0, 1500, 2.5, 25),
        Anderson("FM4", 0.230, 0.184, 0.092, 0, 0.230, 2000, 6.0, 20),
        Anderson("FM5", 0.046, 0.023, 0, 0, 0.092, 2000, 2.0, 20),
        Anderson("FM6", 0.069, 0.115, 0.092, 0, 0, 1750, 2.5, 25),
        Anderson("FM7", 0.052, 0.086, 0.069, 0, 0.017, 1750, 2.5, 40),
        Anderson("FM8", 0.069, 0.046, 0.115, 0, 0, 2000, 0.2, 30),
        Anderson("FM9", 0.134, 0.019, 0.007, 0, 0, 2500, 0.2, 25),
        Anderson("FM10", 0.138, 0.092, 0.230, 0, 0.092, 2000, 1.0, 25),
        Anderson("FM11", 0.069, 0.207, 0.253, 0, 0, 1500, 1.0, 15),
        Anderson("FM12", 0.184, 0.644, 0.759, 0, 0, 1500, 2.3, 20),
        Anderson("FM13", 0.322, 1.058, 1.288, 0, 0, 1500, 3.0, 25),

        //              1h   10h  100h herb woody  savr 1h, herb, woody  depth  extinction
        Scott("GR1", 0.10, 0, 0, 0.30, 0, 2200, 2000, 1500, 0.4, 15),
        Scott("GR2", 0.10, 0, 0, 1.00, 0, 2000, 1800, 1500, 1.0, 15),
        Scott("GR3", 0.10, 0.40, 0, 1.50, 0, 1500, 1300, 1500, 2.0, 30),
        Scott("GR4", 0.25, 0, 0, 1.90, 0, 2000, 1800, 1500, 2.0, 15),
        Scott("GR5", 0.40, 0, 0, 2.50, 0, 1800, 1600, 1500, 1.5, 40),
        Scott("GR6", 0.10, 0, 0, 3.40, 0, 2200, 2000, 1500, 1.5, 40, 9000),
        Scott("GR7", 1.00, 0, 0, 5.40, 0, 2000, 1800, 1500, 3.0, 15),
        Scott("GR8", 0.50, 1.00, 0, 7.30, 0, 1500, 1300, 1500, 4.0, 30),
        Scott("GR9", 1.00, 1.00, 0, 9.00, 0, 1800, 1600, 1500, 5.0, 40),
        Scott("GS1", 0.20, 0, 0, 0.50, 0.65, 2000, 1800, 1800, 0.9, 15),
        Scott("GS2", 0.50, 0.50, 0, 0.60, 1.00, 2000, 1800, 1800, 1.5, 15),
        Scott("GS3", 0.30, 0.25, 0, 1.45, 1.25, 1800, 1600, 1600, 1.8, 40),
        Scott("GS4", 1.90, 0.30, 0.10, 3.40, 7.10, 1800, 1600, 1600, 2.1, 40),
        Scott("SH1", 0.25, 0.25, 0, 0.15, 1.30, 2000, 1800, 1600, 1.0, 15),
        Scott("SH2", 1.35, 2.40, 0.75, 0, 3.85, 2000, 1800, 1600, 1.0, 15),
        Scott("SH3", 0.45, 3.00, 0, 0, 6.20, 1600, 1800, 1400, 2.4, 40),
        Scott("SH4", 0.85, 1.15, 0.20, 0, 2.55, 2000, 1800, 1600, 3.0, 30),
        Scott("SH5", 3.60, 2.10, 0, 0, 2.90, 750, 1800, 1600, 6.0, 15),
        Scott("SH6", 2.90, 1.45, 0, 0, 1.40, 750, 1800, 1600, 2.0, 30),
        Scott("SH7", 3.50, 5.30, 2.20, 0, 3.40, 750, 1800, 1600, 6.0, 15),
        Scott("SH8", 2.05, 3.40, 0.85, 0, 4.35, 750, 1800, 1600, 3.0, 40),
        Scott("SH9", 4.50, 2.45, 0, 1.55, 7.00, 750, 1800, 1500, 4.4, 40),
        Scott("TU1", 0.20, 0.90, 1.50, 0.20, 0.90, 2000, 1800, 1600, 0.6, 20),
        Scott("TU2", 0.95, 1.80, 1.25, 0, 0.20, 2000, 1800, 1600, 1.0, 30),
        Scott("TU3", 1.10, 0.15, 0.25, 0.65, 1.10, 1800, 1600, 1400, 1.3, 30),
        Scott("TU4", 4.50, 0, 0, 0, 2.00, 2300, 1800, 2000, 0.5, 12),
        Scott("TU5", 4.00, 4.00, 3.00, 0, 3.00, 1500, 1800, 750, 1.0, 25),
        Scott("TL1", 1.00, 2.20, 3.60, 0, 0, 2000, 1800, 1600, 0.2, 30),
        Scott("TL2", 1.40, 2.30, 2.20, 0, 0, 2000, 1800, 1600, 0.2, 25),
        Scott("TL3", 0.50, 2.20, 2.80, 0, 0, 2000, 1800, 1600, 0.3, 20),
        Scott("TL4", 0.50, 1.50, 4.20, 0, 0, 2000, 1800, 1600, 0.4, 25),
        Scott("TL5", 1.15, 2.50, 4.40, 0, 0, 2000, 1800, 1600, 0.6, 25),
        Scott("TL6", 2.40, 1.20, 1.20, 0, 0, 2000, 1800, 1600, 0.3, 25),
        Scott("TL7", 0.30, 1.40, 8.10, 0, 0, 2000, 1800, 1600, 0.4, 25),
        Scott("TL8", 5.80, 1.40, 1.10, 0, 0, 1800, 1800, 1600, 0.3, 35),
        Scott("TL9", 6.65, 3.30, 4.15, 0, 0, 1800, 1800, 1600, 0.6, 35),
        Scott("SB1", 1.50, 3.00, 11.00, 0, 0, 2000, 1800, 1600, 1.0, 25),
        Scott("SB2", 4.50, 4.25, 4.00, 0, 0, 2000, 1800, 1600, 1.0, 25),
        Scott("SB3", 5.50, 2.75, 3.00, 0, 0, 2000, 1800, 1600, 1.2, 25),
        Scott("SB4", 5.25, 3.50, 5.25, 0, 0, 2000, 1800, 1600, 2.7, 25),
    ];

    private static FuelModel Anderson(
        string code, double h1, double h10, double h100, double herb, double woody, double savr1, double depthFt, double extinctionPct) =>
        new(code, h1, h10, h100, herb, woody, savr1, 1500, 1500, depthFt, extinctionPct / 100, 8_000, false);

    private static FuelModel Scott(
        string code, double h1, double h10, double h100, double herb, double woody,
        double savr1, double savrHerb, double savrWoody, double depthFt, double extinctionPct, double heatBtuLb = 8_000) => new(
            code, h1 * TonsPerAcre, h10 * TonsPerAcre, h100 * TonsPerAcre, herb * TonsPerAcre, woody * TonsPerAcre,
            savr1, savrHerb, savrWoody, depthFt, extinctionPct / 100, heatBtuLb, true);
}
