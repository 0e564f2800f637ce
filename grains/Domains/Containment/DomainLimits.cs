using System.ComponentModel.DataAnnotations;

namespace Haimen.Grains.Domains.Containment;

/// <summary>What a call to a domain may use, and what is done about a version that uses more.</summary>
internal sealed record DomainLimits
{
    /// <summary>Real time that a call is granted; the domain is then asked to give up.</summary>
    /// <value>The default, 2 s, is what the contract promises (<see cref="Hazards.DomainContext.Budget"/>) and a fifth of Orleans' response timeout.</value>
    public TimeSpan Budget { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long after it was asked to give up a call is left on its own, its thread counted as lost.</summary>
    /// <value>The default is half a second: a loop that asks for its token does so in far less.</value>
    public TimeSpan Grace { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Factor on the budget in drills: a drill must not come out differently because the machine was busy.</summary>
    /// <value>The default is 5.</value>
    [Range(1, 100)]
    public double VirtualFactor { get; init; } = 5;

    /// <summary>Real time in which a domain must say what it is before it serves.</summary>
    /// <value>The default is 10 s: its code is compiled in it.</value>
    public TimeSpan BindBudget { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Most that a call may allocate, in bytes; known once it is back.</summary>
    /// <value>The default, 256 MiB, is some fifty times what the largest township's assessment takes.</value>
    public long AllocationBytes { get; init; } = 256L * 1024 * 1024;

    /// <summary>Longest state that a domain may keep for an area or an asset, in characters.</summary>
    /// <value>The default is 256 Ki: the store writes it with every assessment.</value>
    public int StateLength { get; init; } = 256 * 1024;

    /// <summary>How many calls of one function fail in a row before the version is quarantined.</summary>
    /// <value>The default is 3.</value>
    [Range(1, 100)]
    public int FailuresInARow { get; init; } = 3;

    /// <summary>How many readings in a row a grader may fail at.</summary>
    /// <value>The default is 20: a reading that fails keeps its sensor's grade.</value>
    [Range(1, 10_000)]
    public int GradesInARow { get; init; } = 20;

    /// <summary>How many threads a version may lose before it is quarantined, whatever came between.</summary>
    /// <value>The default is 2: each burns a processor for as long as the host runs.</value>
    [Range(1, 16)]
    public int LostThreads { get; init; } = 2;

    /// <summary>Calls of one domain that run at a time.</summary>
    /// <value>The default is 2: each domain has threads of its own, so that none waits for another.</value>
    [Range(1, 64)]
    public int Threads { get; init; } = 2;

    /// <summary>Calls of one domain that may wait.</summary>
    /// <value>The default is 4096: all assets of a district at once.</value>
    [Range(1, 1_000_000)]
    public int Waiting { get; init; } = 4096;

    /// <summary>Stack of a thread that domains run on, in bytes.</summary>
    /// <value>The default is 16 MiB, twice the main thread's: no recursion that ends needs more.</value>
    public int StackBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>How long after it became unavailable a domain is tried once more.</summary>
    /// <value>The default is a minute, doubled with each try that fails, to at most an hour.</value>
    public TimeSpan TryAgainAfter { get; init; } = TimeSpan.FromMinutes(1);
}
