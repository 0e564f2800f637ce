using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.FishingVessels.Assessment;

/// <summary>What each vessel is told before a storm. An order to return becomes one to stay once she is home.</summary>
internal static class RecallDirectives
{
    // However near the wind, half an hour is given. Unverified.
    private const double LeastMinutes = 30;

    /// <summary>The directives, by id.</summary>
    /// <param name="roll">The muster.</param>
    /// <param name="memory">The area's memory.</param>
    /// <param name="storm">The storm.</param>
    /// <param name="now">The instant.</param>
    public static IReadOnlyList<Directive> Of(Roll roll, AreaMemory memory, in Storm storm, DateTimeOffset now)
    {
        var at = memory.WindAt ?? now;
        var minutes = Math.Max(LeastMinutes, Math.Round((at - now - FishingRules.RecallMargin).TotalMinutes));
        var rule = Rule(memory.Stage);
        var directives = new List<Directive>();
        foreach (var vessel in roll.Meant)
        {
            if (vessel.Cause is not null) continue;
            if (vessel.AtSea)
            {
                Add(FishingDirectiveKinds.Recall, vessel, minutes, new(
                    $"{vessel.Name}：大风预计 {LocalTime.Zh(at)} 到达，立即返港，收到请应答",
                    $"{vessel.Name}: wind expected {LocalTime.En(at)}; return to port at once and answer this call"));
                continue;
            }

            Add(FishingDirectiveKinds.StayInPort, vessel, LeastMinutes, new($"{vessel.Name}：在港避风，加固缆绳，不得出港", $"{vessel.Name}: stay in port, double the lines, do not put out"));
            if (memory.Stage == RecallStage.CrewsAshore)
                Add(FishingDirectiveKinds.CrewAshore, vessel, minutes, new($"{vessel.Name}：船上人员全部上岸", $"{vessel.Name}: everybody ashore"));
        }

        directives.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        return directives;

        void Add(string kind, Vessel vessel, double within, LocalizedText text) => directives.Add(new()
        {
            Id = $"{kind}@{vessel.Id}",
            Kind = kind,
            AssetId = vessel.Id,
            Text = text,
            Rule = rule,
            WithinMinutes = within,
        });
    }

    private static LocalizedText Rule(RecallStage stage) => stage switch
    {
        RecallStage.SmallBoats => new(
            $"预报阵风 {FishingRules.RecallSmallForce} 级及以上，船长 12 米以下渔船回港（配置值）",
            $"gusts of force {FishingRules.RecallSmallForce} or more forecast: boats under 12 m return (configuration)"),
        RecallStage.AllVessels => new(
            $"预报阵风 {FishingRules.RecallAllForce} 级及以上或风暴潮橙色，渔船全部回港（南通 2024 年 7 月做法，配置值）",
            $"gusts of force {FishingRules.RecallAllForce} or more, or an orange storm surge: all vessels return (Nantong, July 2024; configuration)"),
        _ => new(
            $"预报阵风 {FishingRules.CrewAshoreForce} 级及以上，渔船全部回港、人员上岸（配置值）",
            $"gusts of force {FishingRules.CrewAshoreForce} or more: all vessels return and crews go ashore (configuration)"),
    };
}
