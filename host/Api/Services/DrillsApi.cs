using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Haimen.Client.V1;
using Haimen.Grains.Drills;
using Haimen.Host.Api.Calls;
using Haimen.Host.Api.Mapping;
using Haimen.Host.Drills;
using Haimen.Host.Drills.Reports;

namespace Haimen.Host.Api.Services;

/// <summary>The drills of this host: starting, steering and reading them.</summary>
internal sealed class DrillsApi(ICaller caller, DrillsUnderWay drills, DrillLibrary library) : DrillService.DrillServiceBase
{
    private const int LongestYaml = 1_000_000;
    private const int MostFaultsTold = 20;

    public override Task<ListScenariosResponse> ListScenarios(ListScenariosRequest request, ServerCallContext context) =>
        Task.FromResult(new ListScenariosResponse { Scenarios = { library.List().Select(x => x.ToWire()) } });

    public override Task<Drill> Start(StartDrillRequest request, ServerCallContext context)
    {
        var commandId = Requests.CommandId(request.CommandId);
        Requests.Reason(request.Reason);
        var speed = Speed(request.Speed);
        if (drills.StartedBy(commandId) is { } before) return Task.FromResult(before.ToWire());
        var scenario = ScenarioOf(request);
        return drills.Start(commandId, caller.Name, scenario, request.HasSeed ? request.Seed : scenario.Seed, speed) is { } drill
            ? Task.FromResult(drill.ToWire())
            : throw Refusal.Command("as many drills are under way as this host runs at once; stop one or wait for its end");
    }

    public override Task<ListDrillsResponse> List(ListDrillsRequest request, ServerCallContext context) =>
        Task.FromResult(new ListDrillsResponse { Drills = { drills.All.Select(x => x.ToWire()) } });

    public override Task<Drill> Get(GetDrillRequest request, ServerCallContext context) => Task.FromResult(Find(request.Realm).ToWire());

    public override async Task<Drill> Control(ControlDrillRequest request, ServerCallContext context)
    {
        Requests.CommandId(request.CommandId);
        Requests.Reason(request.Reason);
        var drill = Find(request.Realm);
        var setsSpeed = request.Action == DrillAction.SetSpeed;
        if (setsSpeed != request.HasSpeed) throw Refusal.Field("speed", request.HasSpeed ? request.Speed : null, "given for DRILL_ACTION_SET_SPEED and for nothing else");
        var speed = Speed(request.Speed);
        Action act = request.Action switch
        {
            DrillAction.Pause => () => drill.Pace.IsPaused = true,
            DrillAction.Resume => () => drill.Pace.IsPaused = false,
            DrillAction.SetSpeed => () => drill.Pace.Speed = speed,
            DrillAction.Stop => drill.Pace.Stop,
            _ => throw Refusal.Field("action", request.Action == DrillAction.Unspecified ? null : request.Action, "DRILL_ACTION_PAUSE, DRILL_ACTION_RESUME, DRILL_ACTION_SET_SPEED or DRILL_ACTION_STOP"),
        };
        await drill.OnceAsync(request.CommandId, () =>
        {
            EnsureGoesOn(drill);
            act();
            return Task.CompletedTask;
        });
        return drill.ToWire();
    }

    public override async Task<CommandResult> Inject(InjectDrillRequest request, ServerCallContext context)
    {
        Requests.CommandId(request.CommandId);
        Requests.Reason(request.Reason);
        var drill = Find(request.Realm);
        if (request.Inject is null) throw Refusal.Field("inject", null, "an inject with its kind");
        await drill.OnceAsync(request.CommandId, () =>
        {
            EnsureGoesOn(drill);
            return drill.Run.Conductor.InjectAsync(InjectOf(request.Inject, drill), $"{caller.Name} ({request.Reason})");
        });
        return new CommandResult { CommandId = request.CommandId };
    }

    public override Task<Client.V1.DrillReport> GetReport(GetDrillReportRequest request, ServerCallContext context)
    {
        var drill = Find(request.Realm);
        if (drill.Report is not { } report) throw Refusal.Command(drill.Failure is { } why ? $"{drill.Realm} failed: {why}" : $"{drill.Realm} is not over");
        return Task.FromResult(new Client.V1.DrillReport { Realm = drill.Realm, Report = JsonParser.Default.Parse<Struct>(DrillReportJson.Write(report)) });
    }

    private static double Speed(double speed) => speed switch
    {
        0 => double.PositiveInfinity,
        >= 0.1 and <= 1_000_000 => speed,
        _ => throw Refusal.Field("speed", speed, "0, or 0.1 to 1000000"),
    };

    private static void EnsureGoesOn(DrillUnderWay drill)
    {
        if (drill.IsOver) throw Refusal.Command($"{drill.Realm} is over");
    }

    private DrillUnderWay Find(string realm) => drills.Find(realm) ?? throw Refusal.NotFound("drill", realm);

    private DrillScenario ScenarioOf(StartDrillRequest request)
    {
        if ((request.ScenarioId.Length == 0) == (request.Yaml.Length == 0))
            throw Refusal.Field("scenarioId", request.ScenarioId.Length == 0 ? null : request.ScenarioId, "given where yaml is not, and not where it is");
        if (request.Yaml.Length > 0) return Checked(() => DrillScenarioLoader.Parse(Requests.Words("yaml", request.Yaml, LongestYaml), library.Scope));
        var listed = library.List().FirstOrDefault(x => x.Scenario?.Id == request.ScenarioId);
        return listed.Scenario ?? throw Refusal.NotFound("scenario", request.ScenarioId);
    }

    private DrillInject InjectOf(Struct inject, DrillUnderWay drill)
    {
        string json;
        try
        {
            json = JsonFormatter.Default.Format(inject);
        }
        catch (InvalidOperationException)
        {
            // A Struct can hold numbers that JSON has no word for.
            throw Refusal.Field("inject", null, "values that JSON can write: no NaN, no infinity, no empty value");
        }

        return Checked(() => DrillScenarioLoader.ReadInject(json, drill.Run.Scenario, drill.Progress?.Elapsed ?? TimeSpan.Zero, library.Scope));
    }

    private static T Checked<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (ScenarioRefusedException e)
        {
            throw Refusal.Bad(string.Join("; ", e.Problems.Take(MostFaultsTold).Select(x =>
                x.File == "inject" ? $"{x.Path.Replace("injects[0]", "inject", StringComparison.Ordinal)}: {x.Message}" : x.ToString())));
        }
    }
}
