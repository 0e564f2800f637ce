namespace Haimen.Host.Seeding.Generation;

/// <summary>
/// Alarm values of GB 50497-2019 for the monitoring of excavations, as the station levels of generated sites. The level-1 diaphragm
/// wall (20 mm, 0.2 % of the depth), the level-3 soil-nail wall (50 mm) and the level-1 strut force (60 % of design) were read in a source;
/// the others are unverified. A site's own monitoring plan replaces them all.
/// </summary>
internal static class ExcavationAlarms
{
    /// <summary>Change of the groundwater level, mm; unverified.</summary>
    public const double GroundwaterMm = 1_000;

    /// <summary>Horizontal displacement of the wall's top, mm: the lesser of an absolute value and a share of the depth.</summary>
    public static double WallTopMm(string wallType, string level, double depthM)
    {
        var (absoluteMm, depthPct) = (wallType, level) switch
        {
            ("soil-nail", _) => (50, 0.0),
            (_, "1") => (20, 0.2),
            (_, "2") => (30, 0.3),
            _ => (40, 0.6),
        };
        return depthPct > 0 ? Math.Min(absoluteMm, depthM * 10 * depthPct) : absoluteMm;
    }

    /// <summary>Settlement of the surroundings, mm; unverified.</summary>
    public static double SettlementMm(string level) => level switch { "1" => 25, "2" => 35, _ => 45 };

    /// <summary>Force in a strut, percent of its design value.</summary>
    public static double StrutPct(string level) => level == "1" ? 60 : 70;
}
