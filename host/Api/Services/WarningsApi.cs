using Grpc.Core;
using Haimen.Client.V1;
using Haimen.Grains.Realms;
using Haimen.Grains.Warnings;
using Haimen.Host.Api.Calls;
using Haimen.Host.Api.Mapping;
using Haimen.Host.Warnings.Channels;

namespace Haimen.Host.Api.Services;

/// <summary>Warnings to the public.</summary>
internal sealed partial class WarningsApi(ICaller caller, RealmCommands commands, IGrainFactory grains, IDistrictCatalog district, ChannelPlan channels) : WarningService.WarningServiceBase
{
    public override async Task<Warning> Get(GetWarningRequest request, ServerCallContext context)
    {
        var realm = Requests.Realm(request.Realm);
        await EnsureKnownAsync(realm, request.WarningId, context.CancellationToken);
        var view = await Warning(realm, request.WarningId).GetAsync(context.CancellationToken) ?? throw Refusal.NotFound("warning", request.WarningId);
        var warning = view.ToWire();
        if (realm.IsLive && view.Messages is [.., var latest]) warning.Coverage = await CoverageAsync(realm, view.WarningId, latest, context.CancellationToken);
        return warning;
    }

    /// <summary>Whom the latest message has reached.</summary>
    private async Task<WarningCoverage> CoverageAsync(RealmId realm, string id, Grains.Warnings.WarningMessage latest, CancellationToken cancellationToken)
    {
        var told = (await Warning(realm, id).RecipientsAsync(cancellationToken)).Select(channels.Find).OfType<Recipient>().Where(x => x.Reach.Count > 0);
        var reached = await Task.WhenAll(told.Select(async x =>
            (Recipient: x, HasIt: (await Delivery(realm, id, x.Id).GetAsync(cancellationToken)).Any(y => y.MessageNumber == latest.Number && y.State == Grains.Warnings.Delivery.DeliveryState.Delivered))));
        return Coverage.Of(latest.Content, [.. reached.Where(x => x.HasIt).Select(x => x.Recipient)], district.District.Villages).ToWire(latest.Number);
    }

    public override async Task<ListWarningsResponse> List(ListWarningsRequest request, ServerCallContext context)
    {
        var realm = Requests.Realm(request.Realm);
        var ids = await grains.GetGrain<IWarningRegisterGrain>(realm.Key("warnings")).ListAsync(context.CancellationToken);
        var views = await Task.WhenAll(ids.Select(x => ViewAsync(realm, x, context.CancellationToken)));
        var wanted = views.OfType<Warning>()
            .Where(x => (request.TownshipId.Length == 0 || x.TownshipId == request.TownshipId || x.MoreTownshipIds.Contains(request.TownshipId)) && (request.Stages.Count == 0 || request.Stages.Contains(x.Stage)));
        var page = Paging.ById(wanted, x => x.Id, request.PageSize, request.PageToken, request.TownshipId, string.Join(',', request.Stages));
        return new ListWarningsResponse { Warnings = { page.Entries }, NextPageToken = page.Next };
    }

    /// <summary>An actor is not made for a name that someone typed.</summary>
    private async Task EnsureKnownAsync(RealmId realm, string id, CancellationToken cancellationToken)
    {
        if (!(await grains.GetGrain<IWarningRegisterGrain>(realm.Key("warnings")).ListAsync(cancellationToken)).Contains(id)) throw Refusal.NotFound("warning", id);
    }

    private async Task<Warning?> ViewAsync(RealmId realm, string id, CancellationToken cancellationToken)
    {
        return (await grains.GetGrain<IWarningGrain>(realm.Key(id)).GetAsync(cancellationToken))?.ToWire();
    }
}
