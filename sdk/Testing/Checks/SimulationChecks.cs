using Haimen.Hazards.Simulation;
using Haimen.Hazards.Testing.Generation;
using Haimen.Hazards.Testing.Worlds;

namespace Haimen.Hazards.Testing.Checks;

/// <summary>Whether the truth of a drill is sound.</summary>
internal static class SimulationChecks
{
    private const int Steps = 72;
    private const int SmokeSteps = 6;
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(5);

    public static void Sound(Subject subject, Findings findings) => Walk(subject, (truth, setup, at) =>
    {
        var where = $"truth at {at:HH:mm}";
        foreach (var sensor in setup.Sensors)
        {
            var kind = subject.Descriptor.SensorKinds.First(k => k.Id == sensor.Kind);
            var value = truth.Measure(sensor.Id);
            findings.Require(double.IsFinite(value) && value >= kind.MinValue && value <= kind.MaxValue, FormattableString.Invariant(
                $"{where}: {sensor.Kind} reads {value} on {sensor.AssetId ?? "no asset"}; believable is {kind.MinValue} to {kind.MaxValue}, and the host refuses the rest"));
        }

        foreach (var (name, value) in truth.Truth) findings.Require(double.IsFinite(value), $"{where}: {name} is {value}");
        foreach (var (village, value) in truth.ByVillage)
        {
            findings.Require(double.IsFinite(value), $"{where}: village {village} is {value}");
            findings.Require(setup.Villages.Any(v => v.Id == village), $"{where}: village '{village}' is not in the setup");
        }

        findings.Require(truth.ByVillage.Count == 0 || subject.Descriptor.GroundQuantity is not null, "truth: says something of villages, and the descriptor names no groundQuantity");
        foreach (var effect in truth.Effects) findings.Add(ContractRules.Violations(subject.Descriptor.ProposesEffects, effect), $"{where}: ");
        Reports(subject, findings, truth, setup, where);
    });

    public static void Repeats(Subject subject, Findings findings)
    {
        var first = Trace(subject, subject.Domain);
        findings.Require(first == Trace(subject, subject.Domain), "truth: two runs of one seed differ");
        findings.Require(first == WorldDeterminism.InCulture(WorldDeterminism.Foreign(), () => Trace(subject, subject.Fresh())), "truth: a fresh instance in another culture differs");
    }

    /// <summary>That whatever a scenario names that is not there is refused with a reason rather than taken or crashed on.</summary>
    public static void Refuses(Subject subject, Findings findings)
    {
        var scenario = WorldScenario.For(1);
        var setup = subject.Ground.SetupFor(subject.Descriptor, scenario.Start);
        IHazardSimulation Truth()
        {
            var truth = subject.Domain.Simulate(setup, new(scenario.Start, 1));
            truth.Advance(scenario.Start + Step, scenario.ForcingAt(0, 0));
            return truth;
        }

        Refused("Measure('no-such-sensor')", () => Truth().Measure("no-such-sensor"));
        foreach (var kind in Truth().EventKinds)
        {
            Refused($"event '{kind}' on asset 'no-such-asset'", () => Truth().Advance(
                scenario.Start + (2 * Step), scenario.ForcingAt(0, 0) with { Events = [new SimulationEvent { Kind = kind, AssetId = "no-such-asset" }] }));
        }

        void Refused(string what, Action run)
        {
            try
            {
                run();
                findings.Add($"{what}: is taken; must be refused with an ArgumentException");
            }
            catch (ArgumentException)
            {
                // As it should be.
            }
        }
    }

    /// <summary>That it runs on an empty ground.</summary>
    public static void Empty(Subject subject, Findings findings)
    {
        var start = WorldScenario.For(1).Start;
        var truth = subject.Domain.Simulate(new() { Start = start, Villages = [], Assets = [], Sensors = [] }, new(start, 1));
        truth.Advance(start + Step, WorldScenario.For(1).ForcingAt(0, 0));
        foreach (var (name, value) in truth.Truth) findings.Require(double.IsFinite(value), $"truth of an empty district: {name} is {value}");
    }

    private static void Reports(Subject subject, Findings findings, IHazardSimulation truth, SimulationSetup setup, string where)
    {
        var before = DateTimeOffset.MinValue;
        foreach (var report in truth.Reports)
        {
            var asset = setup.Assets.FirstOrDefault(a => a.Id == report.AssetId);
            findings.Require(asset is not null, $"{where}: reports of '{report.AssetId}', which is not in the setup");
            var kind = subject.Descriptor.AssetKinds.FirstOrDefault(k => k.Id == asset?.Kind);
            findings.Require(kind is null || kind.Reports.Any(r => r.Id == report.Report.Kind), $"{where}: report '{report.Report.Kind}' is not declared for {kind?.Id}");
            findings.Require(report.Report.At >= before, $"{where}: reports do not come by rising time");
            before = report.Report.At;
        }
    }

    private static string Trace(Subject subject, IHazardDomain domain)
    {
        var trace = new List<string>();
        Walk(subject, (truth, setup, _) => trace.Add(
            string.Join(' ', setup.Sensors.Select(s => Written.Of(truth.Measure(s.Id)))) + Written.Of(truth.Truth) + Written.Of(truth.ByVillage) + Written.Of(truth.Reports) + Written.Of(truth.Effects)), domain);
        return string.Join('\n', trace);
    }

    private static void Walk(Subject subject, Action<IHazardSimulation, SimulationSetup, DateTimeOffset> look, IHazardDomain? domain = null)
    {
        domain ??= subject.Domain;
        var steps = subject.IsSmoke ? SmokeSteps : Steps;
        var scenario = SampleCourses.Storm(domain, subject.Ground, steps * Step.TotalHours);
        var setup = subject.Ground.SetupFor(subject.Descriptor, scenario.Start);
        var truth = domain.Simulate(setup, new(scenario.Start, subject.Options.Seed));
        for (var i = 0; i < steps; i++)
        {
            subject.Conduct.Cancellation.ThrowIfCancellationRequested();
            var at = scenario.Start + ((i + 1) * Step);
            truth.Advance(at, scenario.ForcingAt(i * Step.TotalHours, (i + 1) * Step.TotalHours));
            look(truth, setup, at);
        }
    }
}
