using Haimen.Construction.Models;
using Haimen.Hazards;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Sensing;

namespace Haimen.Construction.Assets;

/// <summary>
/// Moves what is believed of an excavation: each measurement against the limit of GB 50497 for this wall, safety level and depth, by
/// its sum and by its daily rate. A danger sign or a collapse is red. An alarm stands until the pit is below the pre-alarm or
/// experts found it safe.
/// </summary>
internal static class ExcavationReducer
{
    private const double UtilisationBand = 0.05;

    // GB 50497 takes 70 % of the daily limit, held for days, as an alarm too: below it a rate is released.
    private const double RateReleasedShare = 0.7;

    // Moving this much in the last three hours is more than the noise of a survey point. Unverified.
    private const double StillMovesMm = 1;
    private const double AheadHours = 6;

    private static readonly string[] Kinds =
        [ExcavationLimits.WallDisplacement, ExcavationLimits.GroundSettlement, ExcavationLimits.StrutForce, ExcavationLimits.GroundwaterChange];

    private static readonly string[] MeasureOfKind = [SiteMeasures.WallMm, SiteMeasures.SettlementMm, SiteMeasures.StrutPct, SiteMeasures.GroundwaterMm];
    private static readonly double[] Thresholds = [ExcavationJudgement.Watch, ExcavationJudgement.PreAlarm, ExcavationJudgement.Alarm, ExcavationJudgement.Danger];
    private static readonly HazardGrade[] Grades = [HazardGrade.Blue, HazardGrade.Yellow, HazardGrade.Orange, HazardGrade.Red];

    public static AssetUpdate Update(AssetSituation situation, DateTimeOffset now)
    {
        var state = SiteStateJson.Read(situation.State);
        var passed = SiteCasualties.Apply(state, situation);
        var ground = PitGround.Of(situation.Site);
        var measures = SiteMeasures.Of(state, situation);
        var worst = new ExcavationFinding(HazardGrade.Normal, "", 0, default, null, HazardGrade.Normal, false, false);
        foreach (var seen in situation.Observations.OrderBy(o => o.SensorId, StringComparer.Ordinal))
        {
            var kind = Array.FindIndex(Kinds, k => SiteReadings.Watches(seen, situation, k));
            if (kind < 0 || ExcavationLimits.Find(Kinds[kind], ground.WallType, ground.Level) is not { } row) continue;
            var found = Judge(Series(state, seen.SensorId), seen, Kinds[kind], row, ground, passed);
            var measure = MeasureOfKind[kind];
            if (!(Math.Abs(found.Value) < Math.Abs(measures.GetValueOrDefault(measure)))) measures[measure] = found.Value;
            if (Kinds[kind] == ExcavationLimits.WallDisplacement)
            {
                measures[SiteMeasures.LimitMm] = found.Judged.Limit;
                if (!(Math.Abs(found.Judged.RatePerDay) < Math.Abs(measures.GetValueOrDefault(SiteMeasures.RateMmD)))) measures[SiteMeasures.RateMmD] = found.Judged.RatePerDay;
            }

            worst = worst.Worse(found);
        }

        var wanted = Wanted(state, worst.Grade);
        if (passed) (state.Grade, state.LowerSince) = (wanted, null);
        else state.Settle(wanted, now);
        measures[SiteMeasures.Utilisation] = worst.Judged.Utilisation;
        measures[SiteMeasures.DepthUnknown] = ground.DepthM is null ? 1 : 0;
        measures[SiteMeasures.Unverified] = worst.Row?.Unverified == true ? 1 : 0;
        measures[SiteMeasures.Growing] = worst.Moves || state.Danger ? 1 : 0;
        measures[SiteMeasures.AheadGrade] = (int)(state.Grade > worst.Ahead ? state.Grade : worst.Ahead);
        return new()
        {
            State = SiteStateJson.Write(state),
            Grade = state.Grade,
            Measures = measures,
            Reason = state.Grade == HazardGrade.Normal ? null : ExcavationReasons.Of(state, worst, ground),
        };
    }

    private static MonitoredSeries Series(SiteState state, string sensorId)
    {
        if (!state.Series.TryGetValue(sensorId, out var series)) state.Series[sensorId] = series = new();
        return series;
    }

    private static ExcavationFinding Judge(
        MonitoredSeries series, SensorObservation seen, string kind, ExcavationLimit row, PitGround ground, bool passed)
    {
        var raw = SiteReadings.Middle(seen);
        if (passed) series.Reset(raw);
        var value = raw - series.Zero;
        var at = seen.Latest.At;
        var depends = ExcavationLimits.DependsOnDepth(kind);
        var judged = ExcavationJudgement.Of(row, ground.DepthM, depends, value, seen.Online ? series.PerDay(at, value) : 0);
        var perHour = seen.Online ? series.PerHourOfLate(at, value) : 0;
        if (seen.Online)
        {
            var grade = ThresholdLadder.Grade(judged.Utilisation, Thresholds, Grades, UtilisationBand, series.Grade);
            series.TooFast = judged.RateExceeded || (series.TooFast && Math.Abs(judged.RatePerDay) >= RateReleasedShare * row.RatePerDay);
            if (series.TooFast && grade < HazardGrade.Orange) grade = HazardGrade.Orange;
            series.Grade = grade > judged.Cumulative ? grade : judged.Cumulative;
            series.Take(at, value);
        }

        var inMillimetres = kind is ExcavationLimits.WallDisplacement or ExcavationLimits.GroundSettlement;
        var moves = inMillimetres && Math.Abs(perHour) * 3 >= StillMovesMm;
        var ahead = moves ? Math.Abs(value + (perHour * AheadHours)) / judged.Limit : judged.Utilisation;
        return new(series.Grade, kind, value, judged, row, ThresholdLadder.Grade(ahead, Thresholds, Grades, 0, HazardGrade.Normal), moves, series.TooFast);
    }

    private static HazardGrade Wanted(SiteState state, HazardGrade measured)
    {
        var wanted = state.Danger || state.Trapped > 0 ? HazardGrade.Red : state.Collapsed ? HazardGrade.Orange : HazardGrade.Normal;
        return measured > wanted ? measured : wanted;
    }
}
