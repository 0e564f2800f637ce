using Haimen.Flood.Models;
using Haimen.Hazards.Assets;

namespace Haimen.Flood.Drainage;

/// <summary>
/// The fixed figures of a village's drainage cell, from its registered attributes. A figure that is missing takes the default
/// given with it; the defaults are configuration, unverified for Haimen.
/// </summary>
internal sealed class CellGround
{
    /// <summary>Height of ditches and ponds below the lowest built ground, m. Unverified.</summary>
    public const double ChannelDepthM = 0.6;

    // Storm intensity by return period: one-hour rain of the Yangtze delta's short-duration formulas, rounded. Unverified.
    private const double OneYearMmH = 36;
    private const double ThreeYearMmH = 51;

    // Silt, lost pits and small laterals leave about this much of a drain's design capacity. Unverified.
    private const double DrainEfficiency = 0.6;

    // The depression that water gathers in, as a share of the cell, where the water is 0.50 m deep: low streets in a cell of
    // pavement, low fields besides in a cell of fields. Unverified.
    private const double DepressionUrbanPct = 9;
    private const double DepressionRuralPct = 18;

    // Open water in a cell of fields and in one of pavement, as shares of its area. Unverified.
    private const double OpenWaterRural = 0.08;
    private const double OpenWaterUrban = 0.035;

    // Horton's curve for the alluvial silt of the delta. Unverified.
    private const double InitialInfiltrationMmH = 50;
    private const double FinalInfiltrationMmH = 4;
    private const double InfiltrationDecayPerH = 3;
    private const double MmHPerMS = 3_600_000;

    private const double ReferenceDepthM = 0.5;
    private readonly double _referenceM3;
    private readonly double _depressionM2;

    private CellGround(AssetSite site, double extraStorageM3)
    {
        AreaHa = Read(site, "areaHa", 100, 0.01, 100_000);
        ImperviousPct = Read(site, "imperviousPct", 30, 0, 100);
        GroundElevationM = Read(site, "groundElevationM", 3.0, -50, 9_000);
        OutfallSillM = Read(site, "outfallSillM", GroundElevationM - 0.8, -50, 9_000);
        PumpCapacityM3S = Read(site, "pumpCapacityM3S", 0, 0, 1_000);
        IsPumped = Read(site, "outfallPumped", 0, 0, 1) > 0;
        IsTideLocked = Read(site, "outfallTideLocked", 0, 0, 1) > 0;
        var paved = ImperviousPct / 100;
        var intensity = Read(site, "stormDrainReturnPeriodYears", 1, 0, 1_000) >= 3 ? ThreeYearMmH : OneYearMmH;
        var coefficient = 0.15 + (0.75 * paved);
        var formula = DrainEfficiency * RationalPeak.FlowM3S(coefficient, intensity, AreaHa / 100);
        DrainCapacityM3S = IsPumped ? 0 : Read(site, "drainCapacityM3S", formula, 0, 1_000);
        var openWater = (OpenWaterUrban * paved) + (OpenWaterRural * (1 - paved));
        ChannelM3 = Read(site, "channelStorageM3", AreaHa * 10_000 * openWater * ChannelDepthM, 0, 1e9) + extraStorageM3;
        _depressionM2 = AreaHa * 10_000 * Read(site, "depressionPct", (DepressionUrbanPct * paved) + (DepressionRuralPct * (1 - paved)), 0.1, 100) / 100;
        _referenceM3 = _depressionM2 * ReferenceDepthM * 2 / 3;
        Catchment = new(new(
            AreaHa,
            ImperviousPct,
            Read(site, "widthM", Math.Sqrt(AreaHa * 10_000), 1, 1_000_000),
            Read(site, "slopePct", 0.1, 0.001, 100),
            RoughnessImpervious: 0.015,
            RoughnessPervious: 0.24,
            StorageImperviousMm: 2,
            StoragePerviousMm: 5 + (35 * (1 - paved)), // paddy bunds hold back more than lawns
            new Horton(InitialInfiltrationMmH / MmHPerMS, FinalInfiltrationMmH / MmHPerMS, InfiltrationDecayPerH / 3_600)));
    }

    public double AreaHa { get; }

    public double ImperviousPct { get; }

    public double GroundElevationM { get; }

    public double OutfallSillM { get; }

    public double PumpCapacityM3S { get; }

    public double DrainCapacityM3S { get; }

    public bool IsPumped { get; }

    public bool IsTideLocked { get; }

    /// <summary>Water that ditches, ponds and tanks hold before any stands on the ground.</summary>
    public double ChannelM3 { get; }

    public Subcatchment Catchment { get; }

    /// <summary>Reads a cell's ground.</summary>
    /// <param name="site">The cell as registered.</param>
    /// <param name="extraStorageM3">Detention tanks beside its channels.</param>
    public static CellGround Of(AssetSite site, double extraStorageM3 = 0) => new(site, extraStorageM3);

    /// <summary>Depth of water on the lowest built ground: V(d) of a bowl whose flooded area grows with the root of the depth.</summary>
    /// <param name="volumeM3">Water in channels and on the ground.</param>
    public double DepthM(double volumeM3)
    {
        if (volumeM3 <= ChannelM3) return 0;
        var root = Math.Cbrt((volumeM3 - ChannelM3) / _referenceM3);
        return ReferenceDepthM * root * root;
    }

    /// <summary>Water in channels and on the ground at a depth.</summary>
    /// <param name="depthM">The depth; at 0 the channels are full.</param>
    public double VolumeM3(double depthM) =>
        ChannelM3 + (_referenceM3 * Math.Pow(Math.Max(0, depthM) / ReferenceDepthM, 1.5));

    /// <summary>Ground under water at a depth, m²; never more than the cell.</summary>
    /// <param name="depthM">The depth.</param>
    public double FloodedM2(double depthM) =>
        Math.Min(AreaHa * 10_000, _depressionM2 * Math.Sqrt(Math.Max(0, depthM) / ReferenceDepthM));

    /// <summary>Water level inside, in channels or on the ground.</summary>
    /// <param name="volumeM3">Water in channels and on the ground.</param>
    public double InnerStageM(double volumeM3) => volumeM3 >= ChannelM3
        ? GroundElevationM + DepthM(volumeM3)
        : GroundElevationM - (ChannelDepthM * (1 - (volumeM3 / ChannelM3)));

    /// <summary>Water that seeps away from the flooded unpaved ground, m³/s: at the saturated rate, while any stands there.</summary>
    /// <param name="volumeM3">Water in channels and on the ground.</param>
    public double SeepageM3S(double volumeM3) => volumeM3 <= ChannelM3
        ? 0
        : FloodedM2(DepthM(volumeM3)) * (1 - (ImperviousPct / 100)) * FinalInfiltrationMmH / MmHPerMS;

    private static double Read(AssetSite site, string name, double fallback, double min, double max) =>
        site.Attributes.TryGetValue(name, out var value) && double.IsFinite(value) ? Math.Clamp(value, min, max) : fallback;
}
