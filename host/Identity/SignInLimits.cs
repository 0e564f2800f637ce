using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Haimen.Host.Identity;

/// <summary>How often one address may try a password, whosever it is.</summary>
internal sealed class SignInLimits(IOptions<IdentityOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(address => RateLimitPartition.GetTokenBucketLimiter(
        address,
        _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = options.Value.SignInsPerMinute,
            TokensPerPeriod = options.Value.SignInsPerMinute,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1),
            QueueLimit = 0,
        }));

    /// <summary>Takes one try; false where there is none left.</summary>
    public bool TryTake(string address)
    {
        using var lease = _limiter.AttemptAcquire(address);
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
