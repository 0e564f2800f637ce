using Haimen.Hazards.Models;

namespace Haimen.HazardousChemicals.Substances;

/// <summary>
/// The substances that the domain knows. Levels of harm: US EPA Acute Exposure Guideline Levels of 60 minutes, in ppm, read in
/// the source for chlorine and ammonia, unverified for the others.
/// </summary>
internal static class SubstanceTable
{
    private static readonly Substance[] Rows =
    [
        new()
        {
            Id = "chlorine", Name = new("氯", "Chlorine"), MolarMassGMol = 70.906, BoilingPointK = 239.1, LiquidDensityKgM3 = 1_410,
            LiquidHeatJKgK = 950, VaporisationJKg = 288_000, HeatCapacityRatio = 1.33, Harm = Aegl(70.906, 0.5, 2.0, 20, ModelTrust.Sourced),
            LimeNeutralises = true,
        },
        new()
        {
            Id = "ammonia", Name = new("氨", "Ammonia"), MolarMassGMol = 17.031, BoilingPointK = 239.8, LiquidDensityKgM3 = 610,
            LiquidHeatJKgK = 4_700, VaporisationJKg = 1_371_000, HeatCapacityRatio = 1.31, Harm = Aegl(17.031, 30, 160, 1_100, ModelTrust.Sourced),
            LowerFlammableLimit = 0.15, CombustionJKg = 18.6e6,
        },
        new()
        {
            Id = "ethylene-oxide", Name = new("环氧乙烷", "Ethylene oxide"), MolarMassGMol = 44.053, BoilingPointK = 283.6, LiquidDensityKgM3 = 870,
            LiquidHeatJKgK = 1_990, VaporisationJKg = 580_000, HeatCapacityRatio = 1.2, Harm = Aegl(44.053, 22, 45, 200, ModelTrust.Unverified),
            LowerFlammableLimit = 0.03, CombustionJKg = 27.6e6,
        },
        new()
        {
            Id = "lpg", Name = new("液化石油气", "LPG"), MolarMassGMol = 44.097, BoilingPointK = 231.1, LiquidDensityKgM3 = 510,
            LiquidHeatJKgK = 2_500, VaporisationJKg = 428_000, HeatCapacityRatio = 1.15, Harm = OfFlammable(44.097, 0.021),
            LowerFlammableLimit = 0.021, CombustionJKg = 46e6,
        },
        new()
        {
            Id = "hydrogen-chloride", Name = new("氯化氢", "Hydrogen chloride"), MolarMassGMol = 36.461, BoilingPointK = 188.1, LiquidDensityKgM3 = 1_190,
            LiquidHeatJKgK = 1_700, VaporisationJKg = 443_000, HeatCapacityRatio = 1.40, Harm = Aegl(36.461, 1.8, 22, 100, ModelTrust.Unverified),
            LimeNeutralises = true,
        },
        new()
        {
            Id = "sulphur-dioxide", Name = new("二氧化硫", "Sulphur dioxide"), MolarMassGMol = 64.066, BoilingPointK = 263.1, LiquidDensityKgM3 = 1_380,
            LiquidHeatJKgK = 1_360, VaporisationJKg = 389_000, HeatCapacityRatio = 1.26, Harm = Aegl(64.066, 0.20, 0.75, 30, ModelTrust.Unverified),
            LimeNeutralises = true,
        },
        new()
        {
            Id = "hydrogen-fluoride", Name = new("氟化氢", "Hydrogen fluoride"), MolarMassGMol = 20.006, BoilingPointK = 292.7, LiquidDensityKgM3 = 970,
            LiquidHeatJKgK = 2_580, VaporisationJKg = 374_000, HeatCapacityRatio = 1.40, Harm = Aegl(20.006, 1, 24, 44, ModelTrust.Unverified),
            LimeNeutralises = true,
        },
        new()
        {
            Id = "hydrogen-sulphide", Name = new("硫化氢", "Hydrogen sulphide"), MolarMassGMol = 34.081, BoilingPointK = 212.8, LiquidDensityKgM3 = 790,
            LiquidHeatJKgK = 2_010, VaporisationJKg = 548_000, HeatCapacityRatio = 1.32, Harm = Aegl(34.081, 0.51, 27, 50, ModelTrust.Unverified),
            LowerFlammableLimit = 0.04, CombustionJKg = 15.2e6, LimeNeutralises = true,
        },
        new()
        {
            Id = "methanol", Name = new("甲醇", "Methanol"), MolarMassGMol = 32.042, BoilingPointK = 337.8, LiquidDensityKgM3 = 792,
            LiquidHeatJKgK = 2_530, VaporisationJKg = 1_100_000, HeatCapacityRatio = 1.20, Harm = Aegl(32.042, 530, 2_100, 7_200, ModelTrust.Unverified),
            LowerFlammableLimit = 0.06, CombustionJKg = 19.9e6,
        },
        new()
        {
            Id = "benzene", Name = new("苯", "Benzene"), MolarMassGMol = 78.114, BoilingPointK = 353.2, LiquidDensityKgM3 = 879,
            LiquidHeatJKgK = 1_740, VaporisationJKg = 394_000, HeatCapacityRatio = 1.10, Harm = Aegl(78.114, 52, 800, 4_000, ModelTrust.Unverified),
            LowerFlammableLimit = 0.012, CombustionJKg = 40.2e6,
        },
    ];

    /// <summary>Their ids.</summary>
    public static IReadOnlyList<string> Ids { get; } = [.. Rows.Select(r => r.Id)];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Substance> All => Rows;

    /// <summary>The substance of an id, null where it is not known.</summary>
    /// <param name="id">The id.</param>
    public static Substance? Find(string? id) => Array.Find(Rows, r => string.Equals(r.Id, id, StringComparison.Ordinal));

    private static HarmLevels Aegl(double molarMass, double level1Ppm, double level2Ppm, double level3Ppm, ModelTrust trust) =>
        new(level1Ppm * molarMass / 24.45, level2Ppm * molarMass / 24.45, level3Ppm * molarMass / 24.45, "AEGL", trust);

    // No AEGL is held: a tenth, half and the whole of the lower flammable limit. Unverified.
    private static HarmLevels OfFlammable(double molarMass, double limit)
    {
        var whole = limit * 1e6 * molarMass / 24.45;
        return new(0.1 * whole, 0.5 * whole, whole, "LFL", ModelTrust.Unverified);
    }
}
