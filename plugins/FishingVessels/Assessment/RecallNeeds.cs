using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.FishingVessels.Assessment;

/// <summary>What a storm recall needs: somebody who calls those that do not answer, vessels that fetch them, places for crews ashore. Unverified.</summary>
internal static class RecallNeeds
{
    private const double UnansweredAfterMinutes = 45;
    private const double FetchWithinHours = 8;
    private const int FetchedPerCraft = 5;
    private const int MostCraft = 2;

    // Crews that live aboard and have no home nearby.
    private const double ShelteredShare = 0.3;

    /// <summary>States them.</summary>
    /// <param name="needs">The needs.</param>
    /// <param name="memory">The area's memory.</param>
    /// <param name="situation">The area.</param>
    /// <param name="roll">The muster.</param>
    /// <param name="port">Where vessels come home to.</param>
    /// <param name="now">The instant.</param>
    public static void State(SteadyNeeds needs, AreaMemory memory, AreaSituation situation, Roll roll, GeoPoint port, DateTimeOffset now)
    {
        var overdue = roll.Unanswered.Count(v => v.RecalledMinutes >= UnansweredAfterMinutes);
        var hoursLeft = memory.WindAt is { } at ? (at - now).TotalHours : 0;
        if (roll.AtSea > 0)
        {
            Add("communications", NeedKind.Team, FishingResources.Communications, overdue > 0 ? 1 : 0, 2, 60, new(
                FormattableString.Invariant($"召回 45 分钟后仍有 {overdue} 艘未应答，派一支通信保障队逐船呼叫"),
                FormattableString.Invariant($"{overdue} vessels have not answered within 45 min of the recall: one communications team to call each of them")));
            Add("escort", NeedKind.Team, FishingResources.SeaRescue, overdue > 0 && hoursLeft < FetchWithinHours ? Math.Clamp((overdue + FetchedPerCraft - 1) / FetchedPerCraft, 1, MostCraft) : 0, 4, 120, new(
                FormattableString.Invariant($"大风 {Math.Max(0, hoursLeft):0.0} 小时后到达，仍有 {overdue} 艘未应答；每 5 艘派一艘救助船接应，最多两艘"),
                FormattableString.Invariant($"wind in {Math.Max(0, hoursLeft):0.0} h and {overdue} vessels have not answered: one rescue vessel for five, at most two")));
        }

        if (memory.Stage != RecallStage.CrewsAshore) return;
        var crew = roll.Meant.Where(v => !v.AtSea).Sum(v => v.Aboard);
        Add("crew-shelter", NeedKind.Evacuation, FishingResources.ShelterPlace, (int)Math.Ceiling(crew * ShelteredShare), 1, 180, new(
            FormattableString.Invariant($"在港船上 {crew} 人全部上岸，其中约三成无处可住（未核实）"),
            FormattableString.Invariant($"{crew} people aboard in port go ashore, about three in ten have no home nearby (unverified)")));
        Add("crew-escort", NeedKind.Team, FishingResources.EvacuationEscort, crew > 0 ? 1 : 0, 1, 120, new(
            "船员上岸，派一支队伍引导", "crews go ashore: one team to lead them"));

        void Add(string id, NeedKind kind, string resource, int quantity, double weight, double within, LocalizedText rule) => needs.State(new()
        {
            Id = $"{id}@{situation.AreaId}",
            Kind = kind,
            Resource = resource,
            Quantity = quantity,
            Place = port,
            Weight = weight,
            WithinMinutes = within,
            Rule = rule,
        });
    }
}
