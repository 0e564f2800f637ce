namespace Haimen.Grains.Identity;

/// <summary>How often a password may be wrong.</summary>
internal static class SignInRules
{
    /// <summary>Wrong passwords in a row that are borne without a lock.</summary>
    public const int Borne = 4;

    /// <summary>How long a session lasts: a shift.</summary>
    public static readonly TimeSpan Session = TimeSpan.FromHours(12);

    /// <summary>How long a one-time secret can be used.</summary>
    public static readonly TimeSpan Secret = TimeSpan.FromHours(72);

    /// <summary>The most sessions and tokens at a time; the oldest session goes first.</summary>
    public const int MostTokens = 50;

    private static readonly TimeSpan LongestLock = TimeSpan.FromMinutes(15);

    /// <summary>
    /// How long an account is locked: not at first, then a minute, doubled with every further failure up to a quarter of an hour. So guesses stay
    /// below a hundred a day, and someone who locks a commander out on purpose does it for minutes; sessions that are open go on.
    /// </summary>
    /// <param name="failures">Wrong passwords in a row.</param>
    public static TimeSpan LockAfter(int failures)
    {
        if (failures <= Borne) return TimeSpan.Zero;
        var minutes = Math.Pow(2, Math.Min(failures - Borne - 1, 10));
        return TimeSpan.FromMinutes(Math.Min(minutes, LongestLock.TotalMinutes));
    }
}
