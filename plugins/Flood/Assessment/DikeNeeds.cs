using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Flood.Assessment;

/// <summary>Crews and bags for the dikes while a river or the tide stands high. The numbers are configuration, unverified.</summary>
internal static class DikeNeeds
{
    private const int BagsPerStep = 200;

    /// <summary>States them at the area's centre.</summary>
    /// <param name="needs">The needs.</param>
    /// <param name="situation">The area.</param>
    /// <param name="stage">The worse of river and tide.</param>
    public static void State(SteadyNeeds needs, AreaSituation situation, HazardGrade stage)
    {
        var steps = Math.Max(0, stage - HazardGrade.Blue);
        var held = stage >= HazardGrade.Blue;
        var rule = new LocalizedText(
            $"河道或潮位{HazardGrades.Zh(stage)}：黄色 1 队 200 袋，每升一级加 1 队 200 袋，巡堤抢险",
            $"river or tide at {HazardGrades.En(stage)}: from yellow one crew and 200 bags a level for the dikes");
        Add("dike-crew", NeedKind.Team, FloodResources.SandbagCrew, steps, 1 + steps);
        Add("dike-bags", NeedKind.Supply, FloodResources.Sandbag, steps * BagsPerStep, 0.1);

        void Add(string id, NeedKind kind, string resource, int quantity, double weight) => needs.State(
            new()
            {
                Id = $"{id}@{situation.AreaId}",
                Kind = kind,
                Resource = resource,
                Quantity = quantity,
                Place = situation.Centre,
                Weight = weight,
                WithinMinutes = 120,
                Rule = rule,
            },
            held);
    }
}
