using Haimen.Grains.Districts;

namespace Haimen.Grains.Resources;

/// <summary>Decides for a shelter. A place is taken from the reservation on until the last of an order's people are home.</summary>
internal static class ShelterDecider
{
    /// <summary>What an evacuation reserves.</summary>
    public const string Place = "shelter-place";

    /// <summary>How soon a transfer is taken up again that a crash cut off.</summary>
    private static readonly TimeSpan LodgeRetry = TimeSpan.FromMinutes(1);

    public static Decision<ShelterState, Reservation> Reserve(ShelterState state, ReserveCommand command, Shelter shelter, ActContext context)
    {
        if (OrderLife.Recall(state.Book, command, context) is { } known) return new(state, known);
        var free = shelter.Places - state.Reserved - state.Sheltered;
        var refusal =
            command.InsteadOf is not null ? $"{shelter.Id}: insteadOf is not allowed; only a team can be diverted"
            : command.Resource != Place ? $"{shelter.Id}: has only {Place}, not {command.Resource}"
            : !state.Accepting ? $"{shelter.Id}: closed ({state.ClosedReason})"
            : command.Quantity > free ? $"{shelter.Id}: {command.Quantity} places asked, {free} free"
            : null;
        return refusal is null ? OrderLife.Hold(state, command) : new(state, OrderLife.Refused(refusal));
    }

    /// <summary>
    /// Takes one of the shelter's own wakes. People who have not set out in time are not sent elsewhere, for some may be on their way: the duty
    /// officer is told, and the places stay theirs.
    /// </summary>
    public static Decision<ShelterState, CommandOutcome> Ring(ShelterState state, Alarm alarm, ActContext context) =>
        alarm.Name == Alarm.DepartBy && state.Book.FindHeld(alarm.OrderId) is { Progress: OrderProgress.Acknowledged } held
            ? OrderLife.Escalate(state, held, Alarm.DepartBy, $"{held.Quantity}人应已出发，未报告，请联系", $"{held.Quantity} people should have set out and nobody has said so; ask", context)
            : OrderLife.Ring(state, alarm, context);

    /// <summary>Decides to take an order's people to another shelter; they stay where they are until that one holds places for them.</summary>
    public static Decision<ShelterState, CommandOutcome> Transfer(ShelterState state, string orderId, string shelterId, ActContext context)
    {
        var order = state.Book.FindHeld(orderId);
        if (order?.Lodging?.ShelterId == shelterId) return OrderLife.Done(state);
        var refusal =
            order is null ? $"{context.ResourceId}: has no order {orderId}"
            : order.Progress != OrderProgress.OnScene ? $"{context.ResourceId}: the people of {orderId} are not inside"
            : order.Lodging is { } lodging ? $"{context.ResourceId}: the people of {orderId} are at {lodging.ShelterId} already"
            : shelterId == context.ResourceId ? $"{context.ResourceId}: the people of {orderId} are here"
            : null;
        return refusal is not null
            ? new(state, CommandOutcome.Refused(refusal))
            : new(Lodge(state, order!, new Lodging { ShelterId = shelterId }), CommandOutcome.Done) { Alarms = [new Alarm(Alarm.Lodge, orderId, context.Now + LodgeRetry)] };
    }

    /// <summary>The other shelter holds the places and the people were sent: theirs are free here.</summary>
    public static Decision<ShelterState, CommandOutcome> Transferred(ShelterState state, string orderId, long token) =>
        state.Book.FindHeld(orderId) is { Lodging: { IsSent: false } lodging } order
            ? new(Lodge(state, order, lodging with { Token = token }), CommandOutcome.Done)
            {
                Cancelled = [new Alarm(Alarm.Lodge, orderId, default)],
                Outbox = new ResourceOutbox { Freed = true },
            }
            : OrderLife.Done(state);

    /// <summary>The other shelter cannot take them: they stay.</summary>
    public static Decision<ShelterState, CommandOutcome> NotTransferred(ShelterState state, string orderId, string refusal) =>
        state.Book.FindHeld(orderId) is { Lodging.IsSent: false } order
            ? new(Lodge(state, order, null), CommandOutcome.Refused(refusal)) { Cancelled = [new Alarm(Alarm.Lodge, orderId, default)] }
            : OrderLife.Done(state);

    /// <summary>Closes it to newcomers. Those inside stay; those on their way are still admitted.</summary>
    public static Decision<ShelterState, CommandOutcome> Close(ShelterState state, string reason) => state.Accepting
        ? new(state with { Accepting = false, ClosedReason = reason }, CommandOutcome.Done)
        : OrderLife.Done(state);

    public static Decision<ShelterState, CommandOutcome> Open(ShelterState state) => state.Accepting
        ? OrderLife.Done(state)
        : new(state with { Accepting = true, ClosedReason = "" }, CommandOutcome.Done) { Outbox = new ResourceOutbox { Freed = true } };

    private static ShelterState Lodge(ShelterState state, HeldOrder order, Lodging? lodging) =>
        state with { Book = state.Book.Change(order with { Lodging = lodging }) };
}
