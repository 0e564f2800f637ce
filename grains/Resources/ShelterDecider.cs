using Haimen.Grains.Districts;

namespace Haimen.Grains.Resources;

/// <summary>Decides for a shelter. A place is taken from the reservation on until the last of an order's people are home.</summary>
internal static class ShelterDecider
{
    /// <summary>What an evacuation reserves.</summary>
    public const string Place = "shelter-place";

    public static Decision<ShelterState, Reservation> Reserve(ShelterState state, ReserveCommand command, Shelter shelter, ActContext context)
    {
        if (OrderLife.Recall(state.Book, command, context) is { } known) return new(state, known);
        var free = shelter.Places - state.Reserved - state.Sheltered;
        var refusal =
            command.Resource != Place ? $"{shelter.Id}: has only {Place}, not {command.Resource}"
            : !state.Accepting ? $"{shelter.Id}: closed ({state.ClosedReason})"
            : command.Quantity > free ? $"{shelter.Id}: {command.Quantity} places asked, {free} free"
            : null;
        return refusal is null ? OrderLife.Hold(state, command) : new(state, OrderLife.Refused(refusal));
    }

    /// <summary>Closes it to newcomers. Those inside stay; those on their way are still admitted.</summary>
    public static Decision<ShelterState, CommandOutcome> Close(ShelterState state, string reason) => state.Accepting
        ? new(state with { Accepting = false, ClosedReason = reason }, CommandOutcome.Done)
        : OrderLife.Done(state);

    public static Decision<ShelterState, CommandOutcome> Open(ShelterState state) => state.Accepting
        ? OrderLife.Done(state)
        : new(state with { Accepting = true, ClosedReason = "" }, CommandOutcome.Done) { Outbox = new ResourceOutbox { Freed = true } };
}
