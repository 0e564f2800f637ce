using Haimen.Fire.Assets;

namespace Haimen.Fire.Models;

/// <summary>The rules of thumb and of code for the water that a fire in a building needs.</summary>
internal static class WaterFlow
{
    /// <summary>Litres per second in a US gallon per minute.</summary>
    public const double LSPerGpm = 0.0630901964;

    /// <summary>Square feet in a square metre.</summary>
    public const double Ft2PerM2 = 10.76391041671;

    /// <summary>Cubic feet in a cubic metre.</summary>
    public const double Ft3PerM3 = 35.31466672149;

    /// <summary>What one engine delivers, L/s. Unverified default.</summary>
    public const double EngineLS = 40;

    /// <summary>What an engine delivers from its own tank and by fetching water where hydrants give none, L/s. Unverified default.</summary>
    public const double TankerLS = 12;

    private const double IsoStepGpm = 250;
    private const double IsoLeastGpm = 500;
    private const double IsoMostGpm = 12_000;

    /// <summary>Iowa State (Royer and Nelson 1959): gpm is the volume of the largest open space in ft³ over 100.</summary>
    /// <param name="volumeM3">The volume.</param>
    public static double IowaGpm(double volumeM3) => volumeM3 * Ft3PerM3 / 100;

    /// <summary>National Fire Academy: gpm is the floor's area in ft² over 3, times the share that burns, and a quarter more for each exposure.</summary>
    /// <param name="areaM2">Area of the floor.</param>
    /// <param name="involvement">Share that burns, 0 to 1.</param>
    /// <param name="exposures">Neighbouring buildings to be protected.</param>
    public static double NfaGpm(double areaM2, double involvement, double exposures) =>
        areaM2 * Ft2PerM2 / 3 * involvement * (1 + (0.25 * exposures));

    /// <summary>ISO needed fire flow: C·O·(1 + X + P) with C = 18·F·√A, to the nearest 250 gpm, 500 to 12,000.</summary>
    /// <param name="areaM2">Effective area.</param>
    /// <param name="construction">Coefficient F of the construction.</param>
    /// <param name="occupancy">Factor O of the occupancy.</param>
    /// <param name="exposure">Factor X of exposures.</param>
    /// <param name="communication">Factor P of communications.</param>
    public static double IsoGpm(double areaM2, double construction, double occupancy, double exposure, double communication)
    {
        var flow = 18 * construction * Math.Sqrt(areaM2 * Ft2PerM2) * occupancy * (1 + exposure + communication);
        return Math.Clamp(Math.Floor((flow / IsoStepGpm) + 0.5) * IsoStepGpm, IsoLeastGpm, IsoMostGpm);
    }

    /// <summary>
    /// Design flow of GB 50974-2014, outdoor and indoor hydrants, and its duration. All figures unverified; those of factory,
    /// warehouse and assembly (class C goods) follow tables 3.3.2, 3.5.2 and 3.6.2 but were not checked against the standard.
    /// </summary>
    /// <param name="use">One of <see cref="BuildingUses.All"/>.</param>
    /// <param name="heightM">Height of the building.</param>
    /// <param name="volumeM3">Its volume.</param>
    public static (double OutdoorLS, double IndoorLS, double Hours) Gb50974(string use, double heightM, double volumeM3) => use switch
    {
        BuildingUses.Dwelling => heightM <= 21 ? (15, 10, 2) : (15, 20, 2),
        BuildingUses.Office => heightM <= 50 ? (20, 15, 2) : (30, 40, 3),
        BuildingUses.Factory => (Step(volumeM3, 15, 20, 25, 30, 40), volumeM3 <= 5_000 ? 10 : 20, 3),
        BuildingUses.Warehouse => (Step(volumeM3, 15, 25, 25, 35, 45), volumeM3 <= 5_000 ? 15 : 25, 3),
        _ => (Step(volumeM3, 15, 15, 25, 30, 40), 15, 2),
    };

    /// <summary>Engines that deliver a flow.</summary>
    /// <param name="flowLS">The flow.</param>
    /// <param name="engineLS">What one delivers, more than 0.</param>
    public static int Engines(double flowLS, double engineLS = EngineLS) =>
        flowLS <= 0 ? 0 : (int)Math.Min(10_000, Math.Ceiling((flowLS / engineLS) - 1e-9));

    private static double Step(double volumeM3, double to3, double to5, double to20, double to50, double above) => volumeM3 switch
    {
        <= 3_000 => to3,
        <= 5_000 => to5,
        <= 20_000 => to20,
        <= 50_000 => to50,
        _ => above,
    };
}
