using Google.Protobuf;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Haimen.Grains.Realms;
using Haimen.Host.Identity.Audit;

namespace Haimen.Host.Identity.Policies;

/// <summary>
/// Before a method of the contract runs: may the caller? A command is written to the audit log before it runs, and what became of it after, so
/// that nothing is done of which there is no trace.
/// </summary>
internal sealed class PolicyInterceptor(PolicyGate gate, AuditLog audit, SignInLimits limits) : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        var policy = await EnterAsync(request as IMessage, context);
        if (!policy.IsCommand) return await continuation(request, context);
        if (policy.IsAnonymous) EnsurePatient(policy, context);
        var record = AuditRecord.Of(context, policy, (IMessage)(object)request);
        await audit.WriteAsync(record, context.CancellationToken);
        try
        {
            var answer = await continuation(request, context);
            audit.Write(record with { Stage = AuditStage.Done });
            return answer;
        }
        catch (Exception e)
        {
            audit.Write(record with { Stage = e is RpcException ? AuditStage.Refused : AuditStage.Failed, Why = e is RpcException told ? told.Status.Detail : e.GetType().Name });
            throw;
        }
    }

    public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context, ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        await EnterAsync(request as IMessage, context);
        await continuation(request, responseStream, context);
    }

    public override async Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context, ClientStreamingServerMethod<TRequest, TResponse> continuation)
    {
        EnsureSignedIn(context);
        return await continuation(new CheckedStream<TRequest>(requestStream, this, context), context);
    }

    public override async Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, IServerStreamWriter<TResponse> responseStream, ServerCallContext context, DuplexStreamingServerMethod<TRequest, TResponse> continuation)
    {
        EnsureSignedIn(context);
        await continuation(new CheckedStream<TRequest>(requestStream, this, context), responseStream, context);
    }

    /// <summary>Checks one message of a call.</summary>
    /// <exception cref="RpcException">It is refused.</exception>
    public async Task<Policy> EnterAsync(IMessage? request, ServerCallContext context)
    {
        var policy = PolicyTable.OfMethod(context.Method);
        var caller = SignedIn.Of(context.GetHttpContext());
        var realm = request is null ? RealmId.Live : PolicyGate.RealmOf(request);
        if (await gate.RefuseAsync(policy, caller, realm, request, context.CancellationToken) is not { } refusal) return policy!;
        audit.WriteRefusal(AuditRecord.Of(context, policy, policy is { IsCommand: true } ? request : null) with { Stage = AuditStage.Refused, Why = refusal.Status.Detail });
        throw refusal;
    }

    /// <summary>Whoever tries passwords is slowed down before anything is written of it.</summary>
    private void EnsurePatient(Policy policy, ServerCallContext context)
    {
        var http = context.GetHttpContext();
        if (limits.TryTake(http.Connection.RemoteIpAddress?.ToString() ?? "")) return;
        var refusal = Api.Calls.Refusal.TooMany("too many attempts to sign in from this address; try again in a minute", TimeSpan.FromMinutes(1));
        audit.WriteRefusal(AuditRecord.Of(http, policy.Operation) with { By = "nobody", Stage = AuditStage.Refused, Why = refusal.Status.Detail });
        throw refusal;
    }

    private static void EnsureSignedIn(ServerCallContext context)
    {
        if (SignedIn.Of(context.GetHttpContext()) is null) throw Api.Calls.Refusal.Unauthenticated("sign in first: this needs a bearer token");
    }
}
