using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Haimen.Host.Hosting;

/// <summary>Whether the host can be relied on: the live realm's clock runs and the store takes writes.</summary>
internal sealed class Readiness(Storage.Store store) : IHealthCheck
{
    private volatile bool _live;

    public void LiveRealmRuns() => _live = true;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        store.Failed.IsCompleted ? HealthCheckResult.Unhealthy("the store can no longer be written")
        : !_live ? HealthCheckResult.Unhealthy("the live realm's clock is starting")
        : HealthCheckResult.Healthy());
}
