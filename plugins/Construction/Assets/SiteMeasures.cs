using Haimen.Hazards.Assets;

namespace Haimen.Construction.Assets;

/// <summary>The named quantities of a site's assets, and those that all of them have.</summary>
internal static class SiteMeasures
{
    public const string Collapsed = "collapsed";
    public const string Danger = "dangerSign";
    public const string Trapped = "trapped";
    public const string TrappedAssumed = "trappedAssumed";
    public const string Injured = "injured";
    public const string Dead = "dead";
    public const string Workers = "workers";

    /// <summary>1 while what happens there still grows.</summary>
    public const string Growing = "growing";

    /// <summary>The grade that it may reach within six hours, as a number of <see cref="Hazards.HazardGrade"/>.</summary>
    public const string AheadGrade = "aheadGrade";

    /// <summary>1 where load, tilt or a report, and not the wind alone, raised the grade of what stands high; until that is normal again.</summary>
    public const string Faulty = "faulty";

    public const string DustMgM3 = "dustMgM3";
    public const string Utilisation = "utilisation";
    public const string WallMm = "wallMm";
    public const string RateMmD = "wallRateMmD";
    public const string LimitMm = "wallLimitMm";
    public const string SettlementMm = "settlementMm";
    public const string StrutPct = "strutPct";
    public const string GroundwaterMm = "groundwaterMm";
    public const string DepthUnknown = "depthUnknown";
    public const string Unverified = "unverified";
    public const string WindMS = "windMS";
    public const string GustForecastMS = "gustForecastMS";

    /// <summary>The grade of the wind that blows, without what is only forecast.</summary>
    public const string WindGrade = "windGrade";

    public const string MomentPct = "momentPct";
    public const string TiltMmM = "tiltMmM";
    public const string OxygenPct = "oxygenPct";
    public const string CombustiblePctLel = "combustibleGasPctLel";
    public const string HydrogenSulphideMgM3 = "hydrogenSulphideMgM3";
    public const string CarbonMonoxideMgM3 = "carbonMonoxideMgM3";

    /// <summary>Starts the measures of an asset with those that all have.</summary>
    /// <param name="state">Its state.</param>
    /// <param name="situation">Its situation.</param>
    public static SortedDictionary<string, double> Of(SiteState state, AssetSituation situation)
    {
        var measures = new SortedDictionary<string, double>(StringComparer.Ordinal)
        {
            [Collapsed] = state.Collapsed ? 1 : 0,
            [Danger] = state.Danger ? 1 : 0,
            [Trapped] = state.Trapped,
            [TrappedAssumed] = state.TrappedAssumed ? 1 : 0,
            [Injured] = state.Injured,
            [Dead] = state.Dead,
            [Workers] = SiteCasualties.WorkersOf(state, situation),
        };
        if (SiteReadings.Worst(situation, Sensing.ConstructionSensorKinds.Dust) is { } dust) measures[DustMgM3] = dust;
        return measures;
    }
}
