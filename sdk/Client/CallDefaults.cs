using Grpc.Core;
using Grpc.Core.Interceptors;

namespace Haimen.Client;

/// <summary>Gives every call a deadline and the token, where it brings none itself.</summary>
internal sealed class CallDefaults(HaimenClientOptions options) : Interceptor
{
    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        TRequest request, ClientInterceptorContext<TRequest, TResponse> context, AsyncUnaryCallContinuation<TRequest, TResponse> continuation) =>
        continuation(request, With(context, deadline: true));

    public override TResponse BlockingUnaryCall<TRequest, TResponse>(
        TRequest request, ClientInterceptorContext<TRequest, TResponse> context, BlockingUnaryCallContinuation<TRequest, TResponse> continuation) =>
        continuation(request, With(context, deadline: true));

    // A stream lasts as long as its caller wants.
    public override AsyncServerStreamingCall<TResponse> AsyncServerStreamingCall<TRequest, TResponse>(
        TRequest request, ClientInterceptorContext<TRequest, TResponse> context, AsyncServerStreamingCallContinuation<TRequest, TResponse> continuation) =>
        continuation(request, With(context, deadline: false));

    public override AsyncClientStreamingCall<TRequest, TResponse> AsyncClientStreamingCall<TRequest, TResponse>(
        ClientInterceptorContext<TRequest, TResponse> context, AsyncClientStreamingCallContinuation<TRequest, TResponse> continuation) =>
        continuation(With(context, deadline: false));

    private ClientInterceptorContext<TRequest, TResponse> With<TRequest, TResponse>(ClientInterceptorContext<TRequest, TResponse> context, bool deadline)
        where TRequest : class
        where TResponse : class
    {
        var call = context.Options;
        if (deadline && call.Deadline is null) call = call.WithDeadline(TimeProvider.System.GetUtcNow().UtcDateTime + options.Deadline);
        if (options.Token is { } token && call.Headers?.Get("authorization") is null)
            call = call.WithCredentials(CallCredentials.FromInterceptor(async (auth, metadata) =>
            {
                if (await token(auth.CancellationToken).ConfigureAwait(false) is { Length: > 0 } value) metadata.Add("authorization", $"Bearer {value}");
            }));
        return new(context.Method, context.Host, call);
    }
}
