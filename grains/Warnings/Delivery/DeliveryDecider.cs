namespace Haimen.Grains.Warnings.Delivery;

/// <summary>Decides what is tried when. Pure.</summary>
internal static class DeliveryDecider
{
    /// <summary>How often a message is tried: with the pauses below for about four hours, longer than a warning stands unrenewed.</summary>
    public const int MostAttempts = 30;

    private const int Remembered = 50;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    /// <summary>Takes a message; one that is known changes nothing.</summary>
    public static DeliveriesState Take(DeliveriesState state, WarningView warning, string recipientId, DateTimeOffset now)
    {
        var number = warning.Messages[^1].Number;
        if (Array.Exists(state.Entries, x => x.View.MessageNumber == number)) return state;
        var view = new DeliveryView { RecipientId = recipientId, MessageNumber = number, State = DeliveryState.Queued, QueuedAt = now, NextAttemptAt = now };
        return state with { Entries = [.. state.Entries.Append(new DeliveryEntry(view, warning)).OrderBy(x => x.View.MessageNumber)] };
    }

    /// <summary>What is to be tried now: the first that is neither through nor given up. Those after it wait, so that an end does not come before its beginning.</summary>
    public static DeliveryEntry? Due(DeliveriesState state, DateTimeOffset now) => First(state) is { } first && first.View.NextAttemptAt <= now ? first : null;

    /// <summary>When something is to be tried next; null where never.</summary>
    public static DateTimeOffset? NextAt(DeliveriesState state) => First(state)?.View.NextAttemptAt;

    /// <summary>Writes down an attempt.</summary>
    public static DeliveriesState Tried(DeliveriesState state, int number, DeliveryAttempt attempt, DateTimeOffset now) => With(state, number, entry =>
    {
        var view = entry.View with { Attempts = entry.View.Attempts + 1, LastAttemptAt = now, LastError = attempt.Error };
        if (attempt.Delivered) return new DeliveryEntry(view with { State = DeliveryState.Delivered, DeliveredAt = now, NextAttemptAt = null }, null);
        if (attempt.Final || view.Attempts >= MostAttempts) return entry with { View = view with { State = DeliveryState.Dead, NextAttemptAt = null } };
        return entry with { View = view with { State = DeliveryState.Retrying, NextAttemptAt = now + Pause(view.Attempts, attempt.RetryAfter) } };
    });

    /// <summary>Takes up again what was given up.</summary>
    public static DeliveriesState Retry(DeliveriesState state, string commandId, DateTimeOffset now)
    {
        if (Array.IndexOf(state.Commands, commandId) >= 0) return state;
        return state with
        {
            Commands = [.. state.Commands.TakeLast(Remembered - 1), commandId],
            Entries = [.. state.Entries.Select(x => x.View.State == DeliveryState.Dead
                ? x with { View = x.View with { State = DeliveryState.Queued, Attempts = 0, NextAttemptAt = now } }
                : x)],
        };
    }

    /// <summary>Twice as long each time, from 2 s to 10 min; or as long as the other side asks, if that is longer and no longer than 10 min.</summary>
    public static TimeSpan Pause(int attempts, TimeSpan asked)
    {
        var usual = attempts > 10 ? LongestPause : TimeSpan.FromTicks(Math.Min(FirstPause.Ticks << (attempts - 1), LongestPause.Ticks));
        return asked <= usual ? usual : asked < LongestPause ? asked : LongestPause;
    }

    private static DeliveryEntry? First(DeliveriesState state) =>
        Array.Find(state.Entries, x => x.View.State is DeliveryState.Queued or DeliveryState.Retrying);

    private static DeliveriesState With(DeliveriesState state, int number, Func<DeliveryEntry, DeliveryEntry> change) =>
        state with { Entries = [.. state.Entries.Select(x => x.View.MessageNumber == number ? change(x) : x)] };
}
