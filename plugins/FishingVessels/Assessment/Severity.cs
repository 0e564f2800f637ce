using Haimen.FishingVessels.Models;
using Haimen.FishingVessels.Sensing;
using Haimen.Hazards;

namespace Haimen.FishingVessels.Assessment;

/// <summary>How bad an area is.</summary>
internal static class Severity
{
    private const double SoonMinutes = 180;
    private static readonly TimeSpan LowerAfter = TimeSpan.FromMinutes(30);

    /// <summary>
    /// The level of a distress by the people at risk: 30 and more are red, 10 orange, 3 yellow, fewer blue (the national plan for
    /// search and rescue at sea, by people missing); one worse where the water is so cold that they have less than three hours.
    /// </summary>
    /// <param name="distressed">Vessels in distress.</param>
    /// <param name="weather">The weather.</param>
    public static HazardGrade OfDistress(IReadOnlyList<Vessel> distressed, in SeaWeather weather)
    {
        if (distressed.Count == 0) return HazardGrade.Normal;
        var people = distressed.Sum(v => v.Missing);
        var grade = people >= 30 ? HazardGrade.Red : people >= 10 ? HazardGrade.Orange : people >= 3 ? HazardGrade.Yellow : HazardGrade.Blue;
        return grade < HazardGrade.Red && SurvivalTime.Minutes(weather.WaterC) < SoonMinutes ? grade + 1 : grade;
    }

    /// <summary>The level of a recall: the gust's; one worse where vessels will be late.</summary>
    /// <param name="roll">The muster.</param>
    /// <param name="memory">The area's memory.</param>
    /// <param name="storm">The storm.</param>
    public static HazardGrade OfRecall(Roll roll, AreaMemory memory, in Storm storm)
    {
        if (memory.Stage == RecallStage.None || roll.Meant.Count == 0) return HazardGrade.Normal;
        var least = memory.Stage >= RecallStage.AllVessels ? HazardGrade.Yellow : HazardGrade.Blue;
        var wind = Warnings.GradeOf(storm.GustMS);
        var grade = wind > least ? wind : least;
        return roll.Late.Count > 0 && grade < HazardGrade.Orange ? grade + 1 : grade;
    }

    /// <summary>Takes a worse level at once and a better one after half an hour.</summary>
    /// <param name="memory">The area's memory. Updated.</param>
    /// <param name="wanted">The level called for.</param>
    /// <param name="now">The instant.</param>
    public static void Set(AreaMemory memory, HazardGrade wanted, DateTimeOffset now)
    {
        if (wanted >= memory.Level)
        {
            (memory.Level, memory.LowerSince) = (wanted, null);
            return;
        }

        memory.LowerSince ??= now;
        if (now - memory.LowerSince >= LowerAfter) (memory.Level, memory.LowerSince) = (wanted, null);
    }
}
