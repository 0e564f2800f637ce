using Haimen.Grains.Districts;
using Haimen.Grains.Effects;
using Haimen.Hazards;

namespace Haimen.Grains.Resources;

/// <summary>Decides for a team. What it does not decide itself is the <see cref="OrderLife"/> that it shares with every resource.</summary>
internal static class TeamDecider
{
    public static Decision<TeamState, Reservation> Reserve(TeamState state, ReserveCommand command, Team team, ActContext context)
    {
        if (OrderLife.Recall(state.Book, command, context) is { } known) return new(state, known);
        var refusal =
            command.Quantity != 1 ? $"{team.Id}: quantity {command.Quantity} must be 1"
            : !team.CapabilityIds.Contains(command.Resource, StringComparer.Ordinal) ? $"{team.Id}: has no capability {command.Resource}, only {string.Join(", ", team.CapabilityIds)}"
            : !state.InService ? $"{team.Id}: out of service ({state.OutOfServiceReason})"
            : command.InsteadOf is { } old ? NotDivertible(state.Order, old, team)
            : state.Order is { } owner ? $"{team.Id}: owned by order {owner.OrderId}"
            : null;
        return refusal is not null ? new(state, OrderLife.Refused(refusal))
            : command.InsteadOf is null ? OrderLife.Hold(state, command)
            : Divert(state, state.Order!, command, team, context);
    }

    private static string? NotDivertible(HeldOrder? owner, ReleaseCommand old, Team team) =>
        owner is null ? $"{team.Id}: order {old.OrderId} does not hold it any more"
        : owner.OrderId != old.OrderId || owner.Token != old.Token ? $"{team.Id}: owned by order {owner.OrderId} under token {owner.Token}, not by {old.OrderId} under {old.Token}"
        : owner.Progress == OrderProgress.OnScene ? $"{team.Id}: on scene for order {owner.OrderId}"
        : owner.Overdue ? $"{team.Id}: overdue on its way home, and not heard of"
        : null;

    /// <summary>
    /// Ends the order that holds the team and holds it for the new one, which begins where the team is. The crew hears that its destination
    /// changes; where to, it hears with the new order.
    /// </summary>
    private static Decision<TeamState, Reservation> Divert(TeamState state, HeldOrder owner, ReserveCommand command, Team team, ActContext context)
    {
        var (final, reason) = owner.Progress == OrderProgress.Returning ? (OrderProgress.Returned, "") : (OrderProgress.Diverted, $"taken for order {command.OrderId}");
        var homeMinutes = owner.IsOut ? owner.MinutesHome(context.Now) : 0;
        var book = state.Book.End(owner, final, context.Now).Hold(command, owner.IsOut ? owner.PlaceAt(context.Now, team.Station) : null, homeMinutes);
        return new(state with { Book = book }, new Reservation { Held = true, Token = book.Token })
        {
            Alarms = [new Alarm(Alarm.Expire, command.OrderId, command.ExpiresAt)],
            Cancelled = OrderLife.AwaitedAlarms(owner),
            Outbox = new ResourceOutbox
            {
                Notices = [Notice.Of(owner, final, reason)],
                // A crew that was only reserved has heard of nothing yet.
                Messages = owner.Progress == OrderProgress.Reserved && !owner.IsOut ? [] :
                [
                    new CrewMessage
                    {
                        Id = $"{owner.OrderId}/diverted",
                        Kind = EffectKind.CrewDiverted,
                        OrderId = owner.OrderId,
                        TravelMinutes = homeMinutes,
                        Text = new LocalizedText($"{context.NameZh}：改派，新目的地随后下达", $"{context.NameZh}: diverted, the new destination follows"),
                        At = context.Now,
                    },
                ],
            },
        };
    }

    public static Decision<TeamState, CommandOutcome> SetInService(TeamState state, bool inService, string reason)
    {
        if (state.InService == inService) return OrderLife.Done(state);
        return new(state with { InService = inService, OutOfServiceReason = inService ? "" : reason }, CommandOutcome.Done)
        {
            Outbox = inService && state.Order is null ? new ResourceOutbox { Freed = true } : new ResourceOutbox(),
        };
    }
}
