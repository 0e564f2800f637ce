using Haimen.Grains.Districts;

namespace Haimen.Grains.Resources;

/// <summary>
/// Decides for a depot. Goods leave the shelf when their drivers depart. Reusable goods, and any that were turned round on the way,
/// come back; others are consumed once they were delivered and the order is released.
/// </summary>
internal static class DepotDecider
{
    public static Decision<DepotState, Reservation> Reserve(DepotState state, ReserveCommand command, ActContext context)
    {
        if (OrderLife.Recall(state.Book, command, context) is { } known) return new(state, known);
        if (state.Line(command.Resource) is not { } line)
            return new(state, OrderLife.Refused($"{context.ResourceId}: does not keep {command.Resource}"));
        return command.Quantity <= line.Free
            ? OrderLife.Hold(state, command)
            : new(state, OrderLife.Refused($"{context.ResourceId}: {command.Quantity} of {command.Resource} asked, {line.Free} free"));
    }

    public static Decision<DepotState, CommandOutcome> Release(
        DepotState state, ReleaseCommand command, IReadOnlyDictionary<string, SupplyCategory> categories, ActContext context)
    {
        var decision = OrderLife.Release(state, command, context);
        if (decision.State.Book.FindHeld(command.OrderId) is not { Progress: OrderProgress.Returning, Reached: OrderProgress.OnScene } held
            || ReferenceEquals(decision.State, state)
            || !categories.TryGetValue(held.Resource, out var category)
            || category.Reusable)
            return decision;

        var ended = OrderLife.End(state.Consume(held.Resource, held.Quantity), held, OrderProgress.Returned, "consumed", context.Now);
        // Nothing came free: what the order held is used up.
        return ended with { Outbox = ended.Outbox with { Freed = false, Messages = decision.Outbox.Messages } };
    }
}
