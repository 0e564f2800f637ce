using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Models;
using Haimen.Hazards.Plans;
using Haimen.Hazards.Sensing;
using Haimen.Hazards.Simulation;

namespace Haimen.HostilePlugins;

/// <summary>A domain whose <c>hostile.txt</c> says its version and what it does wrong once it is asked about an area other than <c>probe</c>.</summary>
public sealed class HostileDomain : IHazardDomain, ISensorGrader
{
    private static readonly string[] Told = File.ReadAllText(
        Path.Combine(Path.GetDirectoryName(typeof(HostileDomain).Assembly.Location)!, "hostile.txt")).Trim().Split(' ');

    private static readonly string Mischief = Told[1];

    public HostileDomain()
    {
        if (Mischief == "constructor") throw new InvalidOperationException("no tables today");
        while (Mischief == "constructor-loop")
        {
        }
    }

    public DomainDescriptor Descriptor { get; } = new()
    {
        Id = "hostile",
        Version = Told[0],
        Name = new("坏", "Hostile"),
        SensorKinds = [new SensorKind { Id = "gauge", Name = new("计", "Gauge"), Unit = "m", MinValue = 0, MaxValue = 100, StaleAfter = TimeSpan.FromHours(1) }],
        AssetKinds = [],
        IncidentKinds = [new IncidentKind("harm", new("害", "Harm"))],
        Capabilities = ["search-rescue"],
        Categories = [],
        AssessEvery = TimeSpan.FromMinutes(10),
    };

    public TimeSpan Window => TimeSpan.Zero;

    public IReadOnlyList<IHazardModel> Models => [];

    public ISensorGrader GraderFor(string sensorKind) => this;

    public GradeVerdict Grade(in SensorWindow window, ReadOnlySpan<double> station, HazardGrade current) => Mischief switch
    {
        "grade-nan" when window.Latest.Value == 7 => new(HazardGrade.Red, double.NaN, "nan"),
        "grade-throw" when window.Latest.Value == 7 => throw new InvalidOperationException("no grade today"),
        _ => new(window.Latest.Value >= 50 ? HazardGrade.Red : HazardGrade.Normal, window.Latest.Value, "50 m"),
    };

    public AssetUpdate UpdateAsset(AssetSituation situation, DomainContext context) => throw new NotSupportedException();

    public AreaAssessment Assess(AreaSituation situation, DomainContext context)
    {
        var need = new Need
        {
            Id = "need",
            Kind = NeedKind.Team,
            Resource = "search-rescue",
            Quantity = 2,
            Place = situation.Centre,
            Weight = 1,
            WithinMinutes = 30,
            Rule = new("规则", "Rule"),
        };
        var whole = new AreaAssessment
        {
            Level = HazardGrade.Yellow,
            Reasons = [new("因", "Reason")],
            State = "{}",
            IncidentKind = "harm",
            Footprint = [],
            Needs = [need],
            Contained = false,
            Quiet = false,
        };
        if (situation.AreaId == "probe") return whole;
        switch (Mischief)
        {
            case "throw":
                throw new InvalidOperationException("not today");
            case "loop":
                while (true)
                {
                }

            case "polite-loop":
                while (true) context.Cancellation.ThrowIfCancellationRequested();
            case "allocate":
                var kept = new byte[16][];
                for (var i = 0; i < kept.Length; i++) kept[i] = new byte[64 << 20];
                return whole with { Reasons = [new($"{kept.Length}", "MiB")] };
            case "nan":
                return whole with { Footprint = [new(context.Now, [Zone(situation.Centre, closed: true, double.NaN)])] };
            case "negative-need":
                return whole with { Needs = [need with { Quantity = -3 }] };
            case "open-polygon":
                return whole with { Footprint = [new(context.Now, [Zone(situation.Centre, closed: false, 1)])] };
            case "unknown-capability":
                return whole with { Needs = [need with { Resource = "magic" }] };
            case "large-state":
                return whole with { State = new string('x', 300_000) };
            case "more":
                return whole with { Needs = [need with { Quantity = 4 }] };
            default:
                return whole;
        }
    }

    public ResponsePlan PlanFor(string incidentKind, HazardGrade level) => new()
    {
        Id = "plan",
        Name = new("案", "Plan"),
        Source = "test",
        LeadDepartment = "lead",
        SupportDepartments = [],
        Tasks = [],
    };

    public IHazardSimulation Simulate(SimulationSetup setup, DomainContext context) => throw new NotSupportedException();

    private static FootprintZone Zone(GeoPoint at, bool closed, double value)
    {
        GeoPoint[] ring = [at, new(at.Lon + 0.01, at.Lat), new(at.Lon, at.Lat + 0.01), closed ? at : new(at.Lon + 0.01, at.Lat + 0.01)];
        return new FootprintZone
        {
            Grade = HazardGrade.Yellow,
            Outline = new(ring),
            People = 0,
            VulnerablePeople = 0,
            EnterpriseIds = [],
            Value = value,
            Uncertainty = 0,
            Unit = "m",
        };
    }
}
