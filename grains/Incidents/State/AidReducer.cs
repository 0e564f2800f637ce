using Haimen.Grains.Incidents.Events;
using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Incidents.State;

/// <summary>Derives the state of mutual aid from the log.</summary>
internal static class AidReducer
{
    /// <summary>The state after one more event.</summary>
    public static IncidentState Apply(IncidentState state, AidEvent @event, DateTimeOffset at) => @event switch
    {
        AidSought e => state with
        {
            AidOwn =
            [
                .. state.AidOwn.Where(o => o.Sought.Kind != e.Kind || o.Sought.Resource != e.Resource)
                    .Append(new AidOwnState { Sought = e, At = at })
                    .OrderBy(o => o.Sought.Kind).ThenBy(o => o.Sought.Resource, StringComparer.Ordinal),
            ],
        },
        AidRequested e => state with
        {
            AidRequests = [.. state.AidRequests, new AidRequestState { Request = e, AskedAt = at, Quantity = e.Quantity }],
        },
        AidRevised e => OnRequest(state, e.RequestId, r => r with { Quantity = e.Quantity, Revisions = r.Revisions + 1 }),
        AidAnswered e => Answer(state, e, at),
        AidLapsed e => OnAnswer(state, e.AnswerId, a => a with { LapsedAt = at, TakenBack = e.TakenBack }),
        AidArrived e => Arrive(state, e.AnswerId, at),
        AidReleased e => OnAnswer(state, e.AnswerId, a => Release(a, e, at)),
        AidReturned e => OnAnswer(state, e.AnswerId, a => a with { ReturnedAt = at, ReturnPresumed = e.Presumed }),
        AidWithdrawn e => OnRequest(state, e.RequestId, r => r with { EndedAt = at }),
        AidOverdue e => OnRequest(state, e.RequestId, r => r with { Overdue = true }),
        AidTold e => OnAnswer(OnRequest(state, e.Id, r => r with { Told = e.What }), e.Id, a => a with { Told = e.What }),
        _ => throw new NotSupportedException($"event {@event.GetType().Name} has no meaning for the state"),
    };

    private static IncidentState Answer(IncidentState state, AidAnswered e, DateTimeOffset at)
    {
        if (state.FindAidRequest(e.RequestId) is not { Request: var request }) return state;
        var answer = new AidAnswerState
        {
            Answer = e,
            Kind = request.Kind,
            Resource = request.Resource,
            AnsweredAt = at,
            Shares = [.. e.Shares.Select(s => new AidShareState { Share = s })],
        };
        return OnRequest(
            state with { AidAnswers = [.. state.AidAnswers, answer] },
            e.RequestId,
            r => r with { Answered = [.. request.Partners.Where(p => p == e.Partner || r.Answered.Contains(p, StringComparer.Ordinal))] });
    }

    private static IncidentState Arrive(IncidentState state, string answerId, DateTimeOffset at)
    {
        if (state.FindAidAnswer(answerId) is not { } answer) return state;
        var people = answer is { Kind: NeedKind.Evacuation, ArrivedAt: null } ? answer.Wanted : 0;
        return OnAnswer(state, answerId, a => a with { ArrivedAt = a.ArrivedAt ?? at, LapsedAt = null, TakenBack = false }) with
        {
            Evacuated = state.Evacuated + people,
        };
    }

    private static AidAnswerState Release(AidAnswerState answer, AidReleased e, DateTimeOffset at)
    {
        var shares = new List<AidShareState>(answer.Shares.Length + 1);
        var left = e.Quantity;
        foreach (var share in answer.Shares)
        {
            var goes = share.ReleasedAt is null && share.Share.NeedId == e.NeedId ? Math.Min(left, share.Share.Quantity) : 0;
            left -= goes;
            if (goes < share.Share.Quantity) shares.Add(share with { Share = share.Share with { Quantity = share.Share.Quantity - goes } });
            if (goes > 0) shares.Add(new AidShareState { Share = share.Share with { Quantity = goes }, ReleasedAt = at });
        }

        return answer with { Shares = [.. shares], ReleasedAt = shares.TrueForAll(s => s.ReleasedAt is not null) ? at : null };
    }

    private static IncidentState OnRequest(IncidentState state, string requestId, Func<AidRequestState, AidRequestState> change) =>
        state with { AidRequests = [.. state.AidRequests.Select(r => r.Request.RequestId == requestId ? change(r) : r)] };

    private static IncidentState OnAnswer(IncidentState state, string answerId, Func<AidAnswerState, AidAnswerState> change) =>
        state with { AidAnswers = [.. state.AidAnswers.Select(a => a.Answer.AnswerId == answerId ? change(a) : a)] };
}
