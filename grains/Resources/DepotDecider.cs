using Haimen.Grains.Districts;

namespace Haimen.Grains.Resources;

/// <summary>
/// Decides for a depot. Goods leave the shelf when their drivers depart. Reusable goods, and any that were turned round on the way,
/// come back; others are consumed once they were delivered and the order is released. What was not delivered counts as on the shelf from the
/// report on: it was never loaded, or comes back with the lorry.
/// </summary>
internal static class DepotDecider
{
    public static Decision<DepotState, Reservation> Reserve(DepotState state, ReserveCommand command, ActContext context)
    {
        if (OrderLife.Recall(state.Book, command, context) is { } known) return new(state, known);
        if (state.Line(command.Resource) is not { } line)
            return new(state, OrderLife.Refused($"{context.ResourceId}: does not keep {command.Resource}"));
        if (command.InsteadOf is not null) return new(state, OrderLife.Refused($"{context.ResourceId}: insteadOf is not allowed; only a team can be diverted"));
        return command.Quantity <= line.Free
            ? OrderLife.Hold(state, command)
            : new(state, OrderLife.Refused($"{context.ResourceId}: {command.Quantity} of {command.Resource} asked, {line.Free} free"));
    }

    /// <summary>Takes a report. Of goods that did not come, what is written off is gone for good; the rest is on the shelf again.</summary>
    public static Decision<DepotState, CommandOutcome> Report(DepotState state, ProgressReport report, ActContext context)
    {
        if (report is not { Progress: OrderProgress.OnScene, WrittenOff: not 0 }) return OrderLife.Report(state, report, context);
        var decision = OrderLife.Report(state, report with { WrittenOff = 0 }, context);
        if (ReferenceEquals(decision.State, state) || state.Book.FindHeld(report.OrderId) is not { } held) return decision;
        var missing = held.Quantity - (report.Quantity ?? held.Quantity);
        if (report.WrittenOff < 0 || report.WrittenOff > missing)
            return OrderLife.Refuse(state, $"{context.ResourceId}: writtenOff {report.WrittenOff} is not allowed; {missing} did not come, so must be 0 to {missing}");
        return report.Reason.Length == 0
            ? OrderLife.Refuse(state, $"{context.ResourceId}: writtenOff needs a reason")
            : decision with
            {
                State = decision.State.Consume(held.Resource, report.WrittenOff),
                Outbox = decision.Outbox with { Freed = report.WrittenOff < missing },
            };
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
