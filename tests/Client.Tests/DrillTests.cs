using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Haimen.Client.V1;

namespace Haimen.Client.Tests;

/// <summary>A drill over the API: started, steered, injected into, read like live, and reported.</summary>
public sealed class DrillTests(ServingCentre centre)
{
    private const string Yaml = """
        id: short-storm
        title: { zh: 短时强降雨, en: Short storm }
        start: 2025-07-01T14:00
        durationHours: 2
        domains: [flood]
        seed: 1
        series:
          rainMmH: { constant: 5 }
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private DrillService.DrillServiceClient Drills => centre.Client.Drills;

    [Fact]
    public async Task A_drill_is_started_once_injected_into_and_reported()
    {
        var start = new StartDrillRequest { CommandId = "drill-1", Reason = "training", Yaml = Yaml, Speed = 0.1 };
        var drill = await Drills.StartAsync(start, cancellationToken: Cancellation);
        Assert.Equal(drill.Realm, (await Drills.StartAsync(start, cancellationToken: Cancellation)).Realm);
        Assert.StartsWith("drill-short-storm-1-", drill.Realm, StringComparison.Ordinal);
        await UntilAsync(drill.Realm, x => x.ElapsedSeconds > 0);

        var inject = new InjectDrillRequest
        {
            Realm = drill.Realm,
            CommandId = "inject-1",
            Reason = "harder",
            Inject = new Struct { Fields = { ["kind"] = Value.ForString("sensor-dies"), ["sensor"] = Value.ForString("rain-kaifaqu-03") } },
        };
        await Drills.InjectAsync(inject, cancellationToken: Cancellation);
        await Drills.InjectAsync(inject, cancellationToken: Cancellation);
        inject.CommandId = "inject-2";
        inject.Inject.Fields["sensor"] = Value.ForString("no-such");
        var refused = await Assert.ThrowsAsync<RpcException>(async () => await Drills.InjectAsync(inject, cancellationToken: Cancellation));
        Assert.Equal(StatusCode.InvalidArgument, refused.StatusCode);
        Assert.StartsWith("inject.sensor: ", refused.Status.Detail, StringComparison.Ordinal);

        await ControlAsync(drill.Realm, "faster", DrillAction.SetSpeed, 0);
        var ended = await UntilAsync(drill.Realm, x => x.Ended);
        Assert.Equal(DrillState.Ended, ended.State);
        Assert.Equal(7200, ended.ElapsedSeconds);
        var report = await Drills.GetReportAsync(new GetDrillReportRequest { Realm = drill.Realm }, cancellationToken: Cancellation);
        var injected = report.Report.Fields["timeline"].ListValue.Values
            .Select(x => x.StructValue.Fields["text"].StructValue.Fields["en"].StringValue).Where(x => x.StartsWith("Injected by ", StringComparison.Ordinal));
        Assert.Contains("(harder)", Assert.Single(injected), StringComparison.Ordinal);

        var realms = await centre.Client.Situation.ListRealmsAsync(new ListRealmsRequest(), cancellationToken: Cancellation);
        Assert.Contains(drill.Realm, realms.Realms);
        var latest = await centre.Client.Sensing.GetLatestAsync(new GetLatestRequest { Realm = drill.Realm, SensorId = "rain-changle-02" }, cancellationToken: Cancellation);
        Assert.True(latest.Accepted > 0);
    }

    [Fact]
    public async Task A_drill_pauses_and_stops_when_it_is_told_to()
    {
        var drill = await Drills.StartAsync(new StartDrillRequest { CommandId = "drill-2", Reason = "training", ScenarioId = "plum-rain", Speed = 0.1 }, cancellationToken: Cancellation);
        Assert.Equal(DrillState.Paused, (await ControlAsync(drill.Realm, "pause", DrillAction.Pause)).State);
        Assert.Equal(DrillState.Running, (await ControlAsync(drill.Realm, "resume", DrillAction.Resume)).State);
        // Told again, the pause is over all the same.
        Assert.Equal(DrillState.Running, (await ControlAsync(drill.Realm, "pause", DrillAction.Pause)).State);
        await ControlAsync(drill.Realm, "stop", DrillAction.Stop);
        Assert.Equal(DrillState.Stopped, (await UntilAsync(drill.Realm, x => x.Ended)).State);
        await Assert.ThrowsAsync<RpcException>(async () => await ControlAsync(drill.Realm, "late", DrillAction.Pause));
    }

    [Fact]
    public async Task The_scenarios_of_the_seeds_can_all_be_run()
    {
        var listed = await Drills.ListScenariosAsync(new ListScenariosRequest(), cancellationToken: Cancellation);
        Assert.Contains(listed.Scenarios, x => x.Id == "plum-rain");
        Assert.All(listed.Scenarios, x => Assert.Empty(x.Faults));
    }

    [Fact]
    public async Task A_scenario_that_came_as_text_reads_no_file_of_the_host()
    {
        var start = new StartDrillRequest { CommandId = "drill-3", Reason = "x", Yaml = Yaml.Replace("{ constant: 5 }", "{ csv: /etc/passwd }", StringComparison.Ordinal) };
        var refused = await Assert.ThrowsAsync<RpcException>(async () => await Drills.StartAsync(start, cancellationToken: Cancellation));
        Assert.Contains("has no files beside it", refused.Status.Detail, StringComparison.Ordinal);
    }

    private async Task<Drill> ControlAsync(string realm, string id, DrillAction action, double? speed = null)
    {
        var request = new ControlDrillRequest { Realm = realm, CommandId = id, Reason = "a test", Action = action };
        if (speed is { } given) request.Speed = given;
        return await Drills.ControlAsync(request, cancellationToken: Cancellation);
    }

    private async Task<Drill> UntilAsync(string realm, Func<Drill, bool> holds)
    {
        while (true)
        {
            var drill = await Drills.GetAsync(new GetDrillRequest { Realm = realm }, cancellationToken: Cancellation);
            if (holds(drill)) return drill;
            Assert.Equal("", drill.Failure);
        }
    }
}
