using Grpc.AspNetCore.Server;
using Grpc.Core;
using Haimen.Client;

namespace Haimen.Host.Api.Json;

/// <summary>
/// Between HTTP and transcoding: a request is read strictly, and a refusal is answered as problem details (RFC 9457) with the same
/// words and fields that gRPC has. An answer is held back until it is known whether it is one.
/// </summary>
internal sealed class ProblemAnswers(RequestDelegate next)
{
    private static readonly Dictionary<string, Google.Protobuf.Reflection.MessageDescriptor> Requests =
        Contract.Services.SelectMany(x => x.Methods).ToDictionary(x => $"/{x.Service.FullName}/{x.Name}", x => x.InputType, StringComparer.Ordinal);

    public async Task InvokeAsync(HttpContext context)
    {
        var method = context.GetEndpoint()?.Metadata.GetMetadata<GrpcMethodMetadata>()?.Method;
        if (method is null || method.Type != MethodType.Unary || IsGrpc(context) || !Requests.TryGetValue(method.FullName, out var request))
        {
            await next(context);
            return;
        }

        try
        {
            await StrictRequests.CheckAsync(context, request);
        }
        catch (RpcException refusal)
        {
            await Problems.WriteAsync(context, refusal);
            return;
        }

        var wire = context.Response.Body;
        using var held = new MemoryStream();
        context.Response.Body = held;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = wire;
        }

        if (context.Response.StatusCode < 400)
        {
            held.Position = 0;
            await held.CopyToAsync(wire, context.RequestAborted);
            return;
        }

        context.Response.Headers.ContentLength = null;
        await Problems.WriteAsync(context, Problems.Read(held.ToArray()));
    }

    private static bool IsGrpc(HttpContext context) => context.Request.ContentType?.StartsWith("application/grpc", StringComparison.OrdinalIgnoreCase) ?? false;
}
