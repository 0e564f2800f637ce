using Haimen.Grains.Incidents;
using Haimen.Grains.Realms;
using Haimen.Grains.Supervision;
using Haimen.Grains.Tests.Fixtures;
using Haimen.Grains.Tests.Realms;
using Haimen.Hazards;
using Haimen.Hazards.Effects;

namespace Haimen.Grains.Tests.Cascades;

/// <summary>Two fake domains side by side in one township: what one does to the other.</summary>
public sealed class CascadeTests : IAsyncLifetime
{
    private const string Realm = "drill-cascade";
    private readonly PlainDomain _water = new("water");
    private readonly PlainDomain _tanks = new("tanks");
    private readonly PlainDomain _ears = new("ears");
    private ActorCluster _cluster = null!;
    private double _minute;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _water.Descriptor = _water.Descriptor with { ProposesEffects = [EffectKinds.FloodWater] };
        _tanks.Descriptor = _tanks.Descriptor with
        {
            Version = "2.1.0",
            AcceptsEffects = ["flood-water", "toxic-cloud"],
            ProposesEffects = [EffectKinds.ToxicCloud],
        };
        _cluster = await ActorCluster.StartAsync(GaugeDomain.District(), [_water, _tanks, _ears]);
    }

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task An_effect_reaches_the_domain_that_accepts_its_kind_and_its_answer_the_incident()
    {
        _water.Judge = (_, _) => _water.Bad() with { Effects = [Effect("water@tank")] };
        _tanks.Judge = (s, _) => PlainDomain.Quiet() with { Answers = [.. s.Effects.Select(e => new EffectAnswer(e.Key, true, new("已切断", "shut down")))] };
        await StartAsync();

        var received = Assert.Single(_tanks.Areas[^1].Effects);
        Assert.Equal(("water/town/water@tank", "water", "town"), (received.Key, received.FromDomain, received.FromArea));
        var cascade = Assert.Single((await IncidentAsync()).Cascades);
        Assert.Equal(["tanks/town"], cascade.To);
        var answer = Assert.Single(cascade.Answers);
        Assert.Equal(("tanks", "2.1.0", "town", true, "shut down"), (answer.Domain, answer.DomainVersion, answer.AreaId, answer.Accepted, answer.Reason.En));
        Assert.Empty(_ears.Areas);
    }

    [Fact]
    public async Task An_effect_that_is_no_longer_stated_is_taken_back_where_it_was_told()
    {
        _water.Judge = (_, _) => _water.Bad() with { Effects = [Effect("water@tank")] };
        await StartAsync();
        Assert.Single(_tanks.Areas[^1].Effects);
        _water.Judge = (_, _) => _water.Bad();
        await PassAsync(30);
        Assert.Empty(_tanks.Areas[^1].Effects);
        Assert.NotNull(Assert.Single((await IncidentAsync()).Cascades).EndedAt);
    }

    [Fact]
    public async Task An_answer_is_recorded_once_and_again_when_it_changes()
    {
        var accepts = false;
        _water.Judge = (_, _) => _water.Bad() with { Effects = [Effect("water@tank")] };
        _tanks.Judge = (s, _) => PlainDomain.Quiet() with { Quiet = false, Answers = [.. s.Effects.Select(e => new EffectAnswer(e.Key, accepts, new("理由", "reason")))] };
        await StartAsync();
        await PassAsync(30);
        var version = (await IncidentAsync()).Version;
        await PassAsync(60);
        Assert.Equal(version, (await IncidentAsync()).Version);
        accepts = true;
        await PassAsync(90);
        Assert.True(Assert.Single(Assert.Single((await IncidentAsync()).Cascades).Answers).Accepted);
    }

    [Fact]
    public async Task An_effect_that_no_domain_accepts_is_recorded_as_such()
    {
        _water.Descriptor = _water.Descriptor with { ProposesEffects = [EffectKinds.Spill] };
        _water.Judge = (_, _) => _water.Bad() with { Effects = [Effect("oil") with { Kind = "spill" }] };
        await StartAsync();
        Assert.Empty(Assert.Single((await IncidentAsync()).Cascades).To);
    }

    [Fact]
    public async Task An_effect_of_a_kind_that_the_domain_does_not_declare_is_passed_over()
    {
        _water.Judge = (_, _) => _water.Bad() with { Effects = [Effect("fire") with { Kind = "ignition" }] };
        await StartAsync();
        Assert.Empty((await IncidentAsync()).Cascades);
    }

    [Fact]
    public async Task What_follows_from_an_effect_does_not_come_back_to_the_domain_that_caused_it()
    {
        _water.Descriptor = _water.Descriptor with { AcceptsEffects = ["toxic-cloud"] };
        _water.Judge = (_, _) => _water.Bad() with { Effects = [Effect("water@tank")] };
        _tanks.Judge = (s, _) => s.Effects.Count == 0
            ? PlainDomain.Quiet()
            : _tanks.Bad() with
            {
                Answers = [.. s.Effects.Select(e => new EffectAnswer(e.Key, true, new("泄漏", "leaks")))],
                Effects = s.State == "leaking" ? [Effect("cloud") with { Kind = "toxic-cloud" }] : [],
                State = "leaking",
            };
        await StartAsync();
        await PassAsync(60);
        Assert.Empty(Assert.Single((await IncidentAsync("tanks-town-1")).Cascades).To);
        Assert.All(_water.Areas, x => Assert.Empty(x.Effects));
    }

    [Fact]
    public async Task A_domain_that_takes_no_part_in_a_drill_is_not_told()
    {
        _water.Judge = (_, _) => _water.Bad() with { Effects = [Effect("water@tank")] };
        RealmDomains.Set(["water"]);
        await StartAsync();
        Assert.Empty(_tanks.Areas);
        Assert.Empty(Assert.Single((await IncidentAsync()).Cascades).To);
    }

    private static HazardEffect Effect(string id) => new()
    {
        Id = id,
        Kind = "flood-water",
        Place = SmallDistrict.At(1),
        RadiusM = 500,
        Value = 0.4,
        Grade = HazardGrade.Yellow,
        From = ActorCluster.Start,
        Reason = new("水深", "deep water"),
    };

    /// <summary>A report makes the water's watch look.</summary>
    private async Task StartAsync()
    {
        ActorCluster.At(0);
        await _cluster.Get<IAreaWatchGrain>(Realm, "water/town").ReportAsync(
            new IncidentReport
            {
                CommandId = "r",
                Domain = "water",
                Kind = "water-incident",
                AreaId = "town",
                Source = "public",
                Text = "水",
                Place = SmallDistrict.At(0),
            },
            Cancel);
        await PassAsync(20);
    }

    private async Task PassAsync(double to)
    {
        for (; _minute <= to; _minute += 5) await _cluster.FireAsync(Realm, _minute);
    }

    private async Task<IncidentView> IncidentAsync(string id = "water-town-1") => await _cluster.Get<IIncidentGrain>(Realm, id).GetAsync(Cancel);
}
