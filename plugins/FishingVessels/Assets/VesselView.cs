using Haimen.FishingVessels.Models;
using Haimen.FishingVessels.Search;
using Haimen.FishingVessels.Sensing;
using Haimen.Hazards;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Geography;

namespace Haimen.FishingVessels.Assets;

/// <summary>What is shown of a vessel: her grade with its reason, and her line of the muster.</summary>
internal static class VesselView
{
    // A vessel that heads for home within this angle has taken the recall to heart, degrees.
    private const double HomewardDeg = 45;

    public static AssetUpdate Of(VesselState state, AssetSite site, in SeaWeather weather, DateTimeOffset now)
    {
        var measures = Measures(state, site, now);
        if (state.Cause is { } cause && state.Place is { } datum) AddSearch(measures, state, site, cause, datum, weather, now);
        var (grade, reason) = Grade(state, site, now);
        return new()
        {
            State = VesselStateJson.Write(state),
            Grade = grade,
            Measures = measures,
            Place = state.Place,
            Reason = reason,
        };
    }

    private static SortedDictionary<string, double> Measures(VesselState state, AssetSite site, DateTimeOffset now)
    {
        var home = state.Place is { } place && state.AtSea ? site.Place.DistanceM(place) : 0;
        var homeward = state.AtSea && state.SpeedMS > 1 && state.Place is { } here && IsWithin(here.BearingDeg(site.Place), state.CourseDeg, HomewardDeg);
        var speed = homeward ? state.SpeedMS : FishingRules.HomeSpeedMS;
        var answered = state.RecalledAt is { } since && (!state.AtSea || state.MusteredAt >= since || (homeward && state.PlaceAt >= since));
        return new(StringComparer.Ordinal)
        {
            [VesselMeasures.AtSea] = state.AtSea ? 1 : 0,
            [VesselMeasures.CrewAboard] = VesselReducer.AboardOf(state, site),
            [VesselMeasures.SilentHours] = SilentHours(state, now),
            [VesselMeasures.HomeKm] = Math.Round(home / 1_000, 2),
            [VesselMeasures.EtaMinutes] = Math.Round(home / speed / 60, 1),
            [VesselMeasures.Recalled] = state.RecalledAt is null ? 0 : 1,
            [VesselMeasures.RecalledMinutes] = state.RecalledAt is { } at ? Math.Round((now - at).TotalMinutes, 1) : 0,
            [VesselMeasures.Answered] = answered ? 1 : 0,
            [VesselMeasures.BeyondWind] = state.BeyondWind && state.AtSea ? 1 : 0,
            [VesselMeasures.Distress] = state.Cause is { } cause ? (int)cause : 0,
            [VesselMeasures.CourseDeg] = state.CourseDeg,
            [VesselMeasures.SpeedMS] = state.SpeedMS,
        };
    }

    private static void AddSearch(
        SortedDictionary<string, double> measures, VesselState state, AssetSite site, DistressCause cause, GeoPoint datum, in SeaWeather weather, DateTimeOffset now)
    {
        measures[VesselMeasures.DistressMinutes] = state.DistressSince is { } since ? Math.Round((now - since).TotalMinutes, 1) : 0;
        measures[VesselMeasures.Missing] = state.Missing;
        measures[VesselMeasures.SearchOver] = state.SearchOver ? 1 : 0;
        measures[VesselMeasures.RunEastM] = state.Run.EastM;
        measures[VesselMeasures.RunNorthM] = state.Run.NorthM;
        measures[VesselMeasures.RunUnitEastS] = state.Run.UnitEastS;
        measures[VesselMeasures.RunUnitNorthS] = state.Run.UnitNorthS;
        measures[VesselMeasures.RunSeconds] = state.Run.Seconds;
        var picture = SearchPicture.Of(site.Id, datum, cause, state.Run, CancellationToken.None);
        var wanted = picture.Plan(cause, weather, 1).CraftWanted;
        var plan = picture.Plan(cause, weather, Math.Min(wanted, MostCraft));
        measures[VesselMeasures.SearchAreaKm2] = Math.Round(picture.AreaM2 / 1e6, 2);
        measures[VesselMeasures.CraftWanted] = Math.Min(wanted, MostCraft);
        measures[VesselMeasures.TrackSpacingNm] = Math.Round(plan.TrackSpacingNm, 2);
        measures[VesselMeasures.SearchLegs] = plan.Legs;
        measures[VesselMeasures.Coverage] = Math.Round(plan.Coverage, 3);
        measures[VesselMeasures.PodPct] = Math.Round(100 * plan.Pod, 1);
        measures[VesselMeasures.SurvivalMinutes] = Math.Round(SurvivalTime.Minutes(weather.WaterC), 0);
    }

    /// <summary>Most search vessels that one distress asks for. Unverified.</summary>
    public const int MostCraft = 4;

    private static (HazardGrade Grade, LocalizedText? Reason) Grade(VesselState state, AssetSite site, DateTimeOffset now)
    {
        if (state.SearchOver) return (HazardGrade.Blue, new($"{site.NameZh}搜寻已满 72 小时，无新线索", $"{site.NameZh}: searched for 72 h without a trace"));
        switch (state.Cause)
        {
            case DistressCause.Sart: return (HazardGrade.Red, new($"{site.NameZh}示位标报警，{state.Missing} 人待救", $"{site.NameZh}: beacon active, {state.Missing} people to be rescued"));
            case DistressCause.Mayday: return (HazardGrade.Red, new($"{site.NameZh}遇险呼叫，{state.Missing} 人待救", $"{site.NameZh}: mayday, {state.Missing} people to be rescued"));
            case DistressCause.ManOverboard: return (HazardGrade.Orange, new($"{site.NameZh}有 {state.Missing} 人落水", $"{site.NameZh}: {state.Missing} people overboard"));
            case DistressCause.Silence: return (HazardGrade.Orange, new($"{site.NameZh}失联过久，按遇险处置", $"{site.NameZh}: silent for too long, treated as in distress"));
        }

        var silent = SilentHours(state, now);
        var hours = FormattableString.Invariant($"{Math.Floor(silent):0}");
        if (silent >= FishingRules.OverdueAfter.TotalHours) return (HazardGrade.Yellow, new($"{site.NameZh}已 {hours} 小时无船位", $"{site.NameZh}: no position for {hours} h"));
        if (state is { BeyondWind: true, AtSea: true }) return (HazardGrade.Yellow, new($"{site.NameZh}在海上，风力超出其抗风等级", $"{site.NameZh}: at sea in more wind than she may be out in"));
        return silent >= FishingRules.SilentAfter.TotalHours
            ? (HazardGrade.Blue, new($"{site.NameZh}已 {hours} 小时无船位", $"{site.NameZh}: no position for {hours} h"))
            : (HazardGrade.Normal, null);
    }

    private static double SilentHours(VesselState state, DateTimeOffset now) =>
        state.AtSea && state.Heard is { } heard ? Math.Round(Math.Max(0, (now - heard).TotalHours), 3) : 0;

    private static bool IsWithin(double aDeg, double bDeg, double limitDeg)
    {
        var apart = Math.Abs(aDeg - bDeg) % 360;
        return Math.Min(apart, 360 - apart) <= limitDeg;
    }
}
