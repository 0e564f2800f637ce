using System.Threading.RateLimiting;
using Haimen.Host.Api.Calls;
using Haimen.Host.Api.Json;
using Microsoft.Extensions.Options;

namespace Haimen.Host.Identity;

/// <summary>How much one account, or one address without an account, may ask.</summary>
internal static class RequestLimits
{
    /// <summary>Sets the limits.</summary>
    public static void AddRequestLimits(this IServiceCollection services)
    {
        services.AddRateLimiter(limits => limits.OnRejected = async (rejected, _) =>
        {
            var refusal = Refusal.TooMany("too many requests; ask less often, or in batches", TimeSpan.FromSeconds(1));
            await Problems.WriteAsync(rejected.HttpContext, refusal);
        });
        services.AddOptions<Microsoft.AspNetCore.RateLimiting.RateLimiterOptions>().Configure<IOptions<IdentityOptions>>((limits, identity) =>
            limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetTokenBucketLimiter(
                SignedIn.Of(context) is { } caller ? $"account {caller.Name}" : $"address {context.Connection.RemoteIpAddress}",
                _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = identity.Value.RequestsAtOnce,
                    TokensPerPeriod = Math.Max(1, identity.Value.RequestsPerSecond / 10),
                    ReplenishmentPeriod = TimeSpan.FromMilliseconds(100),
                    QueueLimit = 0,
                })));
    }
}
