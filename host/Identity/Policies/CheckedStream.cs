using Google.Protobuf;
using Grpc.Core;

namespace Haimen.Host.Identity.Policies;

/// <summary>A stream of requests, each of which is checked as a single one would be.</summary>
internal sealed class CheckedStream<T>(IAsyncStreamReader<T> inner, PolicyInterceptor policies, ServerCallContext context) : IAsyncStreamReader<T>
{
    public T Current => inner.Current;

    public async Task<bool> MoveNext(CancellationToken cancellationToken)
    {
        if (!await inner.MoveNext(cancellationToken)) return false;
        await policies.EnterAsync(inner.Current as IMessage, context);
        return true;
    }
}
