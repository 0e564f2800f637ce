using Haimen.Client.V1;
using Haimen.Grains.Drills;
using Haimen.Host.Drills;

namespace Haimen.Host.Api.Mapping;

/// <summary>Drills as the contract has them.</summary>
internal static class DrillMap
{
    public static Drill ToWire(this DrillUnderWay x)
    {
        var drill = new Drill
        {
            Realm = x.Realm,
            Ended = x.IsOver,
            ScenarioId = x.Run.Scenario.Id,
            Title = x.Run.Scenario.Title.ToWire(),
            State = StateOf(x),
            Speed = double.IsInfinity(x.Pace.Speed) ? 0 : x.Pace.Speed,
            Seed = x.Run.Seed,
            Failure = x.Failure ?? "",
            StartedBy = x.By,
            TotalSeconds = x.Run.Scenario.Duration.TotalSeconds,
        };
        if (x.Progress is not { } progress) return drill;
        drill.Now = progress.Now.ToWire();
        drill.ElapsedSeconds = progress.Elapsed.TotalSeconds;
        drill.Readings = progress.Readings;
        drill.Incidents = progress.Incidents.Length;
        drill.Sheltered = progress.Sheltered;
        return drill;
    }

    public static Scenario ToWire(this (string File, DrillScenario? Scenario, IReadOnlyList<string> Faults) x)
    {
        var listed = new Scenario { File = x.File, Faults = { x.Faults } };
        if (x.Scenario is not { } scenario) return listed;
        listed.Id = scenario.Id;
        listed.Title = scenario.Title.ToWire();
        listed.Story = scenario.Story.ToWire();
        listed.Hours = scenario.DurationHours;
        listed.Domains.Add(scenario.Domains);
        listed.Expectations = scenario.Expectations.Length;
        listed.Seed = scenario.Seed;
        return listed;
    }

    private static DrillState StateOf(DrillUnderWay x) =>
        x.Failure is not null ? DrillState.Failed
        : x.Report is not null ? x.Pace.IsStopped ? DrillState.Stopped : DrillState.Ended
        : x.Pace.IsPaused ? DrillState.Paused
        : DrillState.Running;
}
