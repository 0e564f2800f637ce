using Haimen.Construction.Assets;

namespace Haimen.Construction.Assessment;

/// <summary>
/// How far things fall and ground moves. A pit's surroundings are monitored over 1 to 3 times its depth from the edge
/// (GB 50497-2019, read second-hand, unverified): 2 depths are the zone that is emptied, 3 the one that is watched. A crane falls as
/// far as its height and jib together. The other reaches are unverified.
/// </summary>
internal static class SiteReach
{
    private const double EmptiedDepths = 2;
    private const double WatchedDepths = 3;
    private const double SpaceM = 50;
    private const double ScaffoldMarginM = 5;

    /// <summary>Radius of the zone that is emptied, m.</summary>
    /// <param name="risk">The asset.</param>
    public static double InnerM(SiteRisk risk) => risk.Kind switch
    {
        ConstructionAssetKinds.Excavation => Pit(risk, EmptiedDepths),
        ConstructionAssetKinds.TowerCrane => Math.Max(10, risk.Attribute("heightM") + risk.Attribute("jibM")),
        ConstructionAssetKinds.Scaffold => Math.Max(10, risk.Attribute("heightM") + ScaffoldMarginM),
        _ => SpaceM,
    };

    /// <summary>Radius of the zone that is watched, m; null where the inner one is all.</summary>
    /// <param name="risk">The asset.</param>
    public static double? OuterM(SiteRisk risk) => risk.Kind == ConstructionAssetKinds.Excavation ? Pit(risk, WatchedDepths) : null;

    private static double Pit(SiteRisk risk, double depths)
    {
        var ground = PitGround.Of(risk.View.Site);
        return ground.HalfDiagonalM + (depths * ground.ReachDepthM);
    }
}
