using Haimen.Hazards.Assessment;

namespace Haimen.Flood.Assessment;

/// <summary>What a gale asks for before any water stands: a team that looks for people in flimsy homes and site huts and takes them to safety.</summary>
internal static class GaleNeeds
{
    /// <summary>States it.</summary>
    /// <param name="needs">The needs. Updated.</param>
    /// <param name="situation">The area.</param>
    /// <param name="gale">Whether a gale is in force.</param>
    public static void State(SteadyNeeds needs, AreaSituation situation, bool gale) => needs.State(
        new()
        {
            Id = $"gale-escort@{situation.AreaId}",
            Kind = NeedKind.Team,
            Resource = FloodResources.EvacuationEscort,
            Quantity = gale ? 1 : 0,
            Place = situation.Centre,
            Weight = 1,
            WithinMinutes = 120,
            Rule = new(
                "黄色及以上大风：每个区镇一支队伍排查危房、简易房和工棚，转移人员（配置值，未核实）",
                "From yellow wind: one team a township looks for people in weak houses and site huts and moves them (configuration, unverified)"),
        },
        held: gale);
}
