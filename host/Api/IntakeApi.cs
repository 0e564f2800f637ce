using Haimen.Grains.Assets;
using Haimen.Grains.Domains;
using Haimen.Grains.Incidents;
using Haimen.Grains.Realms;
using Haimen.Grains.Resources;
using Haimen.Grains.Sensing;
using Haimen.Grains.Supervision;
using Haimen.Hazards;
using Haimen.Hazards.Assets;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Haimen.Host.Api;

/// <summary>
/// What comes into the live realm from this machine: readings, reports from people, and what crews say of their orders.
/// An answer means that what was accepted, and what followed from it, survives a crash. A drill takes nothing from outside.
/// </summary>
internal static class IntakeApi
{
    private const int MostReadings = 10_000;

    public static void MapIntake(this IEndpointRouteBuilder app)
    {
        var live = app.MapGroup("/api/realms/live");
        live.MapPost("/readings", PostReadings);
        live.MapPost("/reports", PostReport);
        live.MapPost("/assets/{id}/reports", PostAssetReport);
        live.MapPost("/progress", PostProgress);
        live.MapPost("/incidents/{id}/commands", PostCommand);
    }

    private static async Task<Ok<PostedReadings>> PostReadings(PostedReading[] readings, IGrainFactory grains)
    {
        if (readings.Length is 0 or > MostReadings) throw new ArgumentException($"readings: {readings.Length} are not allowed; must be 1 to {MostReadings}");
        for (var i = 0; i < readings.Length; i++)
        {
            if (readings[i] is null) throw new ArgumentException($"[{i}]: must be a reading");
            if (readings[i].SensorId is not { Length: > 0 and <= 100 }) throw new ArgumentException($"[{i}].sensorId: must be 1 to 100 characters");
        }

        // Each sensor's readings in the order given, the sensors side by side.
        var outcomes = new ReadingOutcome[readings.Length];
        await Task.WhenAll(Enumerable.Range(0, readings.Length).GroupBy(i => readings[i].SensorId, StringComparer.Ordinal).Select(async group =>
        {
            var sensor = grains.GetGrain<ISensorGrain>(RealmId.Live.Key(group.Key));
            foreach (var i in group) outcomes[i] = await sensor.ReportAsync(new Reading(readings[i].At.ToUniversalTime(), readings[i].Value));
        }));
        return TypedResults.Ok(new PostedReadings(
            outcomes.Count(x => x == ReadingOutcome.Accepted),
            [
                .. outcomes.Select((x, i) => (Outcome: x, Index: i)).Where(x => x.Outcome != ReadingOutcome.Accepted)
                    .Select(x => new RefusedReading(x.Index, readings[x.Index].SensorId, x.Outcome)),
            ]));
    }

    private static async Task<Ok<PostedReportAnswer>> PostReport(
        PostedReport report, IDistrictCatalog district, IDomainCatalog domains, IGrainFactory grains, CancellationToken cancellationToken)
    {
        var domain = domains.Find(report.Domain) ?? throw new ArgumentException($"domain: '{report.Domain}' is not allowed; must be one of {string.Join(", ", domains.All.Select(x => x.Descriptor.Id))}");
        if (!domain.Descriptor.IncidentKinds.Any(x => x.Id == report.Kind))
            throw new ArgumentException($"kind: '{report.Kind}' is not allowed; must be one of {string.Join(", ", domain.Descriptor.IncidentKinds.Select(x => x.Id))}");
        if (!district.Townships.ContainsKey(report.TownshipId))
            throw new ArgumentException($"townshipId: '{report.TownshipId}' is not allowed; must be one of {string.Join(", ", district.Townships.Keys)}");
        var place = new GeoPoint(report.Place.Lon, report.Place.Lat);
        if (!place.IsValid) throw new ArgumentException("place: lon must be -180 to 180 and lat -90 to 90");
        if (report.Text is not { Length: > 0 and <= 2000 }) throw new ArgumentException("text: must be 1 to 2000 characters");
        CheckId(report.Id);
        if (report.Source is not { Length: > 0 and <= 100 }) throw new ArgumentException("source: must be 1 to 100 characters");
        var watch = grains.GetGrain<IAreaWatchGrain>(RealmId.Live.Key($"{report.Domain}/{report.TownshipId}"));
        return TypedResults.Ok(new PostedReportAnswer(await watch.ReportAsync(
            new IncidentReport
            {
                CommandId = report.Id,
                Domain = report.Domain,
                Kind = report.Kind,
                AreaId = report.TownshipId,
                Source = report.Source,
                Text = report.Text,
                Place = place,
            },
            cancellationToken)));
    }

    /// <summary>The area checks the report: it knows the asset's kind and the realm's time.</summary>
    private static async Task<Results<Ok, ProblemHttpResult>> PostAssetReport(
        string id, PostedAssetReport report, IDistrictCatalog district, IDomainCatalog domains, IGrainFactory grains, CancellationToken cancellationToken)
    {
        if (!district.Assets.TryGetValue(id, out var asset))
            return TypedResults.Problem($"there is no asset '{id}'", statusCode: StatusCodes.Status404NotFound);
        if (domains.OwnerOf(asset.Kind) is not { } owner)
            return TypedResults.Problem($"no domain that is loaded brings a {asset.Kind}", statusCode: StatusCodes.Status409Conflict);
        CheckId(report.Id);
        var watch = grains.GetGrain<IAreaWatchGrain>(RealmId.Live.Key($"{owner.Descriptor.Id}/{asset.TownshipId}"));
        await watch.ReportAssetAsync(
            new ReportedAsset(report.Id, id, new AssetReport
            {
                Kind = report.Kind,
                At = report.At.ToUniversalTime(),
                Place = report.Place is { } place ? new GeoPoint(place.Lon, place.Lat) : null,
                Values = new SortedDictionary<string, double>(report.Values ?? [], StringComparer.Ordinal),
                Text = report.Text ?? "",
            }),
            cancellationToken);
        return TypedResults.Ok();
    }

    private static async Task<Results<Ok, ProblemHttpResult>> PostProgress(
        PostedProgress progress, IDistrictCatalog district, IGrainFactory grains, CancellationToken cancellationToken)
    {
        if (progress.OrderId.Length is 0 or > 200) throw new ArgumentException("orderId: must be 1 to 200 characters");
        if (progress.Reason is { Length: > 2000 }) throw new ArgumentException("reason: must be at most 2000 characters");
        var key = RealmId.Live.Key(progress.ResourceId);
        IOrderedResource resource =
            district.Teams.ContainsKey(progress.ResourceId) ? grains.GetGrain<ITeamGrain>(key)
            : district.Depots.ContainsKey(progress.ResourceId) ? grains.GetGrain<ISupplyDepotGrain>(key)
            : district.Shelters.ContainsKey(progress.ResourceId) ? grains.GetGrain<IShelterGrain>(key)
            : throw new ArgumentException($"resourceId: '{progress.ResourceId}' is not a team, depot or shelter of the district");
        if (progress.Progress is not (OrderProgress.Acknowledged or OrderProgress.EnRoute or OrderProgress.OnScene or OrderProgress.Returned or OrderProgress.Declined))
            throw new ArgumentException($"progress: {progress.Progress} is not allowed; must be acknowledged, en-route, on-scene, returned or declined");
        return Answer(await resource.ReportAsync(
            new ProgressReport
            {
                OrderId = progress.OrderId,
                Progress = progress.Progress,
                Reason = progress.Reason ?? "",
                Quantity = progress.Quantity,
                WrittenOff = progress.WrittenOff ?? 0,
            },
            cancellationToken));
    }

    private static async Task<Results<Ok, ProblemHttpResult>> PostCommand(
        string id, PostedCommand command, IncidentDirectory incidents, IGrainFactory grains, CancellationToken cancellationToken)
    {
        CheckId(command.Id);
        if (command.By.Length is 0 or > 100) throw new ArgumentException("by: must be 1 to 100 characters");
        if (command.Reason.Length is 0 or > 2000) throw new ArgumentException("reason: must be 1 to 2000 characters");
        if (command.Subject is { Length: > 200 }) throw new ArgumentException("subject: must be at most 200 characters");
        var takesResource = command.Kind is IncidentCommandKind.ReplaceOrder or IncidentCommandKind.PinResource or IncidentCommandKind.ForbidResource or IncidentCommandKind.LiftResource;
        if (takesResource && command.Resource is not { Length: > 0 and <= 100 })
            throw new ArgumentException($"resource: must be the id of a team, depot or shelter, 1 to 100 characters, for {command.Kind}");
        if (!takesResource && command.Resource is not null) throw new ArgumentException($"resource: is not allowed for {command.Kind}");
        if (!(await incidents.ListAsync(RealmId.Live, cancellationToken)).Any(x => x.IncidentId == id))
            return TypedResults.Problem($"there is no incident '{id}'", statusCode: StatusCodes.Status404NotFound);
        return Answer(await grains.GetGrain<IIncidentGrain>(RealmId.Live.Key(id)).CommandAsync(
            new IncidentCommand
            {
                CommandId = command.Id,
                Kind = command.Kind,
                By = command.By,
                Reason = command.Reason,
                Subject = command.Subject ?? "",
                Level = command.Level ?? HazardGrade.Normal,
                Resource = command.Resource ?? "",
                Aid = command.Aid?.ToReply(),
            },
            cancellationToken));
    }

    /// <summary>An incident's own commands begin with ~, and it refuses those of others that do.</summary>
    private static void CheckId(string id)
    {
        if (id.Length is 0 or > 100 || id[0] == '~') throw new ArgumentException("id: must be 1 to 100 characters, the first of them not ~");
    }

    private static Results<Ok, ProblemHttpResult> Answer(CommandOutcome outcome) => outcome.Accepted
        ? TypedResults.Ok()
        : TypedResults.Problem(outcome.Refusal, statusCode: StatusCodes.Status409Conflict, title: "The command was refused.");
}
