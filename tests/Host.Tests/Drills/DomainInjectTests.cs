using Haimen.Grains.Districts;
using Haimen.Grains.Drills;
using Haimen.Hazards;
using Haimen.Hazards.Assets;
using Haimen.Host.Drills;

namespace Haimen.Host.Tests.Drills;

/// <summary>Injects that concern one domain, and the series that came with the new domains, as they stand in a file.</summary>
public sealed class DomainInjectTests : IDisposable
{
    private static readonly DomainDescriptor Tanks = new()
    {
        Id = "flood",
        Version = "1.0.0",
        Name = new("罐", "Tanks"),
        SensorKinds = [],
        AssetKinds = [new AssetKind("tank", new("罐", "Tank")) { Reports = [new AssetReportKind("filled", new("充装", "Filled"))] }],
        IncidentKinds = [],
        Capabilities = [],
        Categories = [],
        AssessEvery = TimeSpan.FromMinutes(5),
    };

    private static readonly ScenarioScope Scope = new(
        _ => ScenarioFiles.District with
        {
            Assets =
            [
                .. ScenarioFiles.District.Assets,
                new Asset { Id = "tank-1", NameZh = "一号罐", Kind = "tank", Place = new GeoPoint(121.1, 31.9), TownshipId = "kaifaqu", Attributes = new Dictionary<string, double>() },
            ],
        },
        [Tanks]);

    private readonly ScenarioFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void An_event_of_a_domain_is_read_with_its_asset_place_and_figures()
    {
        var inject = Assert.IsType<DomainEvent>(Assert.Single(Load("{at: 1h, kind: domain-event, event: tank-leak, asset: tank-1, place: [121.1, 31.9], values: {holeDiameterM: 0.05}}").Injects));
        Assert.Equal(("flood", "tank-leak", "tank-1"), (inject.Domain, inject.Event, inject.AssetId));
        Assert.Equal(0.05, inject.ToSimulation().Values["holeDiameterM"]);
    }

    [Fact]
    public void A_report_of_an_asset_is_read()
    {
        var inject = Assert.IsType<AssetReportArrives>(Assert.Single(Load("{at: 1h, kind: asset-report, asset: tank-1, report: filled, values: {massT: 12}, text: 已充装}").Injects));
        Assert.Equal(("tank-1", "filled", 12.0, "已充装"), (inject.AssetId, inject.Report, inject.Values["massT"], inject.Text));
    }

    [Theory]
    [InlineData("{at: 1h, kind: domain-event}", "event: is missing; domain-event needs it")]
    [InlineData("{at: 1h, kind: domain-event, domain: fire, event: x}", "must be one of the domains of the drill: flood")]
    [InlineData("{at: 1h, kind: domain-event, event: x, asset: tank-9}", "must be an asset of the district")]
    [InlineData("{at: 1h, kind: domain-event, event: x, values: {holeDiameterM: big}}", "values.holeDiameterM")]
    [InlineData("{at: 1h, kind: domain-event, event: x, sensor: s}", "domain-event has no field sensor")]
    [InlineData("{at: 1h, kind: asset-report, asset: tank-1, report: sank}", "must be a report of a tank: filled")]
    public void An_inject_that_cannot_be_is_refused_where_it_stands(string inject, string why)
    {
        var refused = Assert.Throws<ScenarioRefusedException>(() => Load(inject));
        Assert.Contains(refused.Lines, x => x.Contains(why, StringComparison.Ordinal));
    }

    [Fact]
    public void An_asset_that_the_domain_does_not_bring_is_refused()
    {
        var other = ScenarioFiles.District.Assets[0];
        var refused = Assert.Throws<ScenarioRefusedException>(() => Load($"{{at: 1h, kind: domain-event, event: x, asset: {other.Id}}}"));
        Assert.Contains(refused.Lines, x => x.Contains($"is a {other.Kind}; must be an asset that the domain flood brings: tank", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(350, 10, 0.5, 0)]
    [InlineData(10, 350, 0.25, 5)]
    [InlineData(90, 180, 0.5, 135)]
    [InlineData(0, 360, 0.5, 0)]
    public void A_wind_that_turns_turns_the_short_way(double from, double to, double share, double expected) =>
        Assert.Equal(expected, new PointSeries("windDirectionDeg", SeriesInterpolation.Linear, [new(0, from), new(100, to)]).At(TimeSpan.FromMinutes(100 * share)), 6);

    [Theory]
    [InlineData("windDirectionDeg", 361)]
    [InlineData("humidityPct", 101)]
    [InlineData("visibilityKm", -1)]
    [InlineData("waveM", 31)]
    public void A_series_stays_within_what_its_quantity_can_be(string name, double value)
    {
        // What a sensor of the kind could not show is a slip of the pen.
        Assert.True(SeriesNames.Find(name) is { } series && (value < series.Min || value > series.Max));
    }

    private DrillScenario Load(string inject) =>
        DrillScenarioLoader.Load(_files.Write(ScenarioFiles.Valid($"injects:\n  - {inject}")), Scope);
}
