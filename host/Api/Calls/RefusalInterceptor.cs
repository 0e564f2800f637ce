using Grpc.Core;
using Grpc.Core.Interceptors;
using Haimen.Host.Identity.Audit;
using Haimen.Host.Storage;

namespace Haimen.Host.Api.Calls;

/// <summary>Turns what a call throws into a refusal that says what and where.</summary>
internal sealed partial class RefusalInterceptor(ILogger<RefusalInterceptor> logger) : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(request, context);
        }
        catch (Exception e) when (Answer(e, context) is { } refusal)
        {
            throw refusal;
        }
    }

    public override async Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context, ClientStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(requestStream, context);
        }
        catch (Exception e) when (Answer(e, context) is { } refusal)
        {
            throw refusal;
        }
    }

    public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context, ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            await continuation(request, responseStream, context);
        }
        catch (Exception e) when (Answer(e, context) is { } refusal)
        {
            throw refusal;
        }
    }

    public override async Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, IServerStreamWriter<TResponse> responseStream, ServerCallContext context, DuplexStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            await continuation(requestStream, responseStream, context);
        }
        catch (Exception e) when (Answer(e, context) is { } refusal)
        {
            throw refusal;
        }
    }

    private RpcException Answer(Exception exception, ServerCallContext context)
    {
        return exception switch
        {
            RpcException told => told,
            StoreUnwrittenException => Refusal.Unanswered(exception.Message, retry: true),
            StoreRefusedException => Refusal.Unanswered(exception.Message, retry: false),
            _ when ApiExceptionHandler.IsUnanswered(exception) => NoAnswer(exception, context),
            ArgumentException => Refusal.Bad(exception.Message),
            _ => Unexpected(exception, context),
        };
    }

    private RpcException NoAnswer(Exception exception, ServerCallContext context)
    {
        // Whoever went away does not wait for an answer.
        if (!context.CancellationToken.IsCancellationRequested) LogUnanswered(context.Method, exception.Message);
        return Refusal.Unanswered(ApiExceptionHandler.Unanswered, retry: true);
    }

    private RpcException Unexpected(Exception exception, ServerCallContext context)
    {
        LogUnexpected(exception, context.Method);
        return new RpcException(new Status(StatusCode.Internal, "The host failed; its log says why."));
    }

    [LoggerMessage(LogLevel.Warning, "{Method} got no answer: {Why}")]
    private partial void LogUnanswered(string method, string why);

    [LoggerMessage(LogLevel.Error, "{Method} failed")]
    private partial void LogUnexpected(Exception exception, string method);
}
