using Haimen.HazardousChemicals.Dispersion;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Geography;
using Haimen.Hazards.Models;

namespace Haimen.HazardousChemicals.Assessment;

/// <summary>
/// Where the clouds are now, in 10, 30 and 60 minutes: an outline for each level of harm, and beside them the guidebook's
/// distances. Without a steady wind direction an outline becomes a circle.
/// </summary>
internal static class Footprints
{
    private const string ErgModel = "ERG 2024 table 3";

    // A dispersion model is good to a factor of two at best. Unverified.
    private const double RelativeUncertainty = 1.0;

    private static readonly int[] AheadMinutes = [0, 10, 30, 60];
    private static readonly HazardGrade[] Grades = [HazardGrade.Normal, HazardGrade.Yellow, HazardGrade.Orange, HazardGrade.Red];

    /// <summary>The frames; none without a release.</summary>
    /// <param name="situation">The area.</param>
    /// <param name="releases">Its releases.</param>
    /// <param name="now">The instant.</param>
    public static IReadOnlyList<FootprintFrame> Of(AreaSituation situation, IReadOnlyList<Release> releases, DateTimeOffset now) =>
        releases.Count == 0 ? [] :
        [
            .. AheadMinutes.Select(minutes => new FootprintFrame(
                now + TimeSpan.FromMinutes(minutes),
                [.. releases.SelectMany(r => Zones(situation, r, 60 * minutes)).OrderByDescending(z => z.Grade)])),
        ];

    /// <summary>The outline of a level of harm at some time ahead; null where it is nowhere.</summary>
    /// <param name="release">The release.</param>
    /// <param name="level">1, 2 or 3.</param>
    /// <param name="aheadS">Seconds ahead.</param>
    public static GeoPolygon? Outline(Release release, int level, double aheadS)
    {
        var harm = release.Contents.Substance.Harm[level];
        var (t, duration) = (release.AgeS + aheadS, release.DurationS);
        var reach = release.Cloud.ReachM(harm, t, duration);
        if (reach <= 0) return null;
        if (release.Weather.TowardsDeg is not { } towards) return GeoShapes.Circle(release.Tank.Place, reach, 36);
        var right = new List<(double, double)>();
        var left = new List<(double, double)>();
        foreach (var x in Cloud.Stations(reach))
        {
            var half = release.Cloud.HalfWidthM(harm, x, t, duration);
            if (half <= 0 && right.Count == 0) continue;
            right.Add((x, Math.Max(1, half)));
            left.Add((x, -Math.Max(1, half)));
        }

        if (right.Count == 0) return null;
        if (release.IsLeaking) right.Insert(0, (-release.Cloud.UpwindM, 0));
        if (right.Count + left.Count < 3) return GeoShapes.Circle(release.Tank.Place.Towards(towards, reach), 5, 12);
        left.Reverse();
        return GeoShapes.Outline(release.Tank.Place, towards, [.. right, .. left]);
    }

    private static IEnumerable<FootprintZone> Zones(AreaSituation situation, Release release, double aheadS)
    {
        var harm = release.Contents.Substance.Harm;
        var modelReach = release.ReachM(2, aheadS);
        var protect = release.IsLeaking ? release.Erg?.ProtectM(release.Weather.Day, release.Weather.WindMS) : null;
        var trust = harm.Trust == ModelTrust.Unverified || !release.Tank.Measures.ContainsKey(Assets.TankMeasures.LeakMeasured)
            || release.Tank.Measures[Assets.TankMeasures.LeakMeasured] == 0 ? ModelTrust.Unverified : ModelTrust.Sourced;
        for (var level = 3; level >= 1; level--)
        {
            if (Outline(release, level, aheadS) is not { } outline) continue;
            yield return Zone(
                situation, outline, Grades[level], harm[level], release.Cloud.Model, trust,
                Label(release, level, modelReach >= (protect ?? 0), level == 2 && protect is not null));
        }

        if (release.Erg is not { } erg || protect is not { } distance) yield break;
        var zh = release.Weather.Day ? "昼间" : "夜间";
        var en = release.Weather.Day ? "day" : "night";
        var (governsZh, governsEn) = distance > modelReach ? ("，取较大者", ", the larger, governs") : ("", "");
        yield return Zone(
            situation, GeoShapes.Circle(release.Tank.Place, erg.IsolateM, 36), HazardGrade.Red, harm.Level3MgM3, ErgModel, ModelTrust.Unverified,
            new(FormattableString.Invariant($"ERG 初始隔离 {erg.IsolateM:0} 米（{erg.ContainerZh}）"), FormattableString.Invariant($"ERG initial isolation {erg.IsolateM:0} m ({erg.Container})")));
        yield return Zone(
            situation, Square(release, distance), HazardGrade.Orange, harm.Level2MgM3, ErgModel, ModelTrust.Unverified,
            new(
                FormattableString.Invariant($"ERG 下风向防护 {distance / 1000:0.0} 千米（{erg.ContainerZh}，{zh}{governsZh}）"),
                FormattableString.Invariant($"ERG protective distance {distance / 1000:0.0} km downwind ({erg.Container}, {en}{governsEn})")));
    }

    // The guidebook's zone is a square downwind, half its side to either hand of the wind.
    private static GeoPolygon Square(Release release, double distanceM)
    {
        if (release.Weather.TowardsDeg is not { } towards) return GeoShapes.Circle(release.Tank.Place, distanceM, 36);
        var half = distanceM / 2;
        return GeoShapes.Outline(release.Tank.Place, towards, [(0, -half), (distanceM, -half), (distanceM, half), (0, half)]);
    }

    private static LocalizedText Label(Release release, int level, bool governs, bool compared)
    {
        var harm = release.Contents.Substance.Harm;
        var circleZh = release.Weather.TowardsDeg is null ? "，风向不定取圆" : "";
        var circleEn = release.Weather.TowardsDeg is null ? ", circle: no steady wind direction" : "";
        var (governsZh, governsEn) = governs && compared ? ("，取较大者", ", the larger, governs") : ("", "");
        var (trustZh, trustEn) = harm.Trust == ModelTrust.Unverified ? ("，未核实", ", unverified") : ("", "");
        return new(
            FormattableString.Invariant($"{release.Contents.Substance.Name.Zh} {harm.Basis}-{level} ≥ {harm[level]:0.0} 毫克/立方米{trustZh}{circleZh}{governsZh}"),
            FormattableString.Invariant($"{release.Contents.Substance.Name.En} {harm.Basis}-{level}, {harm[level]:0.0} mg/m³ or more{trustEn}{circleEn}{governsEn}"));
    }

    private static FootprintZone Zone(
        AreaSituation situation, GeoPolygon outline, HazardGrade grade, double value, string model, ModelTrust trust, LocalizedText label)
    {
        var inside = Exposure.Inside(outline, situation.Villages, situation.Enterprises);
        return new()
        {
            Grade = grade,
            Outline = outline,
            People = inside.People,
            VulnerablePeople = inside.VulnerablePeople,
            EnterpriseIds = inside.EnterpriseIds,
            Value = value,
            Uncertainty = RelativeUncertainty * value,
            Unit = "mg/m3",
            Label = label,
            Model = model,
            Trust = trust,
        };
    }
}
