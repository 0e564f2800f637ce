using System.Security.Cryptography;
using System.Text;
using Grpc.Core;
using Haimen.Client.V1;
using Haimen.Grains.Drills;
using Haimen.Grains.Realms;
using Haimen.Grains.Warnings;
using Haimen.Grains.Warnings.Delivery;
using Haimen.Hazards;
using Haimen.Host.Api.Calls;
using Haimen.Host.Api.Mapping;

namespace Haimen.Host.Api.Services;

/// <summary>What people do with warnings.</summary>
internal sealed partial class WarningsApi
{
    private const int ShortestMinutes = 10;
    private const int LongestMinutes = 4320;

    public override async Task<DraftWarningResponse> Draft(DraftWarningRequest request, ServerCallContext context)
    {
        var realm = commands.Realm(request.Realm);
        var order = Order(request.CommandId, request.Reason);
        var content = Content(request.Content, null);
        // The id follows from the command, so that the same command finds the same warning.
        var id = $"{content.Kind}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(request.CommandId)).AsSpan(0, 6))}";
        EnsureValid(request.Content);
        return await commands.RunAsync(realm, context, Told(order, id, content), async (now, ct) =>
        {
            var draft = new WarningDraft { Order = order, Content = content, ExpiresAt = ExpiresAt(request.Content, now) };
            Requests.Result(request.CommandId, await Warning(realm, id).DraftAsync(draft, ct));
            return new DraftWarningResponse { WarningId = id, CommandId = request.CommandId };
        });
    }

    public override async Task<CommandResult> Approve(ApproveWarningRequest request, ServerCallContext context)
    {
        var realm = commands.Realm(request.Realm);
        var order = Order(request.CommandId, request.Reason);
        await EnsureKnownAsync(realm, request.WarningId, context.CancellationToken);
        return await commands.RunAsync(realm, context, Told(order, request.WarningId), async (_, ct) =>
            Requests.Result(request.CommandId, await Warning(realm, request.WarningId).ApproveAsync(order, ct)));
    }

    public override async Task<CommandResult> Issue(IssueWarningRequest request, ServerCallContext context)
    {
        var realm = commands.Realm(request.Realm);
        var order = Order(request.CommandId, request.Reason);
        await EnsureKnownAsync(realm, request.WarningId, context.CancellationToken);
        return await commands.RunAsync(realm, context, Told(order, request.WarningId), async (_, ct) =>
            Requests.Result(request.CommandId, await Warning(realm, request.WarningId).IssueAsync(order, ct)));
    }

    public override async Task<CommandResult> Update(UpdateWarningRequest request, ServerCallContext context)
    {
        var realm = commands.Realm(request.Realm);
        var order = Order(request.CommandId, request.Reason);
        await EnsureKnownAsync(realm, request.WarningId, context.CancellationToken);
        var warning = Warning(realm, request.WarningId);
        var before = await warning.GetAsync(context.CancellationToken) ?? throw Refusal.NotFound("warning", request.WarningId);
        var content = Content(request.Content, before.Content);
        EnsureValid(request.Content);
        return await commands.RunAsync(realm, context, Told(order, request.WarningId, content), async (now, ct) =>
        {
            var draft = new WarningDraft { Order = order, Content = content, ExpiresAt = ExpiresAt(request.Content, now) };
            return Requests.Result(request.CommandId, await warning.UpdateAsync(draft, ct));
        });
    }

    public override async Task<CommandResult> Cancel(CancelWarningRequest request, ServerCallContext context)
    {
        var realm = commands.Realm(request.Realm);
        var order = Order(request.CommandId, request.Reason);
        await EnsureKnownAsync(realm, request.WarningId, context.CancellationToken);
        return await commands.RunAsync(realm, context, Told(order, request.WarningId), async (_, ct) =>
            Requests.Result(request.CommandId, await Warning(realm, request.WarningId).CancelAsync(order, ct)));
    }

    public override async Task<ListDeliveriesResponse> ListDeliveries(ListDeliveriesRequest request, ServerCallContext context)
    {
        var realm = Requests.Realm(request.Realm);
        await EnsureKnownAsync(realm, request.WarningId, context.CancellationToken);
        var recipients = await Warning(realm, request.WarningId).RecipientsAsync(context.CancellationToken);
        var views = await Task.WhenAll(recipients.Select(x => Delivery(realm, request.WarningId, x).GetAsync(context.CancellationToken).AsTask()));
        var wanted = views.SelectMany(x => x).Select(x => x.ToWire(channels.Find(x.RecipientId)?.Channel)).Where(x => request.States.Count == 0 || request.States.Contains(x.State));
        var page = Paging.ById(wanted, x => $"{x.RecipientId}/{x.MessageNumber:D6}", request.PageSize, request.PageToken, request.WarningId, string.Join(',', request.States));
        return new ListDeliveriesResponse { Deliveries = { page.Entries }, NextPageToken = page.Next };
    }

    public override async Task<CommandResult> RetryDelivery(RetryDeliveryRequest request, ServerCallContext context)
    {
        var realm = Requests.Live(request.Realm);
        Requests.CommandId(request.CommandId);
        await EnsureKnownAsync(realm, request.WarningId, context.CancellationToken);
        if (!(await Warning(realm, request.WarningId).RecipientsAsync(context.CancellationToken)).Contains(request.RecipientId))
            throw Refusal.NotFound("recipient", request.RecipientId);
        return Requests.Result(request.CommandId, await Delivery(realm, request.WarningId, request.RecipientId).RetryAsync(request.CommandId, context.CancellationToken));
    }

    private IWarningGrain Warning(RealmId realm, string id) => grains.GetGrain<IWarningGrain>(realm.Key(id));

    private IWarningDeliveryGrain Delivery(RealmId realm, string id, string recipient) => grains.GetGrain<IWarningDeliveryGrain>(realm.Key($"{id}/{recipient}"));

    private WarningOrder Order(string commandId, string reason) =>
        new() { CommandId = Requests.CommandId(commandId), By = caller.Name, Reason = Requests.Reason(reason) };

    private static PersonsCommand Told(WarningOrder order, string id, WarningProposalMessage? content = null) =>
        new(order.CommandId, order.Reason, Subject: id, Value: content is null ? "" : ExpectationGrammar.NameOf(content.Colour));

    private static void EnsureValid(WarningContent content)
    {
        if (content.ValidMinutes is not (0 or (>= ShortestMinutes and <= LongestMinutes)))
            throw Refusal.Field("content.validMinutes", content.ValidMinutes, $"{ShortestMinutes} to {LongestMinutes}");
    }

    /// <summary>By the realm's clock.</summary>
    private static DateTimeOffset? ExpiresAt(WarningContent content, DateTimeOffset now) => content.ValidMinutes == 0 ? null : now.AddMinutes(content.ValidMinutes);

    /// <summary>What to say, checked; what is left out stays as it was.</summary>
    private WarningProposalMessage Content(WarningContent? content, WarningProposalMessage? before)
    {
        if (content is null) throw Refusal.Field("content", null, "what the warning shall say");
        var kind = content.Kind.Length == 0 && before is not null ? before.Kind : content.Kind;
        if (kind.Length is 0 or > 50 || kind.Any(x => x is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')))
            throw Refusal.Field("content.kind", kind, "1 to 50 of a-z, 0-9 and -");
        string[] townships = content.TownshipIds.Count == 0 && before is not null ? [before.AreaId, .. before.MoreAreaIds] : [.. content.TownshipIds.Distinct()];
        if (townships.Length == 0) throw Refusal.Field("content.townshipIds", null, "at least one township");
        if (Array.Find(townships, x => x.Length > 0 && !district.Townships.ContainsKey(x)) is { } unknown) throw Refusal.Field("content.townshipIds", unknown, "townships of the district");
        if (content.Domain.Length > 50) throw Refusal.Field("content.domain", content.Domain, "at most 50 characters");
        if (content.Colour is < Client.V1.HazardGrade.Blue or > Client.V1.HazardGrade.Red)
            throw Refusal.Field("content.colour", content.Colour == Client.V1.HazardGrade.Unspecified ? null : content.Colour, "HAZARD_GRADE_BLUE to HAZARD_GRADE_RED");
        return new WarningProposalMessage
        {
            Domain = content.Domain.Length == 0 && before is not null ? before.Domain : content.Domain,
            DomainVersion = before?.DomainVersion ?? "",
            Kind = kind,
            AreaId = townships[0],
            MoreAreaIds = townships[1..],
            Colour = (Haimen.Hazards.HazardGrade)((int)content.Colour - 1),
            Headline = Words("content.headline", content.Headline, 200),
            Instruction = Words("content.instruction", content.Instruction, 1000),
        };
    }

    private static LocalizedText Words(string field, Text? text, int longest) =>
        new(Requests.Words($"{field}.zh", text?.Zh ?? "", longest), Requests.Words($"{field}.en", text?.En ?? "", longest));
}
