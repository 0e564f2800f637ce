using Haimen.FishingVessels.Assets;
using Haimen.FishingVessels.Sensing;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Effects;

namespace Haimen.FishingVessels.Assessment;

/// <summary>Why an area is judged as it is, worst first; the muster of a recall in figures and by name.</summary>
internal static class Reasons
{
    private const int Named = 8;

    /// <summary>The reasons.</summary>
    /// <param name="situation">The area.</param>
    /// <param name="vessels">Its vessels.</param>
    /// <param name="roll">The muster.</param>
    /// <param name="memory">The area's memory.</param>
    /// <param name="storm">The storm.</param>
    public static IReadOnlyList<LocalizedText> Of(AreaSituation situation, IReadOnlyList<Vessel> vessels, Roll roll, AreaMemory memory, in Storm storm)
    {
        var reasons = new List<LocalizedText>();
        foreach (var vessel in vessels.Where(v => v.View.Grade >= HazardGrade.Orange && v.View.Reason is not null)
            .OrderByDescending(v => v.View.Grade).ThenBy(v => v.Id, StringComparer.Ordinal).Take(Named))
            reasons.Add(vessel.View.Reason!);
        if (memory.Stage != RecallStage.None && roll.Meant.Count > 0) AddMuster(reasons, roll, memory, storm);
        AddSilent(reasons, vessels);
        if (Seas.AreHeavyFor(situation, vessels)) reasons.Add(Seas.Reason(SeaWeather.Of(situation.Observations), vessels));
        AddBerths(reasons, situation, vessels);
        foreach (var received in situation.Effects.Where(e => e.Effect.Kind == EffectKinds.ToxicCloud.Id).OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            var reached = Answers.Reached(received.Effect, situation.Assets);
            if (reached > 0) reasons.Add(new($"{reached} 艘渔船在毒气范围内，应向上风侧避让", $"{reached} vessels within a toxic cloud, to move upwind"));
        }

        if (reasons.Count == 0 && memory.Level > HazardGrade.Normal)
            reasons.Add(new("险情已缓解，观察半小时后降级", "easing: the level is lowered after half an hour"));
        return reasons;
    }

    private static void AddMuster(List<LocalizedText> reasons, Roll roll, AreaMemory memory, in Storm storm)
    {
        var at = memory.WindAt!.Value;
        reasons.Add(new(
            $"防风召回：预计阵风 {storm.Force} 级，{LocalTime.Zh(at)} 前后影响；应回港 {roll.Meant.Count} 艘，已在港 {roll.Home} 艘，返航中 {roll.Coming.Count} 艘，未应答 {roll.Unanswered.Count} 艘，赶不上 {roll.Late.Count} 艘",
            $"storm recall: gusts of force {storm.Force}, from about {LocalTime.En(at)}; of {roll.Meant.Count} vessels {roll.Home} are home, {roll.Coming.Count} on their way, {roll.Unanswered.Count} have not answered, {roll.Late.Count} will be late"));
        if (roll.Unanswered.Count > 0) reasons.Add(Names("未应答：", "not answered: ", roll.Unanswered, v => ""));
        if (roll.Late.Count > 0) reasons.Add(Names("大风前 1 小时赶不回：", "not home an hour before the wind: ", roll.Late, v => FormattableString.Invariant($"({v.EtaMinutes:0} min)")));
    }

    private static void AddSilent(List<LocalizedText> reasons, IReadOnlyList<Vessel> vessels)
    {
        Vessel[] silent = [.. vessels.Where(v => v.SilentHours >= FishingRules.SilentAfter.TotalHours && v.View.Grade is HazardGrade.Blue or HazardGrade.Yellow)
            .Where(v => v.SilentHours > 0).OrderByDescending(v => v.SilentHours).ThenBy(v => v.Id, StringComparer.Ordinal)];
        if (silent.Length > 0) reasons.Add(Names($"{silent.Length} 艘在海上无船位：", $"{silent.Length} vessels at sea without a position: ", silent, v => FormattableString.Invariant($"({v.SilentHours:0} h)")));
        var beyond = vessels.Count(v => v.AtSea && v.View.Measures.GetValueOrDefault(VesselMeasures.BeyondWind) > 0);
        if (beyond > 0) reasons.Add(new($"{beyond} 艘渔船在超出其抗风等级的风中作业", $"{beyond} vessels are out in more wind than they may be"));
    }

    // Vessels at berth against berths, for each port: a full port sends vessels on to another.
    private static void AddBerths(List<LocalizedText> reasons, AreaSituation situation, IReadOnlyList<Vessel> vessels)
    {
        foreach (var port in situation.Assets.Where(a => a.Site.Kind == FishingAssetKinds.Port).OrderBy(a => a.Site.Id, StringComparer.Ordinal))
        {
            var berths = port.Measures.GetValueOrDefault(FishingAttributes.Berths);
            var lying = vessels.Count(v => !v.AtSea && v.Port == port.Site.Id);
            if (berths > 0 && lying > berths)
                reasons.Add(new(
                    FormattableString.Invariant($"{port.Site.NameZh}在港 {lying} 艘，超过泊位 {berths:0} 个，需并靠或分流"),
                    FormattableString.Invariant($"{port.Site.NameZh}: {lying} vessels lie at {berths:0} berths, to be rafted or sent on")));
        }
    }

    private static LocalizedText Names(string zh, string en, IReadOnlyList<Vessel> vessels, Func<Vessel, string> note)
    {
        var names = vessels.Take(Named).Select(v => v.Name + note(v)).ToArray();
        var more = vessels.Count - names.Length;
        return new(
            zh + string.Join("、", names) + (more > 0 ? $"等 {vessels.Count} 艘" : ""),
            en + string.Join(", ", names) + (more > 0 ? $" and {more} more" : ""));
    }
}
