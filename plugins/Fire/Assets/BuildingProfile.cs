using Haimen.Fire.Models;
using Haimen.Hazards.Assets;

namespace Haimen.Fire.Assets;

/// <summary>
/// What a building's use says of a fire in it. Growth, heat per area and fire load of dwelling, office and assembly follow
/// EN 1991-1-2:2002, annex E, tables E.4 and E.5; those of factory and warehouse (textiles) and every size of compartment are
/// configuration, unverified.
/// </summary>
internal sealed record BuildingProfile
{
    // Largest fire compartment that a fire is taken to fill before it is held by a wall, m². Unverified default.
    private const double CompartmentM2 = 1_500;

    /// <summary>The building's use.</summary>
    public required string Use { get; init; }

    /// <summary>How fast a fire grows.</summary>
    public required FireGrowth Growth { get; init; }

    /// <summary>Heat that a burning floor releases at most, kW/m².</summary>
    public required double HeatKWM2 { get; init; }

    /// <summary>Heat stored in the contents, MJ/m².</summary>
    public required double LoadMJM2 { get; init; }

    /// <summary>Area of one floor, m².</summary>
    public required double FloorM2 { get; init; }

    /// <summary>Height, m.</summary>
    public required double HeightM { get; init; }

    /// <summary>Storeys.</summary>
    public required double Floors { get; init; }

    /// <summary>Most people inside at once.</summary>
    public required int Occupants { get; init; }

    /// <summary>Neighbouring buildings that a fire would threaten.</summary>
    public required double Exposures { get; init; }

    /// <summary>Floor that a fire can fill, m².</summary>
    public double BurnableM2 => Math.Min(FloorM2, CompartmentM2);

    /// <summary>Most heat that a fire can release, kW.</summary>
    public double PeakKW => HeatKWM2 * BurnableM2;

    /// <summary>Height of a storey, m, within 2.5 and 12.</summary>
    public double StoreyM => Math.Clamp(HeightM / Floors, 2.5, 12);

    /// <summary>Volume, m³.</summary>
    public double VolumeM3 => FloorM2 * HeightM;

    /// <summary>Reads an asset.</summary>
    /// <param name="site">A building.</param>
    public static BuildingProfile Of(AssetSite site)
    {
        var use = site.Labels.GetValueOrDefault("use") ?? BuildingUses.Dwelling;
        var (growth, heat, load) = use switch
        {
            BuildingUses.Office => (FireGrowth.Medium, 250.0, 511.0),
            BuildingUses.Assembly => (FireGrowth.Fast, 500.0, 365.0),
            BuildingUses.Factory => (FireGrowth.Fast, 300.0, 800.0),
            BuildingUses.Warehouse => (FireGrowth.UltraFast, 500.0, 1_800.0),
            _ => (FireGrowth.Medium, 250.0, 948.0),
        };
        return new()
        {
            Use = use,
            Growth = growth,
            HeatKWM2 = heat,
            LoadMJM2 = load,
            FloorM2 = Figure(site, "floorAreaM2", 200, 10),
            HeightM = Figure(site, "heightM", 6, 2),
            Floors = Figure(site, "floors", 1, 1),
            Occupants = (int)Figure(site, "occupants", 0, 0),
            Exposures = Math.Min(8, Figure(site, "exposures", 0, 0)),
        };
    }

    /// <summary>Floor that burns at a heat, m².</summary>
    /// <param name="heatKW">The heat.</param>
    public double BurningM2(double heatKW) => Math.Min(BurnableM2, heatKW / HeatKWM2);

    /// <summary>Heat released some time later if nobody fights the fire, kW.</summary>
    /// <param name="heatKW">The heat now.</param>
    /// <param name="seconds">How much later.</param>
    public double HeatLaterKW(double heatKW, double seconds) =>
        heatKW <= 0 ? 0 : Math.Max(heatKW, Math.Min(PeakKW, TSquared.HeatKW(Growth, TSquared.TimeS(Growth, heatKW) + seconds)));

    /// <summary>Water that a fire needs, L/s: NFA's for what burns, at least the outdoor design flow of GB 50974.</summary>
    /// <param name="heatKW">The heat.</param>
    public double NeededLS(double heatKW)
    {
        if (heatKW <= 0) return 0;
        var nfa = WaterFlow.NfaGpm(BurningM2(heatKW), 1, Exposures) * WaterFlow.LSPerGpm;
        return Math.Max(nfa, WaterFlow.Gb50974(Use, HeightM, VolumeM3).OutdoorLS);
    }

    private static double Figure(AssetSite site, string name, double fallback, double min) =>
        site.Attributes.TryGetValue(name, out var value) && double.IsFinite(value) ? Math.Max(min, value) : fallback;
}
