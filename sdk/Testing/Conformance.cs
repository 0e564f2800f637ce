using Haimen.Hazards.Testing.Checks;

namespace Haimen.Hazards.Testing;

/// <summary>
/// The conformance kit: runs named checks over a domain and says which tier of quality it reaches and what the next needs.
/// Whatever a domain throws is a failure of the check that it was thrown in. What no process survives (a stack that overflows, memory
/// that runs out) the kit does not survive either: run it in a process of its own where the domain is not trusted.
/// </summary>
public static class Conformance
{
    private static readonly TimeSpan SmokeCheckLimit = TimeSpan.FromSeconds(5);

    /// <summary>All checks in their order.</summary>
    public static IReadOnlyList<ConformanceCheck> Checks { get; } = [.. CheckList.All.Select(c => c.Check)];

    /// <summary>Runs the few checks that tell quickly whether a domain can be hosted; well under two seconds for a domain that can.</summary>
    /// <param name="domain">The domain.</param>
    /// <param name="folder">The plugin's folder, to look at its manifest too; null where only the domain is looked at.</param>
    /// <param name="cancellationToken">Ends the run; it is also what the domain's calls are handed.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ConformanceReport Smoke(IHazardDomain domain, string? folder = null, CancellationToken cancellationToken = default) =>
        Run(domain, new() { Folder = folder, CheckLimit = SmokeCheckLimit }, smoke: true, cancellationToken);

    /// <summary>Runs all checks.</summary>
    /// <param name="domain">The domain.</param>
    /// <param name="options">What to look at; the defaults where null.</param>
    /// <param name="cancellationToken">Ends the run; it is also what the domain's calls are handed.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ConformanceReport Run(IHazardDomain domain, ConformanceOptions? options = null, CancellationToken cancellationToken = default) =>
        Run(domain, options ?? new(), smoke: false, cancellationToken);

    private static ConformanceReport Run(IHazardDomain domain, ConformanceOptions options, bool smoke, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(domain);
        using var cancellation = new CancellationTokenSource();
        var run = new CheckRun(new(domain, options, smoke, cancellation.Token), options.CheckLimit, cancellation, cancellationToken);
        var results = CheckList.All.Where(c => c.Check.InSmoke || !smoke).Select(run.Run).ToArray();
        var (id, version) = Who(domain);
        return new(id, version, smoke, results);
    }

    private static (string Id, string Version) Who(IHazardDomain domain)
    {
        try
        {
            return (domain.Descriptor.Id, domain.Descriptor.Version);
        }
#pragma warning disable CA1031 // Foreign code may throw anything; that it did is among the results.
        catch (Exception)
#pragma warning restore CA1031
        {
            return ("", "");
        }
    }
}
