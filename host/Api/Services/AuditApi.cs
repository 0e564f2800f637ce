using Grpc.Core;
using Haimen.Client.V1;
using Haimen.Host.Api.Calls;
using Haimen.Host.Identity.Audit;

namespace Haimen.Host.Api.Services;

/// <summary>The audit log.</summary>
internal sealed class AuditApi(AuditLog audit) : AuditService.AuditServiceBase
{
    public override async Task<ListAuditResponse> List(ListAuditRequest request, ServerCallContext context)
    {
        if (request.After is < 0 or > 1L << 30) throw Refusal.Field("after", request.After, "0 to 1073741824");
        var page = await audit.ReadAsync(request.After, context.CancellationToken);
        var answer = new ListAuditResponse { Total = page.Version, Lines = { page.Entries } };
        if (page.HasMore) answer.Next = page.NextVersion;
        return answer;
    }

    public override async Task<VerifyAuditResponse> Verify(VerifyAuditRequest request, ServerCallContext context)
    {
        var (entries, hash, fault) = await audit.VerifyAsync(context.CancellationToken);
        return new VerifyAuditResponse { Intact = fault is null, Entries = entries, Hash = hash, Fault = fault ?? "" };
    }
}
