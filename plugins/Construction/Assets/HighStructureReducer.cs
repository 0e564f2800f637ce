using Haimen.Construction.Sensing;
using Haimen.Hazards;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Sensing;

namespace Haimen.Construction.Assets;

/// <summary>
/// Moves what is believed of what stands high: a tower crane by wind and load moment, a scaffold by wind and tilt. From yellow
/// work on it stops; from orange nobody stays on or under it.
/// </summary>
internal static class HighStructureReducer
{
    // What a scaffold may tilt before work on it stops, and half as much again, mm/m; below it is watched. Unverified.
    private static readonly HazardGrade[] TiltGrades = [HazardGrade.Blue, HazardGrade.Orange, HazardGrade.Red];
    private const double TiltBandMmM = 0.3;

    public static AssetUpdate Update(AssetSituation situation, DateTimeOffset now)
    {
        var state = SiteStateJson.Read(situation.State);
        var passed = SiteCasualties.Apply(state, situation);
        var crane = situation.Site.Kind == ConstructionAssetKinds.TowerCrane;
        var measures = SiteMeasures.Of(state, situation);
        var wind = SiteReadings.WindMS(situation, situation.Site.Attributes.GetValueOrDefault("heightM"));
        var gust = SiteReadings.GustForecastMS(situation);
        if (wind is { } blowing) measures[SiteMeasures.WindMS] = blowing;
        if (gust is { } forecast) measures[SiteMeasures.GustForecastMS] = forecast;

        // Silence is not calm: where no wind is heard, its last grade stands until one is, or until somebody looked.
        var unheard = passed ? HazardGrade.Normal : state.WindGrade;
        state.WindGrade = wind is { } w ? WindLevels.Blowing(w, state.WindGrade) : unheard;
        measures[SiteMeasures.WindGrade] = (int)state.WindGrade;
        state.GustGrade = gust is { } g ? WindLevels.Forecast(g, state.GustGrade) : HazardGrade.Normal;
        state.LoadGrade = crane ? Moment(situation, state, measures) : Tilt(situation, state, measures);

        var structure = Max(state.LoadGrade, OfReports(state));
        var wanted = Max(Max(state.WindGrade, state.GustGrade), structure);
        if (passed) (state.Grade, state.LowerSince) = (wanted, null);
        else state.Settle(wanted, now);
        state.Faulty = state.Grade > HazardGrade.Normal && (state.Faulty || structure >= HazardGrade.Yellow);
        measures[SiteMeasures.Faulty] = state.Faulty ? 1 : 0;
        measures[SiteMeasures.Growing] = wanted >= HazardGrade.Orange && !state.Collapsed ? 1 : 0;
        measures[SiteMeasures.AheadGrade] = (int)Max(state.Grade, state.GustGrade);
        measures[SiteMeasures.Unverified] = state.Grade >= HazardGrade.Orange || (!crane && state.Grade > HazardGrade.Normal) ? 1 : 0;
        return new()
        {
            State = SiteStateJson.Write(state),
            Grade = state.Grade,
            Measures = measures,
            Reason = state.Grade == HazardGrade.Normal ? null : HighStructureReasons.Of(state, measures, crane),
        };
    }

    private static HazardGrade OfReports(SiteState state) =>
        state.Danger || state.Trapped > 0 ? HazardGrade.Red : state.Collapsed ? HazardGrade.Orange : HazardGrade.Normal;

    private static HazardGrade Moment(AssetSituation situation, SiteState state, SortedDictionary<string, double> measures)
    {
        if (SiteReadings.Worst(situation, ConstructionSensorKinds.CraneMoment) is not { } moment) return HazardGrade.Normal;
        measures[SiteMeasures.MomentPct] = moment;
        return CraneMomentGrader.GradeOf(moment, state.LoadGrade);
    }

    private static HazardGrade Tilt(AssetSituation situation, SiteState state, SortedDictionary<string, double> measures)
    {
        var worst = HazardGrade.Normal;
        foreach (var seen in situation.Observations)
        {
            if (!seen.Online || !SiteReadings.Watches(seen, situation, ConstructionSensorKinds.ScaffoldTilt)) continue;
            var tilt = SiteReadings.Middle(seen);
            measures[SiteMeasures.TiltMmM] = Math.Max(tilt, measures.GetValueOrDefault(SiteMeasures.TiltMmM));
            var levels = seen.StationLevels;
            var defaults = ConstructionGraders.TiltLevels;
            ReadOnlySpan<double> thresholds = levels.Count >= 3
                ? [levels[1], levels[2], levels[2] * Models.ExcavationJudgement.Danger]
                : [defaults[1], defaults[2], defaults[2] * Models.ExcavationJudgement.Danger];
            worst = Max(worst, ThresholdLadder.Grade(tilt, thresholds, TiltGrades, TiltBandMmM, state.LoadGrade));
        }

        return worst;
    }

    private static HazardGrade Max(HazardGrade a, HazardGrade b) => a > b ? a : b;
}
