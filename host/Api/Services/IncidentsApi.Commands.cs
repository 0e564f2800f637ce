using System.Globalization;
using Grpc.Core;
using Haimen.Client.V1;
using Haimen.Grains.Drills;
using Haimen.Grains.Incidents;
using Haimen.Host.Api.Calls;

namespace Haimen.Host.Api.Services;

/// <summary>The commands of people in charge. Each is checked for form here; whether it is allowed as things stand is the incident's to say.</summary>
internal sealed partial class IncidentsApi
{
    public override Task<CommandResult> Verify(VerifyRequest request, ServerCallContext context) =>
        CommandAsync(IncidentCommandKind.Verify, request.Realm, request.IncidentId, request.CommandId, request.Reason, context);

    public override Task<CommandResult> Dismiss(DismissRequest request, ServerCallContext context) =>
        CommandAsync(IncidentCommandKind.Dismiss, request.Realm, request.IncidentId, request.CommandId, request.Reason, context);

    public override Task<CommandResult> RaiseLevel(RaiseLevelRequest request, ServerCallContext context) =>
        CommandAsync(IncidentCommandKind.RaiseLevel, request.Realm, request.IncidentId, request.CommandId, request.Reason, context, command => command with { Level = Requests.Level(request.Level) });

    public override Task<CommandResult> LowerLevel(LowerLevelRequest request, ServerCallContext context) =>
        CommandAsync(IncidentCommandKind.LowerLevel, request.Realm, request.IncidentId, request.CommandId, request.Reason, context, command => command with { Level = Requests.Level(request.Level) });

    public override Task<CommandResult> FollowDomain(FollowDomainRequest request, ServerCallContext context) =>
        CommandAsync(IncidentCommandKind.FollowDomain, request.Realm, request.IncidentId, request.CommandId, request.Reason, context);

    public override Task<CommandResult> AddFact(AddFactRequest request, ServerCallContext context) =>
        CommandAsync(IncidentCommandKind.AddFact, request.Realm, request.IncidentId, request.CommandId, request.Reason, context);

    public override Task<CommandResult> CompleteTask(CompleteTaskRequest request, ServerCallContext context) =>
        CommandAsync(IncidentCommandKind.CompleteTask, request.Realm, request.IncidentId, request.CommandId, request.Reason, context, command => command with { Subject = Requests.Words("taskId", request.TaskId, 200) });

    public override Task<CommandResult> ConfirmOrder(ConfirmOrderRequest request, ServerCallContext context) =>
        CommandAsync(IncidentCommandKind.ConfirmOrder, request.Realm, request.IncidentId, request.CommandId, request.Reason, context, command => command with { Subject = Requests.Words("orderId", request.OrderId, 200) });

    public override Task<CommandResult> RefuseOrder(RefuseOrderRequest request, ServerCallContext context) =>
        CommandAsync(IncidentCommandKind.RefuseOrder, request.Realm, request.IncidentId, request.CommandId, request.Reason, context, command => command with { Subject = Requests.Words("orderId", request.OrderId, 200) });

    public override Task<CommandResult> ReplaceOrder(ReplaceOrderRequest request, ServerCallContext context) =>
        CommandAsync(IncidentCommandKind.ReplaceOrder, request.Realm, request.IncidentId, request.CommandId, request.Reason, context, command => command with { Subject = Requests.Words("orderId", request.OrderId, 200), Resource = Requests.Words("resourceId", request.ResourceId, 100) });

    public override Task<CommandResult> PinResource(PinResourceRequest request, ServerCallContext context) =>
        CommandAsync(IncidentCommandKind.PinResource, request.Realm, request.IncidentId, request.CommandId, request.Reason, context, command => command with { Subject = Requests.Words("needId", request.NeedId, 200), Resource = Requests.Words("resourceId", request.ResourceId, 100) });

    public override Task<CommandResult> ForbidResource(ForbidResourceRequest request, ServerCallContext context) =>
        CommandAsync(IncidentCommandKind.ForbidResource, request.Realm, request.IncidentId, request.CommandId, request.Reason, context, command => command with { Subject = request.NeedId.Length <= 200 ? request.NeedId : throw Refusal.Field("needId", request.NeedId, "at most 200 characters"), Resource = Requests.Words("resourceId", request.ResourceId, 100) });

    public override Task<CommandResult> LiftResource(LiftResourceRequest request, ServerCallContext context) =>
        CommandAsync(IncidentCommandKind.LiftResource, request.Realm, request.IncidentId, request.CommandId, request.Reason, context, command => command with { Subject = request.NeedId.Length <= 200 ? request.NeedId : throw Refusal.Field("needId", request.NeedId, "at most 200 characters"), Resource = Requests.Words("resourceId", request.ResourceId, 100) });

    public override Task<CommandResult> AnswerAid(AnswerAidRequest request, ServerCallContext context) =>
        CommandAsync(IncidentCommandKind.AnswerAid, request.Realm, request.IncidentId, request.CommandId, request.Reason, context, command => command with { Subject = Requests.Words("requestId", request.RequestId, 200), Aid = Reply(request) });

    public override Task<CommandResult> AidArrived(AidArrivedRequest request, ServerCallContext context) =>
        CommandAsync(IncidentCommandKind.AidArrived, request.Realm, request.IncidentId, request.CommandId, request.Reason, context, command => command with { Subject = Requests.Words("answerId", request.AnswerId, 200) });

    public override Task<CommandResult> AidReturned(AidReturnedRequest request, ServerCallContext context) =>
        CommandAsync(IncidentCommandKind.AidReturned, request.Realm, request.IncidentId, request.CommandId, request.Reason, context, command => command with { Subject = Requests.Words("answerId", request.AnswerId, 200) });

    public override Task<CommandResult> Close(CloseRequest request, ServerCallContext context) =>
        CommandAsync(IncidentCommandKind.Close, request.Realm, request.IncidentId, request.CommandId, request.Reason, context);

    public override Task<CommandResult> Reopen(ReopenRequest request, ServerCallContext context) =>
        CommandAsync(IncidentCommandKind.Reopen, request.Realm, request.IncidentId, request.CommandId, request.Reason, context);

    private async Task<CommandResult> CommandAsync(
        IncidentCommandKind kind, string realmName, string incidentId, string commandId, string reason, ServerCallContext context, Func<IncidentCommand, IncidentCommand>? more = null)
    {
        var realm = commands.Realm(realmName);
        var command = new IncidentCommand { CommandId = Requests.CommandId(commandId), Kind = kind, By = caller.Name, Reason = Requests.Reason(reason) };
        if (more is not null) command = more(command);
        await EnsureKnownAsync(realm, incidentId, context.CancellationToken);
        return await commands.RunAsync(realm, context, Told(incidentId, command), async (_, ct) =>
            Requests.Result(commandId, await grains.GetGrain<IIncidentGrain>(realm.Key(incidentId)).CommandAsync(command, ct)));
    }

    private static PersonsCommand Told(string incidentId, IncidentCommand command) => new(
        command.CommandId,
        command.Reason,
        incidentId,
        command.Subject,
        command.Kind is IncidentCommandKind.RaiseLevel or IncidentCommandKind.LowerLevel ? ExpectationGrammar.NameOf(command.Level)
        : command.Aid is { } aid ? string.Create(CultureInfo.InvariantCulture, $"{aid.Partner} × {aid.Quantity}")
        : command.Resource);

    private static AidReply Reply(AnswerAidRequest request)
    {
        if (request.Quantity < 0) throw Refusal.Field("quantity", request.Quantity, "0 or more");
        if (!(request.EtaMinutes >= 0 && double.IsFinite(request.EtaMinutes))) throw Refusal.Field("etaMinutes", request.EtaMinutes, "0 or more");
        if (request.HasPumpCapacityM3H && !(request.PumpCapacityM3H >= 0 && double.IsFinite(request.PumpCapacityM3H)))
            throw Refusal.Field("pumpCapacityM3H", request.PumpCapacityM3H, "0 or more");
        return new AidReply
        {
            Partner = Requests.Words("partnerId", request.PartnerId, 100),
            Quantity = request.Quantity,
            EtaMinutes = request.EtaMinutes,
            PumpCapacityM3H = request.HasPumpCapacityM3H ? request.PumpCapacityM3H : null,
        };
    }
}
