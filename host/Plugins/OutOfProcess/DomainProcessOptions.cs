namespace Haimen.Host.Plugins.OutOfProcess;

/// <summary>How a domain's own process is started, watched and limited.</summary>
internal sealed record DomainProcessOptions
{
    /// <summary>How long a domain's process is usually given to start.</summary>
    public static TimeSpan UsualStart { get; } = TimeSpan.FromSeconds(30);

    /// <summary>The program and its arguments; <c>{socket}</c> stands for the path of the socket to serve on.</summary>
    public required IReadOnlyList<string> Command { get; init; }

    /// <summary>The folder that it runs in: the plugin's own.</summary>
    public required string Folder { get; init; }

    /// <summary>Variables of its environment beside the few that it inherits.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>How long it may take until it answers.</summary>
    /// <value>30 s: a .NET process on a loaded machine takes up to 5 s, an interpreter that compiles its messages about as long.</value>
    public TimeSpan StartWithin { get; init; } = UsualStart;

    /// <summary>How long a call may take that has no budget of its own: a grade, a plan, a model.</summary>
    /// <value>2 s, as for a call with a budget.</value>
    public TimeSpan CallBudget { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Resident memory in bytes beyond which it is ended and started anew.</summary>
    /// <value>1 GiB: the flood domain with the whole district needs about 0.2.</value>
    public long MemoryLimitBytes { get; init; } = 1L << 30;

    /// <summary>How often its memory is looked at.</summary>
    public TimeSpan WatchEvery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Pause before the first restart; doubled with each that follows, up to <see cref="LongestPause"/>.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Longest pause between restarts.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long it must have lived for the pauses to begin short again.</summary>
    public TimeSpan SteadyAfter { get; init; } = TimeSpan.FromMinutes(1);
}
