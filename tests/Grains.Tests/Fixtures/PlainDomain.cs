using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Migrations;
using Haimen.Hazards.Models;
using Haimen.Hazards.Plans;
using Haimen.Hazards.Sensing;
using Haimen.Hazards.Simulation;

namespace Haimen.Grains.Tests.Fixtures;

/// <summary>A domain of which a test says what matters to it. It remembers what it was asked.</summary>
internal sealed class PlainDomain(string id) : IHazardDomain
{
    private readonly Lock _lock = new();
    private readonly List<AreaSituation> _areas = [];
    private readonly List<AssetSituation> _assets = [];

    public DomainDescriptor Descriptor { get; set; } = new()
    {
        Id = id,
        Version = "1.0.0",
        Name = new(id, id),
        SensorKinds = [],
        AssetKinds = [],
        IncidentKinds = [new IncidentKind($"{id}-incident", new(id, id))],
        Capabilities = [],
        Categories = [],
        AssessEvery = TimeSpan.FromMinutes(10),
    };

    public Func<AreaSituation, DomainContext, AreaAssessment> Judge { get; set; } = (_, _) => Quiet();

    public Func<AssetSituation, AssetUpdate> Move { get; set; } = _ => new AssetUpdate { State = "", Grade = HazardGrade.Normal, Measures = new Dictionary<string, double>() };

    public Func<StateMigration, string?> Migrate { get; set; } = _ => null;

    public Func<SimulationSetup, IHazardSimulation> Truth { get; set; } = _ => throw new NotSupportedException("it has no truth");

    public IReadOnlyList<IHazardModel> Models => [];

    public AreaSituation[] Areas
    {
        get
        {
            lock (_lock) return [.. _areas];
        }
    }

    public AssetSituation[] Assets
    {
        get
        {
            lock (_lock) return [.. _assets];
        }
    }

    public static AreaAssessment Quiet() => new()
    {
        Level = HazardGrade.Normal,
        Reasons = [],
        State = "",
        Footprint = [],
        Needs = [],
        Contained = true,
        Quiet = true,
    };

    public AreaAssessment Bad(HazardGrade level = HazardGrade.Yellow) => Quiet() with
    {
        Level = level,
        IncidentKind = Descriptor.IncidentKinds[0].Id,
        Contained = false,
        Quiet = false,
        Reasons = [new("坏", "bad")],
    };

    public ISensorGrader GraderFor(string sensorKind) => new Sensing.Gauge();

    public AssetUpdate UpdateAsset(AssetSituation situation, DomainContext context)
    {
        lock (_lock) _assets.Add(situation);
        return Move(situation);
    }

    public AreaAssessment Assess(AreaSituation situation, DomainContext context)
    {
        lock (_lock) _areas.Add(situation);
        return Judge(situation, context);
    }

    public ResponsePlan PlanFor(string incidentKind, HazardGrade level) => new()
    {
        Id = "plan",
        Name = new("预案", "Plan"),
        Source = "test",
        LeadDepartment = "lead",
        SupportDepartments = [],
        Tasks = [],
    };

    public string? MigrateState(StateMigration migration) => Migrate(migration);

    public IHazardSimulation Simulate(SimulationSetup setup, DomainContext context) => Truth(setup);
}
