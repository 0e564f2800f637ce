using Haimen.Grains.Districts;
using Haimen.Grains.Tests.Fixtures;
using Haimen.Grains.Tests.Sensing;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Models;
using Haimen.Hazards.Plans;
using Haimen.Hazards.Sensing;
using Haimen.Hazards.Simulation;

namespace Haimen.Grains.Tests.Realms;

/// <summary>A domain as plain as can be: an area is as bad as its worst gauge, and from yellow on an incident is open.</summary>
internal sealed class GaugeDomain : IHazardDomain
{
    private readonly Lock _lock = new();
    private readonly List<AreaSituation> _seen = [];

    public DomainDescriptor Descriptor { get; } = new()
    {
        Id = "gauges",
        Version = "1.0.0",
        Name = new("水尺", "Gauges"),
        SensorKinds = [Gauge.Kind()],
        AssetKinds = [],
        IncidentKinds = [new IncidentKind("high-water", new("高水位", "High water"))],
        Capabilities = [],
        Categories = [],
        AssessEvery = TimeSpan.FromMinutes(10),
    };

    public IReadOnlyList<IHazardModel> Models => [];

    /// <summary>What it was asked to judge, in order.</summary>
    public AreaSituation[] Seen
    {
        get
        {
            lock (_lock) return [.. _seen];
        }
    }

    /// <summary>A district with one township, one village and one enterprise, and gauges, teams, a depot and a shelter.</summary>
    public static District District() => SmallDistrict.Of(
        [SmallDistrict.Team("team-1"), SmallDistrict.Team("team-2", 3)], [SmallDistrict.Depot("depot-1")], [SmallDistrict.Shelter("shelter-1")]) with
    {
        Townships =
        [
            new Township
            {
                Id = "town", Codes = ["1"], NameZh = "镇", NameEn = "Town", Centre = SmallDistrict.At(0), Approximate = true, NeighbourIds = [], Population = 1000,
                Outline = new GeoPolygon([SmallDistrict.At(-50), SmallDistrict.At(50), new GeoPoint(121, 32.5), SmallDistrict.At(-50)]),
            },
        ],
        Villages =
        [
            new Village
            {
                Id = "village-1", NameZh = "村", TownshipId = "town", Place = SmallDistrict.At(1), Households = 300, Population = 1000,
                VulnerablePeople = new VulnerablePeople { Bedridden = 1, Disabled = 2, ElderlyOver80 = 3, UnaccompaniedChildren = 4 },
                Drainage = new DrainageCell
                {
                    AreaHa = 100, ImperviousPct = 50, WidthM = 500, SlopePct = 0.1, GroundElevationM = 3, StormDrainReturnPeriodYears = 1,
                    Outfall = default, OutfallSillM = 1, PumpCapacityM3S = 0,
                },
            },
        ],
        Enterprises = [new Enterprise { Id = "enterprise-1", NameZh = "厂", Trade = "t", RiskColour = RiskColour.Blue, Place = SmallDistrict.At(1), TownshipId = "town", Employees = 10 }],
        Sensors = [Gauge.Sensor("gauge-1"), Gauge.Sensor("gauge-2")],
    };

    public ISensorGrader GraderFor(string sensorKind) => new Gauge();

    public AssetUpdate UpdateAsset(AssetSituation situation, DomainContext context) => throw new NotSupportedException("it brings no asset");

    public AreaAssessment Assess(AreaSituation situation, DomainContext context)
    {
        lock (_lock) _seen.Add(situation);
        var level = situation.Observations.Where(x => x.Online).Select(x => x.Grade).DefaultIfEmpty().Max();
        return new AreaAssessment
        {
            Level = level,
            Reasons = [],
            State = "",
            IncidentKind = level >= HazardGrade.Yellow ? "high-water" : null,
            Warning = level == HazardGrade.Normal ? null : new WarningProposal("high-water", level, new("高水位", "High water"), new("勿近水", "Stay away")),
            Footprint =
            [
                new FootprintFrame(context.Now,
                [
                    new FootprintZone
                    {
                        Grade = level, Outline = new GeoPolygon([SmallDistrict.At(0), SmallDistrict.At(1), new GeoPoint(121, 32.1), SmallDistrict.At(0)]),
                        People = 0, VulnerablePeople = 0, EnterpriseIds = ["enterprise-1"], Value = 1, Uncertainty = 0, Unit = "m",
                    },
                ]),
            ],
            Needs = [],
            Contained = level == HazardGrade.Normal,
            Quiet = level == HazardGrade.Normal,
        };
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

    public IHazardSimulation Simulate(SimulationSetup setup, DomainContext context) => throw new NotSupportedException("it has no truth");
}
