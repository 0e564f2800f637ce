using Haimen.Grains.Districts;
using Haimen.Grains.Incidents;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Drills;

/// <summary>Puts what changed in mutual aid between two looks into words.</summary>
internal static class AidStory
{
    /// <summary>What became of requests and answers.</summary>
    /// <param name="before">The incident as it was.</param>
    /// <param name="after">As it is.</param>
    /// <param name="area">Name of its area.</param>
    /// <param name="district">Names.</param>
    public static IEnumerable<TimelineEntry> Changes(IncidentView before, IncidentView after, LocalizedText area, District district)
    {
        foreach (var aid in after.Aid.Where(x => x.Tier >= AidTier.NeighbouringDistricts))
        {
            var was = Array.Find(before.Aid, x => x.RequestId == aid.RequestId);
            var what = ResourceOf(aid.Kind, aid.Resource, district);
            if (was is null)
            {
                yield return Entry(
                    aid.AskedAt,
                    $"{area.Zh}：向{string.Join('、', aid.Partners.Select(x => NameOf(x, district).Zh))}请求支援“{what.Zh}”，缺 {aid.Quantity}",
                    $"{area.En}: {aid.Quantity} of {what.En} asked of {string.Join(", ", aid.Partners.Select(x => NameOf(x, district).En))}");
            }

            if (aid.Progress == AidRequestProgress.Overdue && was?.Progress != AidRequestProgress.Overdue)
                yield return Entry(aid.AnswerBy, $"{area.Zh}：“{what.Zh}”支援请求逾期未全部答复，已上报", $"{area.En}: not all have answered the request for {what.En}; escalated");
            foreach (var answer in aid.Answers)
            {
                var known = was is null ? null : Array.Find(was.Answers, x => x.AnswerId == answer.AnswerId);
                foreach (var entry in Changes(known, answer, NameOf(answer.Partner, district), what)) yield return entry;
            }

            if (aid.EndedAt is { } ended && was?.EndedAt is null)
                yield return Entry(ended, $"{area.Zh}：“{what.Zh}”不再需要新的支援", $"{area.En}: no more {what.En} is asked of others");
        }

        TimelineEntry Entry(DateTimeOffset at, string zh, string en) => new(at, TimelineKind.Aid, new LocalizedText(zh, en), after.IncidentId);

        IEnumerable<TimelineEntry> Changes(AidAnswerView? was, AidAnswerView answer, LocalizedText who, LocalizedText what)
        {
            if (was is null)
            {
                yield return answer.Offered == 0
                    ? Entry(answer.AnsweredAt, $"{who.Zh}未能支援“{what.Zh}”：{answer.Reason}", $"{who.En} cannot help with {what.En}: {answer.Reason}")
                    : Entry(
                        answer.AnsweredAt,
                        $"{who.Zh}可支援“{what.Zh}” {answer.Offered}，采用 {answer.Granted}，预计 {(answer.ExpectedAt!.Value - answer.AnsweredAt).TotalMinutes:0} 分钟",
                        $"{who.En} offers {answer.Offered} of {what.En}, {answer.Granted} taken, {(answer.ExpectedAt!.Value - answer.AnsweredAt).TotalMinutes:0} min away");
            }

            if (answer.EndedAt is { } lapsed && answer.Progress != was?.Progress && answer.Progress is AidProgress.Late or AidProgress.TakenBack)
            {
                yield return answer.Progress == AidProgress.Late
                    ? Entry(lapsed, $"{who.Zh}支援的“{what.Zh}”未按时到达，不再等待", $"{who.En}'s {what.En} has not arrived in time and is no longer counted on")
                    : Entry(lapsed, $"{who.Zh}撤回支援“{what.Zh}”的承诺", $"{who.En} takes back its promise of {what.En}");
            }

            if (answer.ArrivedAt is { } arrived && was?.ArrivedAt is null)
                yield return Entry(arrived, $"{who.Zh}支援的“{what.Zh}”到场", $"{who.En}'s {what.En} is on scene");
            if (answer.ReleasedAt is { } released && was?.ReleasedAt is null)
                yield return Entry(released, $"{who.Zh}支援的“{what.Zh}”撤收返回", $"{who.En}'s {what.En} is released and goes home");
            if (answer is { Progress: AidProgress.Returned, EndedAt: { } home } && was?.Progress != AidProgress.Returned)
                yield return Entry(home, $"{who.Zh}支援的“{what.Zh}”归建", $"{who.En}'s {what.En} is home");
        }
    }

    private static LocalizedText NameOf(string partner, District district) =>
        district.Partners.FirstOrDefault(x => x.Id == partner) is { } known ? new(known.NameZh, known.NameEn) : new(partner, partner);

    private static LocalizedText ResourceOf(NeedKind kind, string resource, District district) => kind switch
    {
        NeedKind.Team when district.Capabilities.FirstOrDefault(x => x.Id == resource) is { } capability => new(capability.NameZh, capability.NameEn),
        NeedKind.Supply when district.SupplyCategories.FirstOrDefault(x => x.Id == resource) is { } category => new(category.NameZh, category.NameEn),
        NeedKind.Evacuation => new("安置床位", "places in shelters"),
        _ => new(resource, resource),
    };
}
