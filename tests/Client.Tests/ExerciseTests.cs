using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Haimen.Client.V1;
using Grant = Haimen.Grains.Identity.Grant;
using ResourceOrder = Haimen.Client.V1.Order;
using Role = Haimen.Grains.Identity.Role;

namespace Haimen.Client.Tests;

/// <summary>People who take part in a drill: what they may do in it, when, and what the report says of it.</summary>
public sealed class ExerciseTests(ServingCentre centre)
{
    private const string Yaml = """
        id: exercise
        title: { zh: 参演, en: Exercise }
        start: 2025-07-01T14:00
        durationHours: 3
        domains: [flood]
        seed: 1
        series:
          rainMmH: { constant: 5 }
        expectations:
          - check: warnings >= 1
            text: { zh: 发布预警, en: A warning is issued }
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private DrillService.DrillServiceClient Drills => centre.Client.Drills;

    [Fact]
    public async Task An_order_that_a_commander_refuses_in_a_drill_is_refused_by_him_in_the_timeline_and_in_the_report()
    {
        using var commander = await SignInAsync("exercise-commander-1", Role.Commander);
        using var coordinator = await SignInAsync("exercise-coordinator-1", Role.DrillCoordinator);
        using var viewer = await SignInAsync("exercise-viewer-1", Role.Viewer);
        var drill = await coordinator.Drills.StartAsync(new StartDrillRequest { CommandId = "exercise-1", Reason = "training", ScenarioId = "plum-rain", Speed = 0 }, cancellationToken: Cancellation);
        var incident = (await OrdersAsync(drill.Realm))[0].IncidentId;
        await ControlAsync(drill.Realm, DrillAction.Pause);

        var fact = new AddFactRequest { Realm = drill.Realm, IncidentId = incident, CommandId = "fact", Reason = "the underpass is full" };
        Assert.Equal(StatusCode.PermissionDenied, await RefusedAsync(viewer.Incidents.AddFactAsync(fact, cancellationToken: Cancellation)));
        await coordinator.Incidents.AddFactAsync(fact, cancellationToken: Cancellation);
        await coordinator.Incidents.AddFactAsync(fact, cancellationToken: Cancellation);

        // The step that was under way at the pause is over with the first command: from here on nothing moves by itself.
        var order = (await OrdersAsync(drill.Realm)).First(x => x.ReleasedAt is null);
        var refuse = new RefuseOrderRequest { Realm = drill.Realm, IncidentId = order.IncidentId, OrderId = order.Id, CommandId = "refuse", Reason = "the bridge is narrow" };
        Assert.Equal(StatusCode.PermissionDenied, await RefusedAsync(viewer.Incidents.RefuseOrderAsync(refuse, cancellationToken: Cancellation)));
        await commander.Incidents.RefuseOrderAsync(refuse, cancellationToken: Cancellation);

        var now = await NowAsync(drill.Realm);
        var timeline = await TimelineAsync(drill.Realm, order.IncidentId);
        Assert.Contains(timeline, x => x.By == "exercise-commander-1" && x.Line.Contains(order.Id, StringComparison.Ordinal) && x.At == now);

        await ControlAsync(drill.Realm, DrillAction.Stop);
        var report = await ReportAsync(drill.Realm);
        Assert.False(report["repeatable"].BoolValue);
        var commands = report["commands"].ListValue.Values.Select(x => x.StructValue.Fields).ToArray();
        Assert.Equal(["IncidentService.AddFact", "IncidentService.RefuseOrder"], commands.Select(x => x["operation"].StringValue));
        Assert.Equal(["exercise-coordinator-1", "exercise-commander-1"], commands.Select(x => x["by"].StringValue));
        Assert.Equal([incident, order.IncidentId], commands.Select(x => x["incident"].StringValue));
        Assert.Equal(order.Id, commands[1]["subject"].StringValue);
        Assert.All(commands, x => Assert.Equal(now, Timestamp.FromDateTimeOffset(DateTimeOffset.Parse(x["at"].StringValue, System.Globalization.CultureInfo.InvariantCulture))));
        Assert.Contains(report["timeline"].ListValue.Values, x => x.StructValue.Fields["text"].StructValue.Fields["en"].StringValue.Contains("exercise-commander-1: refuses an order", StringComparison.Ordinal));
        Assert.NotEmpty(report["expectations"].ListValue.Values);
        Assert.True(report["incidents"].ListValue.Values.Count > 0);
        var page = await centre.Http.GetStringAsync(new Uri($"/drills/{drill.Realm}/report.html", UriKind.Relative), Cancellation);
        Assert.Contains("2 commands by exercise-commander-1, exercise-coordinator-1", page, StringComparison.Ordinal);

        fact.CommandId = "late";
        Assert.Equal(StatusCode.FailedPrecondition, await RefusedAsync(coordinator.Incidents.AddFactAsync(fact, cancellationToken: Cancellation)));
    }

    [Fact]
    public async Task An_incident_that_is_reported_in_a_drill_is_run_there_and_is_not_known_live()
    {
        using var officer = await SignInAsync("exercise-duty-2", Role.DutyOfficer);
        var drill = await StartAsync("exercise-2");
        var report = new ReportRequest
        {
            Realm = drill.Realm,
            CommandId = "report",
            Domain = "flood",
            Kind = "waterlogging",
            TownshipId = "kaifaqu",
            Source = "public",
            Text = "water over the knees",
            Place = new LonLat { Lon = 121.172, Lat = 31.8736 },
        };
        var id = (await officer.Incidents.ReportAsync(report, cancellationToken: Cancellation)).IncidentId;
        await officer.Incidents.VerifyAsync(new VerifyRequest { Realm = drill.Realm, IncidentId = id, CommandId = "verify", Reason = "called back" }, cancellationToken: Cancellation);
        await officer.Incidents.RaiseLevelAsync(
            new RaiseLevelRequest { Realm = drill.Realm, IncidentId = id, CommandId = "raise", Reason = "it rises", Level = HazardGrade.Yellow }, cancellationToken: Cancellation);
        var seen = await centre.Client.Incidents.GetAsync(new GetIncidentRequest { Realm = drill.Realm, IncidentId = id }, cancellationToken: Cancellation);
        Assert.Equal(HazardGrade.Yellow, seen.HandLevel);
        Assert.Equal(await NowAsync(drill.Realm), seen.OpenedAt);

        await officer.Incidents.CloseAsync(new CloseRequest { Realm = drill.Realm, IncidentId = id, CommandId = "close", Reason = "it has run off" }, cancellationToken: Cancellation);
        var check = await centre.Client.Incidents.CheckReplayAsync(new CheckReplayRequest { Realm = drill.Realm, IncidentId = id }, cancellationToken: Cancellation);
        Assert.True(check.Sound);

        await ControlAsync(drill.Realm, DrillAction.Stop);
        var fields = await ReportAsync(drill.Realm);
        Assert.Equal(["reports an incident", "verifies the incident", "raises the level", "closes the incident"], Told(fields, "exercise-duty-2"));
    }

    [Fact]
    public async Task A_warning_that_is_drafted_and_issued_in_a_drill_runs_out_in_the_drills_time()
    {
        using var commander = await SignInAsync("exercise-commander-3", Role.Commander);
        var drill = await StartAsync("exercise-3");
        var warnings = commander.Warnings;
        var draft = new DraftWarningRequest
        {
            Realm = drill.Realm,
            CommandId = "draft",
            Reason = "radar",
            Content = new WarningContent
            {
                Kind = "rainstorm",
                Colour = HazardGrade.Orange,
                Headline = new Text { Zh = "暴雨橙色预警", En = "Rainstorm, orange" },
                Instruction = new Text { Zh = "远离低洼处", En = "Keep away from low ground" },
                TownshipIds = { "changle" },
                ValidMinutes = 60,
            },
        };
        var id = (await warnings.DraftAsync(draft, cancellationToken: Cancellation)).WarningId;
        Assert.Equal(id, (await warnings.DraftAsync(draft, cancellationToken: Cancellation)).WarningId);
        await warnings.ApproveAsync(new ApproveWarningRequest { Realm = drill.Realm, WarningId = id, CommandId = "approve", Reason = "agreed" }, cancellationToken: Cancellation);
        var issued = await warnings.GetAsync(new GetWarningRequest { Realm = drill.Realm, WarningId = id }, cancellationToken: Cancellation);
        Assert.Equal(WarningStage.Issued, issued.Stage);
        var now = await NowAsync(drill.Realm);
        Assert.Equal((now, now + Duration.FromTimeSpan(TimeSpan.FromHours(1))), (issued.IssuedAt, issued.ExpiresAt));

        await ControlAsync(drill.Realm, DrillAction.SetSpeed, 0);
        var report = await ReportAsync(drill.Realm);
        var ended = await warnings.GetAsync(new GetWarningRequest { Realm = drill.Realm, WarningId = id }, cancellationToken: Cancellation);
        Assert.Equal((WarningStage.Expired, issued.ExpiresAt), (ended.Stage, ended.ClearedAt));
        Assert.Equal(["drafts a warning", "approves a warning"], Told(report, "exercise-commander-3"));
        Assert.True(Assert.Single(report["expectations"].ListValue.Values).StructValue.Fields["met"].BoolValue);
        var cancel = new CancelWarningRequest { Realm = drill.Realm, WarningId = id, CommandId = "cancel", Reason = "too late" };
        Assert.Equal(StatusCode.FailedPrecondition, await RefusedAsync(warnings.CancelAsync(cancel, cancellationToken: Cancellation)));
    }

    [Fact]
    public async Task Teams_and_shelters_of_a_drill_take_commands_and_those_of_the_live_realm_stay_as_they_are()
    {
        using var coordinator = await SignInAsync("exercise-coordinator-4", Role.DrillCoordinator, exercisesOnly: false);
        var drill = await StartAsync("exercise-4");
        // Not the first: tests of the live realm take those.
        var team = (await centre.Client.Registry.ListTeamsAsync(new ListTeamsRequest { PageSize = 1000 }, cancellationToken: Cancellation)).Teams[^1].Id;
        var shelter = (await centre.Client.Registry.ListSheltersAsync(new ListSheltersRequest { PageSize = 1000 }, cancellationToken: Cancellation)).Shelters[^1].Id;
        var resources = coordinator.Resources;
        var rest = new SetTeamInServiceRequest { Realm = drill.Realm, TeamId = team, CommandId = "rest", Reason = "a flat tyre", InService = false };
        var close = new CloseShelterRequest { Realm = drill.Realm, ShelterId = shelter, CommandId = "close", Reason = "the roof leaks" };
        var open = new OpenShelterRequest { Realm = drill.Realm, ShelterId = shelter, CommandId = "open", Reason = "the roof is mended" };
        await resources.SetTeamInServiceAsync(rest, cancellationToken: Cancellation);
        await resources.CloseShelterAsync(close, cancellationToken: Cancellation);
        Assert.False((await resources.GetShelterStatusAsync(new GetShelterStatusRequest { Realm = drill.Realm, ShelterId = shelter }, cancellationToken: Cancellation)).Accepting);
        Assert.True((await resources.GetShelterStatusAsync(new GetShelterStatusRequest { Realm = "live", ShelterId = shelter }, cancellationToken: Cancellation)).Accepting);
        await resources.OpenShelterAsync(open, cancellationToken: Cancellation);
        Assert.True((await resources.GetShelterStatusAsync(new GetShelterStatusRequest { Realm = drill.Realm, ShelterId = shelter }, cancellationToken: Cancellation)).Accepting);
        Assert.False((await resources.GetTeamStatusAsync(new GetTeamStatusRequest { Realm = drill.Realm, TeamId = team }, cancellationToken: Cancellation)).InService);
        Assert.True((await resources.GetTeamStatusAsync(new GetTeamStatusRequest { Realm = "live", TeamId = team }, cancellationToken: Cancellation)).InService);

        rest.Realm = close.Realm = "live";
        Assert.Equal(StatusCode.PermissionDenied, await RefusedAsync(resources.SetTeamInServiceAsync(rest, cancellationToken: Cancellation)));
        Assert.Equal(StatusCode.PermissionDenied, await RefusedAsync(resources.CloseShelterAsync(close, cancellationToken: Cancellation)));

        await ControlAsync(drill.Realm, DrillAction.Stop);
        Assert.Equal(["sets whether a team is in service", "closes a shelter", "opens a shelter"], Told(await ReportAsync(drill.Realm), "exercise-coordinator-4"));
        open.Realm = drill.Realm;
        Assert.Equal(StatusCode.FailedPrecondition, await RefusedAsync(resources.OpenShelterAsync(open, cancellationToken: Cancellation)));
    }

    [Fact]
    public async Task Readings_from_outside_are_refused_in_a_drill_and_a_command_is_where_no_drill_is_under_way()
    {
        var drill = await StartAsync("exercise-5");
        var readings = new PostReadingsRequest { Realm = drill.Realm, Readings = { new Reading { SensorId = "rain-changle-02", At = await NowAsync(drill.Realm), Value = 1 } } };
        Assert.Equal(StatusCode.FailedPrecondition, await RefusedAsync(centre.Client.Sensing.PostReadingsAsync(readings, cancellationToken: Cancellation)));
        Assert.Equal(StatusCode.NotFound, await RefusedAsync(VerifyAsync(drill.Realm)));
        Assert.Equal(StatusCode.NotFound, await RefusedAsync(VerifyAsync("drill-nowhere")));
        Assert.Equal(StatusCode.FailedPrecondition, await RefusedAsync(VerifyAsync("fork-nowhere")));
        Assert.Equal(StatusCode.InvalidArgument, await RefusedAsync(VerifyAsync("nowhere")));

        await ControlAsync(drill.Realm, DrillAction.Stop);
        var report = await ReportAsync(drill.Realm);
        Assert.True(report["repeatable"].BoolValue);
        Assert.Empty(report["commands"].ListValue.Values);
        Assert.Equal(StatusCode.FailedPrecondition, await RefusedAsync(VerifyAsync(drill.Realm)));

        AsyncUnaryCall<CommandResult> VerifyAsync(string realm) =>
            centre.Client.Incidents.VerifyAsync(new VerifyRequest { Realm = realm, IncidentId = "flood-kaifaqu-9", CommandId = "verify", Reason = "x" }, cancellationToken: Cancellation);
    }

    /// <summary>What the report's timeline says that someone did.</summary>
    private static IEnumerable<string> Told(IDictionary<string, Value> report, string by) => report["timeline"].ListValue.Values
        .Where(x => x.StructValue.Fields["kind"].StringValue == "command")
        .Select(x => x.StructValue.Fields["text"].StructValue.Fields["en"].StringValue)
        .Select(x => Verbs.First(verb => x.StartsWith($"{by}: {verb} ", StringComparison.Ordinal)));

    private static readonly string[] Verbs =
    [
        "reports an incident", "verifies the incident", "raises the level", "closes the incident", "drafts a warning", "approves a warning",
        "sets whether a team is in service", "closes a shelter", "opens a shelter",
    ];

    private static async Task<StatusCode> RefusedAsync<T>(AsyncUnaryCall<T> call) => (await Assert.ThrowsAsync<RpcException>(async () => await call)).StatusCode;

    /// <summary>With a grant that counts in drills only, where nothing else is said.</summary>
    private async Task<HaimenClient> SignInAsync(string name, Role role, bool exercisesOnly = true) =>
        centre.NewClient(await centre.NewServiceAsync(name, new Grant { Role = role, ExercisesOnly = exercisesOnly }));

    /// <summary>A drill that has taken its first step and takes the next one in a hundred minutes.</summary>
    private async Task<Drill> StartAsync(string id)
    {
        var drill = await Drills.StartAsync(new StartDrillRequest { CommandId = id, Reason = "training", Yaml = Yaml, Speed = 0.1 }, cancellationToken: Cancellation);
        return await UntilAsync(drill.Realm, x => x.ElapsedSeconds > 0);
    }

    /// <summary>The orders that hold a resource, once there are any.</summary>
    private async Task<IReadOnlyList<ResourceOrder>> OrdersAsync(string realm)
    {
        while (true)
        {
            var orders = (await centre.Client.Incidents.ListOrdersAsync(new ListOrdersRequest { Realm = realm, Holding = true }, cancellationToken: Cancellation)).Orders;
            if (orders.Count > 0) return orders;
            await UntilAsync(realm, _ => true);
        }
    }

    private async Task<Timestamp> NowAsync(string realm) => (await Drills.GetAsync(new GetDrillRequest { Realm = realm }, cancellationToken: Cancellation)).Now;

    private async Task<List<TimelineEntry>> TimelineAsync(string realm, string incident)
    {
        var entries = new List<TimelineEntry>();
        var request = new ListTimelineRequest { Realm = realm, IncidentId = incident };
        while (true)
        {
            var page = await centre.Client.Incidents.ListTimelineAsync(request, cancellationToken: Cancellation);
            entries.AddRange(page.Entries);
            if (!page.HasNextVersion) return entries;
            request.FromVersion = page.NextVersion;
        }
    }

    private async Task ControlAsync(string realm, DrillAction action, double? speed = null)
    {
        var request = new ControlDrillRequest { Realm = realm, CommandId = action.ToString(), Reason = "a test", Action = action };
        if (speed is { } given) request.Speed = given;
        await Drills.ControlAsync(request, cancellationToken: Cancellation);
    }

    private async Task<IDictionary<string, Value>> ReportAsync(string realm)
    {
        await UntilAsync(realm, x => x.Ended);
        return (await Drills.GetReportAsync(new GetDrillReportRequest { Realm = realm }, cancellationToken: Cancellation)).Report.Fields;
    }

    private async Task<Drill> UntilAsync(string realm, Func<Drill, bool> holds)
    {
        while (true)
        {
            var drill = await Drills.GetAsync(new GetDrillRequest { Realm = realm }, cancellationToken: Cancellation);
            Assert.Equal("", drill.Failure);
            if (holds(drill)) return drill;
        }
    }
}
