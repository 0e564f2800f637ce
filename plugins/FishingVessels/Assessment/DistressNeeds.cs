using Haimen.FishingVessels.Assets;
using Haimen.FishingVessels.Models;
using Haimen.FishingVessels.Search;
using Haimen.FishingVessels.Sensing;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.FishingVessels.Assessment;

/// <summary>What the search for one vessel and the rescue of her people need. Figures without a source are unverified.</summary>
internal static class DistressNeeds
{
    private const double NearShoreM = 10_000;
    private const int RaftFor = 6;
    private const int SuitsPerCraft = 4;
    private const int LightsPerCraft = 2;

    // Helicopters and drones do not search in a mean wind of force 8 or more, nor in fog.
    private const double FliesBelowMS = 17.2;
    private const double FliesFromKm = 1;
    private const double LargeAreaNm2 = 100;

    /// <summary>States them.</summary>
    /// <param name="needs">The needs.</param>
    /// <param name="memory">The area's memory. Updated.</param>
    /// <param name="situation">The area.</param>
    /// <param name="vessel">The vessel.</param>
    /// <param name="cause">Why she is in distress.</param>
    /// <param name="picture">Where they may be now.</param>
    /// <param name="weather">The weather.</param>
    /// <param name="now">The instant.</param>
    public static void State(
        SteadyNeeds needs, AreaMemory memory, AreaSituation situation, Vessel vessel, DistressCause cause, SearchPicture picture, in SeaWeather weather, DateTimeOffset now)
    {
        var place = PlaceOf(memory, vessel.Id, picture.Centre);
        var survival = SurvivalTime.Minutes(weather.WaterC);
        var within = Math.Clamp(survival - vessel.DistressMinutes, 30, 120);
        var weight = 10 + Math.Min(30, vessel.Missing);
        var given = (int)situation.Deployments.Where(d => d.Resource == FishingResources.SeaRescue && d.Place.DistanceM(place) < NearSearchM).Sum(d => d.Quantity);
        var wanted = Math.Clamp(picture.Plan(cause, weather, 0).CraftWanted, 1, VesselView.MostCraft);
        var rule = SearchRule(vessel, cause, picture, weather, wanted, given, survival);

        Team("sea-rescue", FishingResources.SeaRescue, wanted, place, within, rule);
        var flies = weather.WindMS < FliesBelowMS && weather.VisibilityKm >= FliesFromKm;
        var aircraft = !flies ? 0 : picture.AreaM2 > LargeAreaNm2 * SweepPlan.NauticalMileM * SweepPlan.NauticalMileM ? 2 : 1;
        Team("aerial-search", FishingResources.AerialSearch, aircraft, place, within, new(
            FormattableString.Invariant($"平均风 {weather.WindMS:0.0} 米/秒（低于 8 级可飞）、能见度 {weather.VisibilityKm:0.0} 公里；搜寻区超过 100 平方海里派两架。{rule.Zh}"),
            FormattableString.Invariant($"mean wind {weather.WindMS:0.0} m/s (flown below force 8), visibility {weather.VisibilityKm:0.0} km; two above 100 nm². {rule.En}")));
        var near = vessel.Berth.DistanceM(picture.Centre) < NearShoreM;
        Team("water-rescue", FishingResources.WaterRescue, near ? 1 : 0, place, within, new(
            "遇险位置距母港 10 公里以内，派一支水上救援队", "within 10 km of the home port, one water rescue team"));
        Team("medical", FishingResources.Medical, vessel.Missing > 0 ? 1 + (vessel.Missing / 10) : 0, vessel.Berth, Math.Max(60, within), new(
            FormattableString.Invariant($"待救 {vessel.Missing} 人，医疗队在母港码头待命，每 10 人加一队"),
            FormattableString.Invariant($"{vessel.Missing} people to be rescued; medical teams wait at the home port, one more for each ten")));
        Supply("life-raft", FishingResources.LifeRaft, cause == DistressCause.ManOverboard ? 0 : (vessel.Missing + RaftFor - 1) / RaftFor, within, new(
            FormattableString.Invariant($"待救 {vessel.Missing} 人，每筏 6 人"), FormattableString.Invariant($"{vessel.Missing} people, six a raft")));
        Supply("immersion-suit", FishingResources.ImmersionSuit, SuitsPerCraft * wanted, within, new(
            FormattableString.Invariant($"每艘救助船 4 套；水温 {weather.WaterC:0.0}°C，预计存活 {survival:0} 分钟"),
            FormattableString.Invariant($"four a rescue vessel; water {weather.WaterC:0.0} °C, survival about {survival:0} min")));
        var dark = LocalTime.IsNight(now) || weather.VisibilityKm < FliesFromKm;
        Supply("search-light", FishingResources.SearchLight, dark ? LightsPerCraft * wanted : 0, within, new(
            "夜间或能见度不足 1 公里，每艘救助船两盏", "by night or below 1 km of visibility, two a rescue vessel"));

        void Team(string id, string resource, int quantity, GeoPoint at, double minutes, LocalizedText why) =>
            needs.State(Make(id, NeedKind.Team, resource, quantity, at, weight, minutes, why));

        void Supply(string id, string resource, int quantity, double minutes, LocalizedText why) =>
            needs.State(Make(id, NeedKind.Supply, resource, quantity, vessel.Berth, weight / 10.0, minutes, why));

        Need Make(string id, NeedKind kind, string resource, int quantity, GeoPoint at, double importance, double minutes, LocalizedText why) => new()
        {
            Id = $"{id}@{vessel.Id}",
            Kind = kind,
            Resource = resource,
            Quantity = quantity,
            Place = at,
            Weight = importance,
            WithinMinutes = minutes,
            Rule = why,
        };
    }

    // Teams on their way are not sent to another place for every kilometre of drift.
    private static GeoPoint PlaceOf(AreaMemory memory, string vesselId, GeoPoint centre)
    {
        if (memory.SearchPlaces.TryGetValue(vesselId, out var before) && before.DistanceM(centre) < FishingRules.PlaceWorthMovingM) return before;
        return memory.SearchPlaces[vesselId] = centre;
    }

    private const double NearSearchM = 30_000;

    private static LocalizedText SearchRule(
        Vessel vessel, DistressCause cause, SearchPicture picture, in SeaWeather weather, int wanted, int given, double survivalMinutes)
    {
        var craft = given > 0 ? given : wanted;
        var plan = picture.Plan(cause, weather, craft);
        var drift = SearchPicture.ObjectOf(cause).Id;
        return new(
            FormattableString.Invariant(
                $"{vessel.Name}：漂移类别 {drift}，已漂移 {picture.DriftedM / 1000:0.0} 公里，95% 搜寻区 {picture.AreaM2 / 1e6:0} 平方公里；扫海宽度 {plan.SweepWidthNm:0.00} 海里，{craft} 艘平行搜寻，航线间距 {plan.TrackSpacingNm:0.00} 海里、{plan.Legs} 条航线各 {plan.LegNm:0.0} 海里，{FishingRules.OnSceneHours:0} 小时覆盖率 {plan.Coverage:0.00}，发现概率 {100 * plan.Pod:0}%；覆盖率达 1 需 {Capped(plan.CraftWanted)} 艘，最多派 {VesselView.MostCraft} 艘；水中预计存活 {survivalMinutes:0} 分钟（Hayward）；扫海宽度的海况分级未核实"),
            FormattableString.Invariant(
                $"{vessel.Name}: drifts as {drift}, {picture.DriftedM / 1000:0.0} km so far, 95 % area {picture.AreaM2 / 1e6:0} km²; sweep width {plan.SweepWidthNm:0.00} nm, {craft} vessels on parallel tracks {plan.TrackSpacingNm:0.00} nm apart, {plan.Legs} legs of {plan.LegNm:0.0} nm, in {FishingRules.OnSceneHours:0} h coverage {plan.Coverage:0.00} and POD {100 * plan.Pod:0} %; coverage 1 takes {Capped(plan.CraftWanted)} vessels, at most {VesselView.MostCraft} are asked for; survival in the water about {survivalMinutes:0} min (Hayward); steps of the sea state unverified"));
    }

    private static string Capped(int craft) => craft > 99 ? "99+" : FormattableString.Invariant($"{craft}");
}
