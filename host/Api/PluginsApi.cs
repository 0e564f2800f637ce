using Haimen.Grains.Domains;
using Haimen.Grains.Domains.Shadows;
using Haimen.Grains.Incidents;
using Haimen.Grains.Realms;
using Haimen.Host.Plugins;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Haimen.Host.Api;

/// <summary>
/// How the plugins of this host stand, and orders about them. Every order has a JSON body, also where it needs none: a page from
/// elsewhere cannot send one without being asked first.
/// </summary>
internal static class PluginsApi
{
    public static void MapPlugins(this IEndpointRouteBuilder app)
    {
        var plugins = app.MapGroup("/api/plugins");
        plugins.MapGet("", (PluginLife life) => TypedResults.Ok(life.Records.Select(PluginView.Of).ToArray()));
        plugins.MapGet("/{id}/shadow", Shadow);
        plugins.MapGet("/{id}/pins", Pins);
        plugins.MapPost("/install", (PostedPluginOrder order, PluginLife life, CancellationToken cancellationToken) =>
            OrderAsync(() => life.InstallAsync(order.Folder ?? throw new ArgumentException("folder: is missing"), cancellationToken)));
        plugins.MapPost("/{id}/activate", (string id, PostedPluginOrder order, PluginLife life, CancellationToken cancellationToken) =>
            OrderAsync(() => life.ActivateAsync(id, order.Version ?? throw new ArgumentException("version: is missing"), Words(order), order.InShadow, cancellationToken)));
        plugins.MapPost("/{id}/rollback", (string id, PostedPluginOrder order, PluginLife life, CancellationToken cancellationToken) =>
            OrderAsync(() => life.RollBackAsync(id, Words(order), cancellationToken)));
        plugins.MapPost("/{id}/pin", Pin);
        plugins.MapPost("/{id}/unpin", Unpin);
    }

    private static Results<Ok<ShadowReport>, NotFound> Shadow(string id, PluginLife life) =>
        life.ShadowOf(id) is { } report ? TypedResults.Ok(report) : TypedResults.NotFound();

    private static Results<Ok<IReadOnlyList<DomainPin>>, NotFound> Pins(string id, PluginLife life) =>
        life.Catalog.Find(id) is { } slot ? TypedResults.Ok(slot.Pins) : TypedResults.NotFound();

    private static async Task<Results<Ok<DomainPin>, ProblemHttpResult>> Pin(
        string id, PostedPluginOrder order, PluginLife life, IDistrictCatalog district, IncidentDirectory incidents, IGrainFactory grains, CancellationToken cancellationToken)
    {
        try
        {
            var area = order.AreaId;
            if (order.IncidentId is { } incidentId)
            {
                if (!(await incidents.ListAsync(RealmId.Live, cancellationToken)).Any(x => x.IncidentId == incidentId)) throw new PluginOrderException($"there is no incident '{incidentId}'");
                area = (await grains.GetGrain<IIncidentGrain>(RealmId.Live.Key(incidentId)).GetAsync(cancellationToken)).AreaId;
            }

            if (area is null || !district.Townships.ContainsKey(area)) throw new ArgumentException($"areaId: '{area}' is not allowed; must be one of {string.Join(", ", district.Townships.Keys)}");
            var version = order.Version ?? life.Catalog.Find(id)?.Active.Version ?? "";
            return TypedResults.Ok(await life.PinAsync(id, new DomainPin(area, version, order.IncidentId, order.By, order.Reason), cancellationToken));
        }
        catch (PluginOrderException e)
        {
            return Refused(e);
        }
    }

    private static async Task<Results<Ok, ProblemHttpResult>> Unpin(string id, PostedPluginOrder order, PluginLife life, CancellationToken cancellationToken)
    {
        try
        {
            return await life.UnpinAsync(id, order.AreaId ?? throw new ArgumentException("areaId: is missing"), cancellationToken)
                ? TypedResults.Ok()
                : TypedResults.Problem($"area '{order.AreaId}' is not pinned", statusCode: StatusCodes.Status404NotFound);
        }
        catch (PluginOrderException e)
        {
            return Refused(e);
        }
    }

    private static string Words(PostedPluginOrder order) => $"{order.By}: {order.Reason}";

    /// <summary>What was ordered may end with a plugin that is rejected: that is the answer, not a refusal of the order.</summary>
    private static async Task<Results<Ok<PluginView>, ProblemHttpResult>> OrderAsync(Func<Task<PluginRecord>> order)
    {
        try
        {
            return TypedResults.Ok(PluginView.Of(await order()));
        }
        catch (PluginOrderException e)
        {
            return Refused(e);
        }
    }

    private static ProblemHttpResult Refused(PluginOrderException e) =>
        TypedResults.Problem(e.Message, statusCode: StatusCodes.Status409Conflict, title: "The order was refused.");
}
