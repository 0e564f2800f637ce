using System.Text.Json;
using Grpc.Core;
using Haimen.Client.V1;
using Haimen.Grains.Domains;
using Haimen.Grains.Incidents;
using Haimen.Grains.Realms;
using Haimen.Grains.Storage;
using Haimen.Grains.Supervision;
using Haimen.Host.Api.Calls;
using Haimen.Host.Api.Mapping;

namespace Haimen.Host.Api.Services;

/// <summary>How incidents stand, and reports of new ones. The commands are in the other part.</summary>
internal sealed partial class IncidentsApi(
    ICaller caller, RealmCommands commands, IncidentDirectory incidents, IEventLog log, IStoreDurability durability, IDistrictCatalog district, IDomainCatalog domains, IGrainFactory grains)
    : IncidentService.IncidentServiceBase
{
    /// <summary>No log is as long, and the embedded store takes no greater index.</summary>
    private const long BeyondAnyLog = 1L << 30;

    public override async Task<ReportResponse> Report(ReportRequest request, ServerCallContext context)
    {
        var realm = commands.Realm(request.Realm);
        Requests.CommandId(request.CommandId);
        var domain = domains.Find(request.Domain) ?? throw Refusal.Field("domain", request.Domain, $"one of {string.Join(", ", domains.All.Select(x => x.Id))}");
        if (!domain.Descriptor.IncidentKinds.Any(x => x.Id == request.Kind))
            throw Refusal.Field("kind", request.Kind, $"one of {string.Join(", ", domain.Descriptor.IncidentKinds.Select(x => x.Id))}");
        if (!district.Townships.ContainsKey(request.TownshipId))
            throw Refusal.Field("townshipId", request.TownshipId, $"one of {string.Join(", ", district.Townships.Keys.Order(StringComparer.Ordinal))}");
        var report = new IncidentReport
        {
            CommandId = request.CommandId,
            Domain = request.Domain,
            Kind = request.Kind,
            AreaId = request.TownshipId,
            Source = Requests.Words("source", request.Source, 100),
            Text = Requests.Words("text", request.Text, 2000),
            Place = Requests.Place("place", request.Place),
        };
        var told = new PersonsCommand(request.CommandId, request.Text, Subject: request.TownshipId, Value: request.Kind);
        return await commands.RunAsync(realm, context, told, async (_, ct) =>
        {
            var incident = await grains.GetGrain<IAreaWatchGrain>(realm.Key($"{request.Domain}/{request.TownshipId}")).ReportAsync(report, ct);
            return new ReportResponse { IncidentId = incident, CommandId = request.CommandId };
        });
    }

    public override async Task<Incident> Get(GetIncidentRequest request, ServerCallContext context) =>
        (await ViewAsync(Requests.Realm(request.Realm), request.IncidentId, context.CancellationToken)).ToWire();

    public override async Task<ListIncidentsResponse> List(ListIncidentsRequest request, ServerCallContext context)
    {
        var views = (await incidents.ListAsync(Requests.Realm(request.Realm), context.CancellationToken)).Select(x => x.ToWire()).Where(x =>
            (request.Domain.Length == 0 || x.Domain == request.Domain)
            && (request.Kind.Length == 0 || x.Kind == request.Kind)
            && (request.TownshipId.Length == 0 || x.TownshipId == request.TownshipId)
            && (request.Stages.Count == 0 || request.Stages.Contains(x.Stage))
            && x.Level >= request.MinLevel);
        var page = Paging.ById(
            views, x => x.Id, request.PageSize, request.PageToken,
            request.Domain, request.Kind, request.TownshipId, string.Join(',', request.Stages), request.MinLevel.ToString());
        return new ListIncidentsResponse { Incidents = { page.Entries }, NextPageToken = page.Next };
    }

    public override async Task<ListOrdersResponse> ListOrders(ListOrdersRequest request, ServerCallContext context)
    {
        var realm = Requests.Realm(request.Realm);
        IEnumerable<IncidentView> of = request.IncidentId.Length == 0
            ? await incidents.ListAsync(realm, context.CancellationToken)
            : [await ViewAsync(realm, request.IncidentId, context.CancellationToken)];
        var orders = of.SelectMany(x => x.Orders).Where(x => (request.ResourceId.Length == 0 || x.ResourceId == request.ResourceId) && (!request.Holding || x.Holds));
        // An order is given once and its time never changes, so that the position is as stable as an id.
        static string Position(OrderView x) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{x.OrderedAt.UtcTicks:D19} {x.OrderId}");
        var page = Paging.ById(orders, Position, request.PageSize, request.PageToken, request.IncidentId, request.ResourceId, request.Holding.ToString());
        return new ListOrdersResponse { Orders = { page.Entries.Select(x => x.ToWire()) }, NextPageToken = page.Next };
    }

    public override async Task<OrderExplanation> ExplainOrder(ExplainOrderRequest request, ServerCallContext context)
    {
        var view = await ViewAsync(Requests.Realm(request.Realm), request.IncidentId, context.CancellationToken);
        return Array.Find(view.Orders, x => x.OrderId == request.OrderId)?.ToExplanation() ?? throw Refusal.NotFound("order", request.OrderId);
    }

    public override async Task<ListTimelineResponse> ListTimeline(ListTimelineRequest request, ServerCallContext context)
    {
        if (request.FromVersion is < 0 or > BeyondAnyLog) throw Refusal.Field("fromVersion", request.FromVersion, "0 to 1073741824");
        var page = await log.ReadAsync(Key(Requests.Realm(request.Realm), request.IncidentId), request.FromVersion, context.CancellationToken);
        if (page.Version == 0) throw Refusal.NotFound("incident", request.IncidentId);
        // What was shown must not be gone after a crash: the log can be read a moment before its latest entries are on the disk.
        await durability.WaitAsync(context.CancellationToken);
        var answer = new ListTimelineResponse { Version = page.Version, Entries = { page.Entries.Select(ReadEntry) } };
        if (page.HasMore) answer.NextVersion = page.NextVersion;
        return answer;
    }

    public override async Task<ReplayReport> CheckReplay(CheckReplayRequest request, ServerCallContext context)
    {
        var result = await IncidentReplay.RunAsync(log, Key(Requests.Realm(request.Realm), request.IncidentId), context.CancellationToken);
        return result.Found ? result.ToWire() : throw Refusal.NotFound("incident", request.IncidentId);
    }

    /// <summary>An incident. An actor is not made for a name that someone typed.</summary>
    private async Task<IncidentView> ViewAsync(RealmId realm, string id, CancellationToken cancellationToken)
    {
        await EnsureKnownAsync(realm, id, cancellationToken);
        return await grains.GetGrain<IIncidentGrain>(realm.Key(id)).GetAsync(cancellationToken);
    }

    private async Task EnsureKnownAsync(RealmId realm, string id, CancellationToken cancellationToken)
    {
        if ((await log.ReadAsync(Key(realm, id), BeyondAnyLog, cancellationToken)).Version == 0) throw Refusal.NotFound("incident", id);
    }

    private static EventLogKey Key(RealmId realm, string id) =>
        id.Length is > 0 and <= 200 ? new EventLogKey(realm.Value, id) : throw Refusal.Field("incidentId", id.Length == 0 ? null : id, "1 to 200 characters");

    private static TimelineEntry ReadEntry(string line)
    {
        using var document = JsonDocument.Parse(line);
        var entry = document.RootElement;
        return new TimelineEntry
        {
            Version = entry.GetProperty("version").GetInt64(),
            At = entry.GetProperty("at").GetDateTimeOffset().ToWire(),
            Kind = entry.GetProperty("data").GetProperty("kind").GetString()!,
            By = entry.GetProperty("by").GetString()!,
            Hash = entry.GetProperty("hash").GetString()!,
            Line = line,
        };
    }
}
