using Grpc.Core;
using Haimen.Client.V1;

namespace Haimen.Client.Tests;

/// <summary>An incident from its report to its end, by the typed client.</summary>
public sealed class IncidentStoryTests(ServingCentre centre)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_report_is_verified_raised_lowered_and_replayed()
    {
        var incidents = centre.Client.Incidents;
        var report = new ReportRequest
        {
            CommandId = "story-1",
            Domain = "fire",
            Kind = "building-fire",
            TownshipId = "changle",
            Source = "119",
            Text = "smoke from a workshop",
            Place = new LonLat { Lon = 121.28, Lat = 31.9 },
        };
        var id = (await incidents.ReportAsync(report, cancellationToken: Cancellation)).IncidentId;
        Assert.Equal(id, (await incidents.ReportAsync(report, cancellationToken: Cancellation)).IncidentId);

        await incidents.VerifyAsync(new VerifyRequest { IncidentId = id, CommandId = "story-2", Reason = "seen" }, cancellationToken: Cancellation);
        var raise = new RaiseLevelRequest { IncidentId = id, CommandId = "story-3", Reason = "spreads", Level = HazardGrade.Orange };
        await incidents.RaiseLevelAsync(raise, cancellationToken: Cancellation);
        var version = (await GetAsync(id)).Version;

        // The same id again changes nothing, though the level is no longer below.
        await incidents.RaiseLevelAsync(raise, cancellationToken: Cancellation);
        Assert.Equal(HazardGrade.Orange, (await GetAsync(id)).HandLevel);

        raise.CommandId = "story-4";
        raise.Level = HazardGrade.Blue;
        var refused = await Assert.ThrowsAsync<RpcException>(async () => await incidents.RaiseLevelAsync(raise, cancellationToken: Cancellation));
        Assert.Equal(StatusCode.FailedPrecondition, refused.StatusCode);

        await incidents.LowerLevelAsync(new LowerLevelRequest { IncidentId = id, CommandId = "story-5", Reason = "held", Level = HazardGrade.Blue }, cancellationToken: Cancellation);
        await incidents.AddFactAsync(new AddFactRequest { IncidentId = id, CommandId = "story-6", Reason = "the owner is on scene" }, cancellationToken: Cancellation);
        var incident = await GetAsync(id);
        Assert.Equal(HazardGrade.Blue, incident.HandLevel);
        Assert.Contains(incident.Facts, x => x.Contains("the owner is on scene", StringComparison.Ordinal));
        Assert.True(incident.Version > version);

        Assert.True((await incidents.CheckReplayAsync(new CheckReplayRequest { IncidentId = id }, cancellationToken: Cancellation)).Sound);
        var timeline = await incidents.ListTimelineAsync(new ListTimelineRequest { IncidentId = id }, cancellationToken: Cancellation);
        Assert.Equal(Enumerable.Range(1, timeline.Entries.Count).Select(x => (long)x), timeline.Entries.Select(x => x.Version));
    }

    [Fact]
    public async Task A_batch_says_of_each_reading_what_became_of_it()
    {
        using var stream = centre.Client.Sensing.StreamReadings(cancellationToken: Cancellation);
        var at = Google.Protobuf.WellKnownTypes.Timestamp.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        for (var i = 0; i < 3; i++)
        {
            await stream.RequestStream.WriteAsync(
                new PostReadingsRequest { Readings = { new Reading { SensorId = "no-such", At = at, Value = 1 }, new Reading { SensorId = "rain-changle-03", At = at, Value = 0.1 } } },
                Cancellation);
        }

        await stream.RequestStream.CompleteAsync();
        var answer = await stream;
        Assert.Equal(1, answer.Accepted);
        Assert.Equal(5, answer.RefusedCount);
        Assert.Equal([0, 2, 3, 4, 5], answer.Refused.Select(x => x.Index));
    }

    private async Task<Incident> GetAsync(string id) => await centre.Client.Incidents.GetAsync(new GetIncidentRequest { IncidentId = id }, cancellationToken: Cancellation);
}
