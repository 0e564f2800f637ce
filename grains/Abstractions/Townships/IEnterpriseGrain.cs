using Haimen.Hazards;
using Orleans.Concurrency;

namespace Haimen.Grains.Townships;

/// <summary>An enterprise, keyed <c>realm/enterpriseId</c>: operating → warned → suspended, by the worst hazard that reaches it, and back.</summary>
public interface IEnterpriseGrain : IGrainWithStringKey
{
    /// <summary>Tells it that a hazard reaches it, or no longer does.</summary>
    /// <param name="domain">The domain.</param>
    /// <param name="grade">How bad; normal where it no longer does.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task HazardAsync(string domain, HazardGrade grade, CancellationToken cancellationToken = default);

    /// <summary>How it stands.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    [AlwaysInterleave]
    ValueTask<EnterpriseStatus> GetStatusAsync(CancellationToken cancellationToken = default);
}
