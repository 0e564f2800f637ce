using Grpc.AspNetCore.Server;
using Haimen.Grains.Realms;
using Haimen.Host.Api.Calls;
using Haimen.Host.Api.Json;
using Haimen.Host.Identity.Audit;

namespace Haimen.Host.Identity.Policies;

/// <summary>
/// At every address: health and signing in aside, nothing answers without a token, and an address without a policy answers nobody. A method of
/// the contract is asked about again where its request is read; here only so that nobody's request is not read at all.
/// </summary>
internal sealed class DoorGate(RequestDelegate next, PolicyGate gate, AuditLog audit)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint() is not { } endpoint)
        {
            await next(context);
            return;
        }

        var method = endpoint.Metadata.GetMetadata<GrpcMethodMetadata>()?.Method.FullName;
        // Over gRPC a refusal has its own form, which the interceptor gives it.
        if (method is not null && context.Request.ContentType?.StartsWith("application/grpc", StringComparison.OrdinalIgnoreCase) == true)
        {
            await next(context);
            return;
        }

        var policy = method is null ? PolicyTable.OfAddress(context.Request.Path.Value ?? "/") : PolicyTable.OfMethod(method);
        var caller = SignedIn.Of(context);
        var refusal = method is not null
            ? caller is null && policy is not { IsAnonymous: true } ? Refusal.Unauthenticated("sign in first: this needs a bearer token (POST /v1/session gives one)") : null
            : await gate.RefuseAsync(policy, caller, RealmOf(context), null, context.RequestAborted);
        if (refusal is null)
        {
            await next(context);
            return;
        }

        audit.WriteRefusal(AuditRecord.Of(context, policy?.Operation ?? method ?? context.Request.Path.Value ?? "") with { Stage = AuditStage.Refused, Why = refusal.Status.Detail });
        if (caller is null) context.Response.Headers.WWWAuthenticate = "Bearer";
        await Problems.WriteAsync(context, refusal);
    }

    private static RealmId RealmOf(HttpContext context)
    {
        var name = context.Request.RouteValues["realm"] as string ?? context.Request.Query["realm"].ToString();
        return RealmId.IsValid(name) ? new RealmId(name) : RealmId.Live;
    }
}
