using Google.Protobuf.Reflection;
using Grpc.Core;
using Grpc.Net.Client.Configuration;

namespace Haimen.Client;

/// <summary>
/// Tries a call again where the host could not be reached, but only one that the contract calls free of side effects or idempotent:
/// every command but those that bring a plugin in, for they carry an id that takes effect once.
/// </summary>
internal static class Retries
{
    public static ServiceConfig Of(int maxAttempts)
    {
        if (maxAttempts < 2) return new ServiceConfig();
        var repeatable = new MethodConfig
        {
            RetryPolicy = new RetryPolicy
            {
                MaxAttempts = maxAttempts,
                InitialBackoff = TimeSpan.FromMilliseconds(200),
                MaxBackoff = TimeSpan.FromSeconds(2),
                BackoffMultiplier = 2,
                RetryableStatusCodes = { StatusCode.Unavailable },
            },
        };
        foreach (var method in Contract.Services.SelectMany(x => x.Methods).Where(IsRepeatable))
            repeatable.Names.Add(new MethodName { Service = method.Service.FullName, Method = method.Name });
        return new ServiceConfig { MethodConfigs = { repeatable } };
    }

    private static bool IsRepeatable(MethodDescriptor method) =>
        !method.IsClientStreaming && method.GetOptions() is { } options && options.IdempotencyLevel != MethodOptions.Types.IdempotencyLevel.IdempotencyUnknown;
}
