using Google.Protobuf;
using Grpc.Core;
using Haimen.Client.V1;
using Haimen.Grains.Realms;
using Haimen.Host.Api.Calls;
using Haimen.Host.Api.Json;
using Haimen.Host.Identity;
using Haimen.Host.Identity.Policies;

namespace Haimen.Host.Intake.SenMl;

/// <summary>SenML over HTTP.</summary>
internal static class SenMlDoor
{
    private const int MostBytes = 4 * 1024 * 1024;

    public static void MapSenMl(this WebApplication app) => app.MapPost("/v1/senml", PostAsync).WithName("haimen.senml");

    private static async Task PostAsync(HttpContext context, ReadingIntake intake, PolicyGate gate, TimeProvider time)
    {
        try
        {
            var answer = await TakeAsync(context, intake, gate, time);
            IntakeMeters.Count("senml", "taken");
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(JsonFormatter.Default.Format(answer), context.RequestAborted);
        }
        catch (SenMlException e)
        {
            IntakeMeters.Count("senml", "parked");
            await Problems.WriteAsync(context, Refusal.Bad(e.Message));
        }
        catch (RpcException refusal)
        {
            IntakeMeters.Count("senml", "refused");
            await Problems.WriteAsync(context, refusal);
        }
    }

    private static async Task<PostReadingsResponse> TakeAsync(HttpContext context, ReadingIntake intake, PolicyGate gate, TimeProvider time)
    {
        var type = context.Request.ContentType?.Split(';')[0].Trim().ToLowerInvariant();
        if (type is not ("application/senml+json" or "application/senml+cbor")) throw Refusal.Field("content-type", context.Request.ContentType, "application/senml+json or application/senml+cbor");
        using var body = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = await context.Request.Body.ReadAsync(buffer, context.RequestAborted)) > 0;)
        {
            if (body.Length + read > MostBytes) throw Refusal.Field("body", null, $"at most {MostBytes} bytes");
            body.Write(buffer, 0, read);
        }

        var bytes = body.GetBuffer().AsMemory(0, (int)body.Length);
        var request = SenMlPack.ToReadings(type == "application/senml+json" ? SenMlJson.Read(bytes) : SenMlCbor.Read(bytes), time.GetUtcNow(), null);
        if (await gate.RefuseAsync(PolicyTable.OfMethod("/haimen.v1.SensingService/PostReadings"), SignedIn.Of(context), RealmId.Live, request, context.RequestAborted) is { } refusal) throw refusal;
        return await intake.TakeAsync(request);
    }
}
