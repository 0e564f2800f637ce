using Haimen.Hazards;

namespace Haimen.HazardousChemicals.Substances;

/// <summary>
/// One substance: what it is called, how it behaves when it escapes, and from which concentrations it harms. The physical
/// properties are textbook values near the normal boiling point and unverified; what they drive is marked so.
/// </summary>
internal sealed record Substance
{
    /// <summary>Stable id, e.g. <c>chlorine</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Molar mass in g/mol.</summary>
    public required double MolarMassGMol { get; init; }

    /// <summary>Normal boiling point in kelvin. Unverified.</summary>
    public required double BoilingPointK { get; init; }

    /// <summary>Density of the liquid in kg/m³. Unverified.</summary>
    public required double LiquidDensityKgM3 { get; init; }

    /// <summary>Heat capacity of the liquid in J/(kg·K). Unverified.</summary>
    public required double LiquidHeatJKgK { get; init; }

    /// <summary>Heat of vaporisation in J/kg. Unverified.</summary>
    public required double VaporisationJKg { get; init; }

    /// <summary>Ratio of the gas's heat capacities. Unverified.</summary>
    public required double HeatCapacityRatio { get; init; }

    /// <summary>60-minute levels of harm by inhalation.</summary>
    public required HarmLevels Harm { get; init; }

    /// <summary>Lower flammable limit as a volume fraction; null where it does not burn in air. Unverified.</summary>
    public double? LowerFlammableLimit { get; init; }

    /// <summary>Heat released by burning in J/kg; 0 where it does not burn. Unverified.</summary>
    public double CombustionJKg { get; init; }

    /// <summary>Whether a solution of slaked lime neutralises it.</summary>
    public bool LimeNeutralises { get; init; }

    /// <summary>Whether it burns in air.</summary>
    public bool IsFlammable => LowerFlammableLimit is not null;

    /// <summary>Milligrams per cubic metre of a volume fraction in parts per million, at 25 °C: ppm · M / 24.45.</summary>
    /// <param name="ppm">Parts per million by volume.</param>
    public double MgM3(double ppm) => ppm * MolarMassGMol / 24.45;

    /// <summary>Density of its gas in kg/m³ by the ideal gas law.</summary>
    /// <param name="temperatureK">The gas's temperature.</param>
    /// <param name="pressurePa">Its pressure.</param>
    public double GasDensityKgM3(double temperatureK, double pressurePa = 101_325) =>
        pressurePa * MolarMassGMol / 1000 / (8.314462618 * temperatureK);

    /// <summary>Vapour pressure in pascals, from the boiling point by Clausius and Clapeyron with a constant heat of vaporisation. Unverified.</summary>
    /// <param name="temperatureK">The liquid's temperature.</param>
    public double VapourPressurePa(double temperatureK) =>
        101_325 * Math.Exp(VaporisationJKg * MolarMassGMol / 1000 / 8.314462618 * ((1 / BoilingPointK) - (1 / temperatureK)));
}
