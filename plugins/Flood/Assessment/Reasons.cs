using Haimen.Hazards;

namespace Haimen.Flood.Assessment;

/// <summary>Why an area is judged as it is, worst first.</summary>
internal static class Reasons
{
    private const int DeepestShown = 5;

    /// <summary>The reasons.</summary>
    /// <param name="signals">What the gauges say.</param>
    /// <param name="tide">The tide's grade as far as it matters here.</param>
    /// <param name="villages">The villages' water.</param>
    /// <param name="level">The level in force, which is held for half an hour after its cause is gone.</param>
    public static IReadOnlyList<LocalizedText> Of(in AreaSignals signals, HazardGrade tide, IReadOnlyList<VillageWater> villages, HazardGrade level)
    {
        var reasons = new List<(HazardGrade Grade, LocalizedText Text)>();
        foreach (var village in villages.Where(v => v.Grade > HazardGrade.Normal)
            .OrderByDescending(v => v.DepthM).ThenBy(v => v.Village.Id, StringComparer.Ordinal).Take(DeepestShown))
        {
            reasons.Add((village.Grade, new(
                FormattableString.Invariant($"{village.Village.NameZh}推算积水 {village.DepthM:0.00} 米"),
                FormattableString.Invariant($"{village.Village.NameZh}: water estimated {village.DepthM:0.00} m deep"))));
        }

        Add(signals.Road, "道路积水", "road water");
        Add(signals.Rain, "降雨", "rain");
        Add(signals.River, "河道水位", "river stage");
        Add(tide, "潮位", "tide stage");
        Add(signals.Wind, "风力", "wind");
        if (signals.FailedPumps > 0)
            reasons.Add((HazardGrade.Yellow, new($"{signals.FailedPumps} 座泵站故障", $"{signals.FailedPumps} pump stations failed")));
        if (reasons.Count == 0 && level > HazardGrade.Normal)
            reasons.Add((level, new($"险情缓解，{HazardGrades.Zh(level)}再观察 30 分钟", $"Easing; {HazardGrades.En(level)} is held for 30 minutes")));
        return [.. reasons.OrderByDescending(r => r.Grade).Select(r => r.Text)];

        void Add(HazardGrade grade, string zh, string en)
        {
            if (grade > HazardGrade.Normal) reasons.Add((grade, new($"{zh}达{HazardGrades.Zh(grade)}", $"{en} at {HazardGrades.En(grade)}")));
        }
    }
}
