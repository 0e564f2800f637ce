using Haimen.Grains.Districts;

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
            : state.Order is { } owner ? $"{team.Id}: owned by order {owner.OrderId}"
            : null;
        return refusal is null ? OrderLife.Hold(state, command) : new(state, OrderLife.Refused(refusal));
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
