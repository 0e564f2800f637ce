using Grpc.Core;
using Haimen.Client.V1;
using Haimen.Grains.Incidents;
using Haimen.Grains.Realms;
using Haimen.Grains.Storage;
using Haimen.Host.Api.Calls;
using Haimen.Host.Api.Mapping;
using Haimen.Host.Plugins;

namespace Haimen.Host.Api.Services;

/// <summary>How the plugins of this host stand, and an operator's orders about them.</summary>
internal sealed class PluginOrdersApi(ICaller caller, PluginLife life, IDistrictCatalog district, IEventLog log, IGrainFactory grains) : PluginService.PluginServiceBase
{
    public override Task<ListPluginsResponse> List(ListPluginsRequest request, ServerCallContext context) =>
        Task.FromResult(new ListPluginsResponse { Plugins = { life.Records.Select(ToWire) } });

    public override Task<Client.V1.ShadowReport> GetShadow(GetShadowRequest request, ServerCallContext context) =>
        Task.FromResult(life.ShadowOf(request.PluginId) is { } report ? ToWire(report) : throw Refusal.NotFound("plugin in the shadow", request.PluginId));

    public override Task<ListPinsResponse> ListPins(ListPinsRequest request, ServerCallContext context) => life.Catalog.Find(request.PluginId) is { } slot
        ? Task.FromResult(new ListPinsResponse { Pins = { slot.Pins.Select(ToWire) } })
        : throw Refusal.NotFound("plugin", request.PluginId);

    public override Task<Plugin> Install(InstallRequest request, ServerCallContext context)
    {
        Check(request.CommandId, request.Reason);
        return OrderAsync(async () => ToWire(await life.InstallAsync(Requests.Words("folder", request.Folder, 1000), context.CancellationToken)));
    }

    public override Task<Plugin> Activate(ActivateRequest request, ServerCallContext context)
    {
        Check(request.CommandId, request.Reason);
        return OrderAsync(async () => ToWire(await life.ActivateAsync(
            request.PluginId, Requests.Words("version", request.Version, 100), $"{caller.Name}: {request.Reason}", request.InShadow, context.CancellationToken)));
    }

    public override Task<Plugin> RollBack(RollBackRequest request, ServerCallContext context)
    {
        Check(request.CommandId, request.Reason);
        return OrderAsync(async () => ToWire(await life.RollBackAsync(request.PluginId, $"{caller.Name}: {request.Reason}", context.CancellationToken)));
    }

    public override Task<Client.V1.DomainPin> Pin(PinRequest request, ServerCallContext context)
    {
        Check(request.CommandId, request.Reason);
        return OrderAsync(async () =>
        {
            var incident = request.IncidentId.Length == 0 ? null : request.IncidentId;
            if ((incident is null) == (request.TownshipId.Length == 0)) throw Refusal.Field("townshipId", request.TownshipId, "given where incidentId is not, and not where it is");
            var area = incident is null ? request.TownshipId : await AreaOfAsync(incident, context.CancellationToken);
            if (!district.Townships.ContainsKey(area)) throw Refusal.NotFound("township", area);
            var version = request.Version.Length > 0 ? request.Version : life.Catalog.Find(request.PluginId)?.Active.Version ?? "";
            return ToWire(await life.PinAsync(request.PluginId, new(area, version, incident, caller.Name, request.Reason), context.CancellationToken));
        });
    }

    public override Task<CommandResult> Unpin(UnpinRequest request, ServerCallContext context)
    {
        Check(request.CommandId, request.Reason);
        return OrderAsync(async () => await life.UnpinAsync(request.PluginId, request.TownshipId, context.CancellationToken)
            ? new CommandResult { CommandId = request.CommandId }
            : throw Refusal.NotFound("pin of township", request.TownshipId));
    }

    private static void Check(string commandId, string reason)
    {
        Requests.CommandId(commandId);
        Requests.Reason(reason);
    }

    /// <summary>What was ordered may end with a plugin that is rejected: that is the answer, not a refusal of the order.</summary>
    private static async Task<T> OrderAsync<T>(Func<Task<T>> order)
    {
        try
        {
            return await order();
        }
        catch (PluginOrderException e)
        {
            throw Refusal.Command(e.Message);
        }
    }

    private async Task<string> AreaOfAsync(string incident, CancellationToken cancellationToken)
    {
        if ((await log.ReadAsync(new EventLogKey(RealmId.Live.Value, incident), 0, cancellationToken)).Version == 0) throw Refusal.NotFound("incident", incident);
        return (await grains.GetGrain<IIncidentGrain>(RealmId.Live.Key(incident)).GetAsync(cancellationToken)).AreaId;
    }

    private static Plugin ToWire(PluginRecord x)
    {
        var plugin = new Plugin
        {
            Id = x.Id,
            Version = x.Version,
            State = (Client.V1.PluginState)((int)x.State + 1),
            Reason = x.Last.Reason,
            Since = x.Last.At.ToWire(),
            Source = x.Source,
            History = { x.History.Select(s => new Client.V1.PluginStep { State = (Client.V1.PluginState)((int)s.State + 1), At = s.At.ToWire(), Reason = s.Reason }) },
        };
        if (x.SignedBy is { } key) plugin.SignedBy = key;
        return plugin;
    }

    private static Client.V1.ShadowReport ToWire(Grains.Domains.Shadows.ShadowReport x)
    {
        var report = new Client.V1.ShadowReport
        {
            Domain = x.Domain,
            Candidate = x.Candidate,
            Active = x.Active,
            Verdict = Kebab.Of(x.Verdict),
            ElapsedSeconds = x.Elapsed.TotalSeconds,
            Calls = x.Calls,
            Skipped = x.Skipped,
            Failures = x.Failures,
        };
        if (x.LastFailure is { } failure) report.LastFailure = failure;
        foreach (var tally in x.Differences) report.Differences[Kebab.Of(tally.Kind)] = tally.Count;
        return report;
    }

    private static Client.V1.DomainPin ToWire(Grains.Domains.DomainPin x)
    {
        var pin = new Client.V1.DomainPin { TownshipId = x.AreaId, Version = x.Version, By = x.By, Reason = x.Reason };
        if (x.IncidentId is { } incident) pin.IncidentId = incident;
        return pin;
    }
}
