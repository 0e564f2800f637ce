using Haimen.Grains.Domains.Containment;

namespace Haimen.Grains.Domains;

/// <summary>What a domain said, and which version of it.</summary>
/// <typeparam name="T">The answer's type, a record of the contract.</typeparam>
internal sealed record DomainAnswer<T>
    where T : class
{
    /// <summary>The answer; null where there is none.</summary>
    public T? Answer { get; init; }

    /// <summary>Why there is no answer; null where there is one.</summary>
    public DomainFailure? Failure { get; init; }

    /// <summary>The version that gave it, or that failed to.</summary>
    public required string Version { get; init; }

    /// <summary>The shape of the state in the answer.</summary>
    public int StateVersion { get; init; }

    /// <summary>Why the state so far could not be brought into this version's shape, so that it began anew; null where it did not.</summary>
    public string? BeginsAnew { get; init; }

    /// <summary>How often the version is to be asked while there is something to judge.</summary>
    public TimeSpan AssessEvery { get; init; }
}
