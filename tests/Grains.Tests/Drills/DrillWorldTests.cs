using Haimen.Grains.Districts;
using Haimen.Grains.Domains;
using Haimen.Grains.Drills;
using Haimen.Grains.Realms;
using Haimen.Grains.Tests.Fixtures;
using Haimen.Grains.Tests.Realms;
using Haimen.Grains.Tests.Sensing;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Effects;
using Haimen.Hazards.Simulation;

namespace Haimen.Grains.Tests.Drills;

/// <summary>The truths of a drill side by side.</summary>
public sealed class DrillWorldTests
{
    private readonly PlainDomain _water = new("water");
    private readonly PlainDomain _tanks = new("tanks");
    private readonly Dictionary<string, Truth> _truths = new(StringComparer.Ordinal);

    public DrillWorldTests()
    {
        foreach (var domain in new[] { _water, _tanks })
        {
            domain.Descriptor = domain.Descriptor with { GroundQuantity = new(new(domain.Descriptor.Id, domain.Descriptor.Id), domain == _water ? "m" : "mg/m3") };
            domain.Truth = setup => _truths[domain.Descriptor.Id] = new Truth(domain.Descriptor.Id, setup);
        }

        _tanks.Descriptor = _tanks.Descriptor with { AssetKinds = [new AssetKind("tank", new("罐", "Tank"))], ObservedKinds = [Gauge.Kind().Id] };
        _water.Descriptor = _water.Descriptor with { SensorKinds = [Gauge.Kind()] };
    }

    [Fact]
    public void What_one_truth_does_reaches_the_others_at_their_next_step_and_never_itself()
    {
        var world = World("water", "tanks");
        Step(world);
        Assert.All(_truths.Values, x => Assert.Empty(x.Steps[0].Effects));
        Step(world);
        Assert.Equal(["tanks-effect"], _truths["water"].Steps[1].Effects.Select(x => x.Id));
        Assert.Equal(["water-effect"], _truths["tanks"].Steps[1].Effects.Select(x => x.Id));
    }

    [Fact]
    public void An_event_happens_in_its_domain_at_the_start_of_one_step()
    {
        var world = World("water", "tanks");
        world.FindTruth("tanks")!.Happen(new SimulationEvent { Kind = "leak", AssetId = "tank-1" });
        Step(world);
        Step(world);
        Assert.Equal([1, 0], _truths["tanks"].Steps.Select(x => x.Events.Count));
        Assert.All(_truths["water"].Steps, x => Assert.Empty(x.Events));
    }

    [Fact]
    public void A_series_that_the_scenario_does_not_have_is_not_in_the_forcing()
    {
        var world = World("water");
        Step(world);
        Assert.Equal(["windMS"], _truths["water"].Steps[0].Series.Keys);
        Assert.Equal("enterprise-1", Assert.Single(_truths["water"].Setup.Enterprises).Id);
    }

    [Fact]
    public void A_truth_is_told_the_directives_of_its_own_domain()
    {
        var world = World("water", "tanks");
        var directive = new IssuedDirective(
            new Directive { Id = "d", Kind = "shut-down", EnterpriseId = "enterprise-1", Text = new("停", "stop"), Rule = new("规", "rule"), WithinMinutes = 5 }, ActorCluster.Start);
        world.Advance(world.Now.AddMinutes(10), [], new[] { directive }.ToLookup(_ => "tanks"));
        Assert.Single(_truths["tanks"].Steps[0].Directives);
        Assert.Empty(_truths["water"].Steps[0].Directives);
    }

    [Fact]
    public void Sensors_that_a_domain_observes_are_measured_though_their_domain_takes_no_part()
    {
        var world = World("tanks");
        Assert.Equal(["tanks"], world.Truths.Select(x => x.Domain.Id));
        Assert.Equal(["gauge-1", "gauge-2"], world.Advance(world.Now.AddMinutes(10), [], NoDirectives).Select(x => x.Sensor.Id));
        Step(world);
        Assert.Empty(_truths["tanks"].Steps[1].Effects);
        Assert.DoesNotContain("water-quantity", world.Truth.Keys);
    }

    [Fact]
    public void Every_domain_keeps_its_own_quantity_on_the_ground()
    {
        var ground = new DrillGround(new DistrictCatalog(District()));
        var world = World("water", "tanks");
        Step(world);
        ground.Look(world);
        Assert.Equal([("tanks", "mg/m3", 7.0), ("water", "m", 0.5)], ground.Figures(world).Select(x => (x.Domain, x.Unit, x.Max)));
        Assert.Equal(0.5, Assert.Single(ground.Flooded(world)).Max);
    }

    [Theory]
    [InlineData("fire", "leak", null, "domain: 'fire' is not allowed; must be one that takes part in this drill: water, tanks")]
    [InlineData("tanks", "burst", null, "event: 'burst' is not allowed; must be one of leak")]
    [InlineData("tanks", "leak", "tank-9", "asset: 'tank-9' is not allowed; must be an asset of the district")]
    [InlineData("water", "leak", "tank-1", "asset: 'tank-1' is a tank, which the domain water does not bring")]
    [InlineData("tanks", "leak", "tank-1", null)]
    public void An_event_that_cannot_be_is_told_before_it_is_set_off(string domain, string what, string? asset, string? why)
    {
        var inject = new DomainEvent(TimeSpan.Zero, domain, what, asset, null, []);
        Assert.Equal(why, DrillInjects.Problem(inject, World("water", "tanks"), new DistrictCatalog(District()), new DomainCatalog([_water, _tanks])));
    }

    [Fact]
    public void An_unknown_sensor_is_told_before_its_fault_is_set_off()
    {
        var problem = DrillInjects.Problem(new SensorDies(TimeSpan.Zero, "gauge-9"), World("water"), new DistrictCatalog(District()), new DomainCatalog([_water]));
        Assert.Equal("sensor: 'gauge-9' is not allowed; must be a sensor of the district", problem);
    }

    private static ILookup<string, IssuedDirective> NoDirectives => Array.Empty<IssuedDirective>().ToLookup(_ => "");

    private static void Step(DrillWorld world) => world.Advance(world.Now.AddMinutes(10), [], NoDirectives);

    private static District District() => GaugeDomain.District() with
    {
        Assets = [new Asset { Id = "tank-1", NameZh = "罐", Kind = "tank", Place = SmallDistrict.At(0), TownshipId = "town", Attributes = new Dictionary<string, double>() }],
    };

    private DrillWorld World(params string[] domains) => new(
        new DrillScenario
        {
            Id = "test",
            Title = new("测试", "Test"),
            Start = ActorCluster.Start,
            DurationHours = 1,
            Domains = domains,
            Series = [new ConstantSeries("windMS", 12)],
        },
        1,
        District(),
        new DomainCatalog([_water, _tanks]));

    private sealed class Truth(string id, SimulationSetup setup) : IHazardSimulation
    {
        public SimulationSetup Setup { get; } = setup;

        public List<SimulationForcing> Steps { get; } = [];

        public IReadOnlyList<string> EventKinds => ["leak"];

        public IReadOnlyList<HazardEffect> Effects =>
        [
            new HazardEffect
            {
                Id = $"{id}-effect", Kind = "flood-water", Place = SmallDistrict.At(0), RadiusM = 10, Value = 1, Grade = HazardGrade.Blue,
                From = ActorCluster.Start, Reason = new("因", "why"),
            },
        ];

        IReadOnlyDictionary<string, double> IHazardSimulation.Truth => new Dictionary<string, double> { [$"{id}-quantity"] = 1 };

        public IReadOnlyDictionary<string, double> ByVillage => new Dictionary<string, double> { ["village-1"] = id == "water" ? 0.5 : 7 };

        public void Advance(DateTimeOffset to, SimulationForcing forcing) => Steps.Add(forcing);

        public double Measure(string sensorId) => 1;
    }
}
