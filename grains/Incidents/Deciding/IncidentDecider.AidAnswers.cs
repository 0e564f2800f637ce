using System.Globalization;
using Haimen.Grains.Incidents.Events;
using Haimen.Grains.Incidents.State;

namespace Haimen.Grains.Incidents.Deciding;

/// <summary>What partners say about mutual aid.</summary>
internal static partial class IncidentDecider
{
    private const int MostAidUnits = 1_000_000;
    private const double MostEtaMinutes = 7 * 24 * 60;
    private const double MostPumpCapacityM3H = 100_000;

    private static void AnswerAid(Draft d, IncidentCommand command)
    {
        if (ReplyProblem(d.State, command) is { } problem)
        {
            d.Refuse(problem);
            return;
        }

        var (request, reply) = (d.State.FindAidRequest(command.Subject)!, command.Aid!);
        var promised = reply.Quantity > 0
            ? []
            : d.State.AidAnswers.Where(a => a.IsAwaited && a.Answer.RequestId == command.Subject && a.Answer.Partner == reply.Partner).ToArray();
        foreach (var promise in promised) d.Add(new AidLapsed(promise.Answer.AnswerId, TakenBack: true, command.Reason));
        if (promised.Length > 0) return;

        var shares = Share(d.State, request, reply.Quantity);
        d.Add(new AidAnswered
        {
            RequestId = command.Subject,
            AnswerId = $"{command.Subject}-{d.State.AidAnswers.Count(a => a.Answer.RequestId == command.Subject) + 1}",
            Partner = reply.Partner,
            Offered = reply.Quantity,
            EtaMinutes = reply.EtaMinutes,
            PumpCapacityM3H = reply.PumpCapacityM3H ?? d.Context.Partners.PumpCapacityM3HOf(request.Request.Kind, request.Request.Resource),
            Reason = command.Reason,
            Shares = [.. shares.Select(s => s.Share)],
        });
        foreach (var (share, missing) in shares)
            d.Add(missing > share.Quantity ? new ShortfallStated(share.NeedId, missing - share.Quantity) : new ShortfallMet(share.NeedId));
    }

    /// <summary>Takes no more than is short, for the needs that weigh most first; each share with what was short before it.</summary>
    private static List<(AidShare Share, int Missing)> Share(IncidentState state, AidRequestState request, int offered)
    {
        var shares = new List<(AidShare, int)>();
        var needs = state.NeedsFor(request.Request.Kind, request.Request.Resource)
            .OrderByDescending(n => n.Need.Weight).ThenBy(n => n.Need.Id, StringComparer.Ordinal);
        foreach (var need in needs)
        {
            var missing = state.ShortOf(need);
            var quantity = Math.Min(offered, missing);
            if (quantity == 0) continue;
            offered -= quantity;
            shares.Add((new AidShare { NeedId = need.Need.Id, Quantity = quantity, Place = need.Need.Place, VillageId = need.Need.VillageId }, missing));
        }

        return shares;
    }

    /// <summary>What comes after it was given up is taken as far as it is still short, and the rest sent home.</summary>
    private static void AidArrives(Draft d, IncidentCommand command)
    {
        if (d.State.FindAidAnswer(command.Subject) is not { Shares.Length: > 0 } answer)
        {
            d.Refuse($"aid '{command.Subject}' was not promised to this incident");
            return;
        }

        if (answer.ReturnedAt is not null || answer.ReleasedAt is not null)
        {
            d.Refuse($"aid '{command.Subject}' was released and is no longer expected");
            return;
        }

        if (!d.State.Serves)
        {
            d.Refuse($"aid '{command.Subject}' is no longer expected: the response has ended");
            return;
        }

        if (answer.LapsedAt is null && answer.ArrivedAt is not null) return;
        if (answer.LapsedAt is not null)
        {
            foreach (var needId in answer.Shares.Where(s => s.ReleasedAt is null).Select(s => s.Share.NeedId).Distinct().ToArray())
            {
                var comes = answer.Shares.Where(s => s.ReleasedAt is null && s.Share.NeedId == needId).Sum(s => s.Share.Quantity);
                var open = d.State.FindNeed(needId) is { } need && d.State.Serves && need.Need.Kind == answer.Kind && need.Need.Resource == answer.Resource
                    ? d.State.OpenOf(need)
                    : 0;
                Release(d, answer, needId, comes - open, "others cover it by now");
            }
        }

        d.Add(new AidArrived(command.Subject));
        foreach (var need in d.State.Needs.Where(n => n.Short > 0 && d.State.OpenOf(n) is > 0 and var open && open < n.Short))
            d.Add(new ShortfallStated(need.Need.Id, d.State.OpenOf(need)));
    }

    private static void AidReturns(Draft d, IncidentCommand command)
    {
        if (d.State.FindAidAnswer(command.Subject) is not { Shares.Length: > 0 } answer)
            d.Refuse($"aid '{command.Subject}' was not promised to this incident");
        else if (answer.IsAwaited || answer.LapsedAt is not null)
            d.Refuse($"aid '{command.Subject}' has not arrived; to take a promise back answer the request with quantity 0");
        else if (answer.Holds) d.Add(new AidReturned(command.Subject));
    }

    private static string? ReplyProblem(IncidentState state, IncidentCommand command)
    {
        if (command.Aid is not { } reply) return "AnswerAid: aid is missing; must give partner, quantity and etaMinutes";
        if (state.FindAidRequest(command.Subject) is not { } request) return $"AnswerAid: request '{command.Subject}' is not one of this incident";
        if (!request.Request.Partners.Contains(reply.Partner, StringComparer.Ordinal))
            return $"AnswerAid: partner '{reply.Partner}' was not asked; must be {string.Join(", ", request.Request.Partners)}";
        if (reply.Quantity is < 0 or > MostAidUnits) return $"AnswerAid: quantity {reply.Quantity} is not allowed; must be 0 (a refusal) to {MostAidUnits}";
        if (!(reply.EtaMinutes >= 0 && reply.EtaMinutes <= MostEtaMinutes))
            return Text($"AnswerAid: etaMinutes {reply.EtaMinutes} is not allowed; must be 0 to {MostEtaMinutes}");
        if (reply.PumpCapacityM3H is { } capacity && !(capacity >= 0 && capacity <= MostPumpCapacityM3H))
            return Text($"AnswerAid: pumpCapacityM3H {capacity} is not allowed; must be 0 to {MostPumpCapacityM3H}");
        return request.IsOpen || reply.Quantity == 0 ? null : $"AnswerAid: request '{command.Subject}' has ended, nothing is short any more";
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
