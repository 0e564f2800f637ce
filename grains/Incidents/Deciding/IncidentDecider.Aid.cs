using Haimen.Grains.Incidents.Events;
using Haimen.Grains.Incidents.State;
using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Incidents.Deciding;

/// <summary>
/// How a shortfall climbs. The township and the district have answered with the plan that stated it. What stays short is asked of the
/// neighbouring districts, all together and once for each resource; and of the city when they have answered with too little, or not in
/// time, or had to be helped by it before in this response. A request stands until nothing is short: a late answer is still welcome.
/// </summary>
internal static partial class IncidentDecider
{
    /// <summary>When released aid is taken to be home.</summary>
    /// <param name="answer">The answer; all of it released.</param>
    /// <param name="options">The time allowed.</param>
    public static DateTimeOffset ReturnBy(AidAnswerState answer, IncidentOptions options) =>
        answer.ReleasedAt!.Value.AddMinutes(answer.Answer.EtaMinutes) + options.Aid.ReturnSlack;

    /// <summary>Writes down what the own tiers gave where that has changed.</summary>
    private static void CountOwn(Draft d, string planId)
    {
        foreach (var (kind, resource) in d.State.ShortResources())
        {
            var sought = new AidSought
            {
                Kind = kind,
                Resource = resource,
                Needed = d.State.NeedsFor(kind, resource).Sum(n => n.Need.Quantity),
                FromTownship = d.State.OrderedOf(kind, resource, id => d.Context.Partners.TownshipOf(id) == d.State.AreaId),
                FromDistrict = d.State.OrderedOf(kind, resource, id => d.Context.Partners.TownshipOf(id) != d.State.AreaId),
                PlanId = planId,
            };
            var known = Array.Find(d.State.AidOwn, o => o.Sought.Kind == kind && o.Sought.Resource == resource);
            if (known is null || known.Sought with { PlanId = planId } != sought) d.Add(sought);
        }
    }

    /// <summary>What follows for aid from whatever happened: what nobody needs goes home, requests say what is short now, and climb.</summary>
    private static void SettleAid(Draft d)
    {
        ReleaseUnwantedAid(d);
        foreach (var request in d.State.AidRequests.Where(r => r.IsOpen))
        {
            var missing = d.State.ShortOf(request.Request.Kind, request.Request.Resource);
            var asked = missing + d.State.GrantedOf(request.Request.RequestId);
            if (missing == 0) d.Add(new AidWithdrawn(request.Request.RequestId, d.State.Serves ? "nothing is short any more" : "the response has ended"));
            else if (Math.Abs(asked - request.Quantity) > d.Options.Aid.RevisionFraction * request.Quantity) d.Add(new AidRevised(request.Request.RequestId, asked));
        }

        Climb(d);
    }

    private static void Climb(Draft d)
    {
        foreach (var (kind, resource) in d.State.ShortResources())
        {
            if (d.State.OpenAidRequest(AidTier.City, kind, resource) is not null) continue;
            if (d.State.OpenAidRequest(AidTier.NeighbouringDistricts, kind, resource) is { } asked)
            {
                if (asked.AllAnswered || d.Now >= asked.Request.AnswerBy) Ask(d, AidTier.City, kind, resource);
                continue;
            }

            var since = d.State.NeedsFor(kind, resource).Where(n => d.State.ShortOf(n) > 0).Min(n => n.ShortSince);
            if (d.Now < since + d.Options.Aid.AskNeighboursAfter) continue;
            var reached = d.State.HasAsked(AidTier.City, kind, resource);
            Ask(d, AidTier.NeighbouringDistricts, kind, resource);
            if (reached || d.Context.Partners.Neighbours.Length == 0) Ask(d, AidTier.City, kind, resource);
        }
    }

    private static void Ask(Draft d, AidTier tier, NeedKind kind, string resource)
    {
        var partners = d.Context.Partners.Of(tier);
        if (partners.Length == 0) return;
        d.Add(new AidRequested
        {
            RequestId = $"{d.State.IncidentId}-aid-{d.State.AidRequests.Length + 1}",
            Tier = tier,
            Kind = kind,
            Resource = resource,
            Quantity = d.State.ShortOf(kind, resource),
            Partners = partners,
            AnswerBy = d.Now + d.Options.Aid.AnswerWithin,
            WantedBy = d.Now.AddMinutes(d.State.NeedsFor(kind, resource).Where(n => d.State.ShortOf(n) > 0).Min(n => n.Need.WithinMinutes)),
        });
    }

    private static void EscalateUnanswered(Draft d, AidRequestState request)
    {
        var asked = request.Request;
        if (!request.IsOpen || request.AllAnswered || request.Overdue || d.Now < asked.AnswerBy) return;
        var silent = string.Join(", ", asked.Partners.Except(request.Answered, StringComparer.Ordinal));
        d.Escalate(
            $"{asked.RequestId}/{IncidentClocks.AidAnswerBy}",
            $"事件{d.State.IncidentId}支援请求{asked.RequestId}逾期未答复：{silent}",
            $"Incident {d.State.IncidentId}: request for aid {asked.RequestId} has not been answered in time by {silent}");
        d.Add(new AidOverdue(asked.RequestId));
    }

    private static void LapseLate(Draft d, AidAnswerState answer)
    {
        if (!answer.IsAwaited || d.Now < answer.ExpectedAt + d.Options.Aid.ArrivalSlack) return;
        d.Escalate(
            $"{answer.Answer.AnswerId}/{IncidentClocks.AidArriveBy}",
            $"事件{d.State.IncidentId}：{answer.Answer.Partner}承诺的支援{answer.Answer.AnswerId}未按时到达",
            $"Incident {d.State.IncidentId}: aid {answer.Answer.AnswerId} promised by {answer.Answer.Partner} has not arrived in time");
        d.Add(new AidLapsed(answer.Answer.AnswerId, TakenBack: false, "did not arrive in time"));
    }

    private static void PresumeReturned(Draft d, AidAnswerState answer)
    {
        if (answer is { Holds: true, ReleasedAt: not null } && d.Now >= ReturnBy(answer, d.Options))
            d.Add(new AidReturned(answer.Answer.AnswerId, Presumed: true));
    }

    /// <summary>Releases aid for needs that are no longer in force.</summary>
    private static void ReleaseUnwantedAid(Draft d)
    {
        foreach (var answer in d.State.AidAnswers.Where(a => a.ReleasedAt is null && !a.TakenBack))
        {
            foreach (var needId in answer.Shares.Where(s => s.ReleasedAt is null).Select(s => s.Share.NeedId).Distinct().ToArray())
            {
                if (!d.State.Serves || d.State.FindNeed(needId) is not { } need || need.Need.Kind != answer.Kind || need.Need.Resource != answer.Resource)
                    Release(d, answer, needId, int.MaxValue, "no longer needed");
            }
        }
    }

    /// <summary>Where less is needed, what was lent goes home before the district's own: what is still on the road, the latest first, then the rest.</summary>
    private static void ReleaseSurplusAid(Draft d, Need need)
    {
        foreach (var answer in d.State.AidAnswers.Where(a => a.Holds).OrderBy(a => a.ArrivedAt is not null).ThenByDescending(a => a.ExpectedAt))
            Release(d, answer, need.Id, d.State.CoveredOf(need.Id) - need.Quantity, "less is needed");
    }

    private static void Release(Draft d, AidAnswerState answer, string needId, int most, string reason)
    {
        var quantity = Math.Min(most, answer.Shares.Where(s => s.ReleasedAt is null && s.Share.NeedId == needId).Sum(s => s.Share.Quantity));
        if (quantity > 0) d.Add(new AidReleased(answer.Answer.AnswerId, needId, quantity, reason));
    }
}
