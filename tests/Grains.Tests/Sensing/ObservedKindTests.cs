using Haimen.Grains.Realms;
using Haimen.Grains.Sensing;
using Haimen.Grains.Supervision;
using Haimen.Grains.Tests.Fixtures;
using Haimen.Grains.Tests.Realms;
using Haimen.Hazards;

namespace Haimen.Grains.Tests.Sensing;

/// <summary>Who is told what a sensor says.</summary>
public sealed class ObservedKindTests : IAsyncLifetime
{
    private readonly GaugeDomain _gauges = new();
    private readonly PlainDomain _cranes = new("cranes");
    private readonly PlainDomain _ears = new("ears");
    private ActorCluster _cluster = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _cranes.Descriptor = _cranes.Descriptor with { ObservedKinds = [Gauge.Kind().Id] };
        var district = GaugeDomain.District();
        _cluster = await ActorCluster.StartAsync(
            district with { Sensors = [.. district.Sensors, Gauge.Sensor("odd") with { Kind = "nobody-grades-this" }] }, [_gauges, _cranes, _ears]);
    }

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task A_domain_that_observes_a_kind_sees_it_in_its_areas_and_one_that_does_not_is_left_alone()
    {
        await ReportAsync("drill-one", "gauge-1");
        var seen = Assert.Single(Assert.Single(_cranes.Areas).Observations);
        Assert.Equal(("gauge-1", HazardGrade.Orange), (seen.SensorId, seen.Grade));
        Assert.Empty(_ears.Areas);
        Assert.Single(_gauges.Seen);
    }

    [Fact]
    public async Task A_domain_that_takes_no_part_in_a_drill_hears_nothing()
    {
        RealmDomains.Set(["gauges"]);
        await ReportAsync("drill-two", "gauge-1");
        Assert.Empty(_cranes.Areas);
        Assert.Single(_gauges.Seen);
    }

    [Fact]
    public async Task A_sensor_that_nobody_grades_is_kept_and_takes_nothing()
    {
        ActorCluster.At(0);
        var sensor = _cluster.Get<ISensorGrain>("drill-three", "odd");
        Assert.Equal(ReadingOutcome.Ungraded, await sensor.ReportAsync(new Reading(ActorCluster.Start, 3)));
        Assert.Equal(new BatchOutcome(0, 1, ReadingOutcome.Ungraded), await sensor.ReportBatchAsync([new Reading(ActorCluster.Start, 3)]));
        Assert.Equal("nobody-grades-this", (await sensor.GetStatusAsync(Cancel)).Kind);
        Assert.Equal(ReadingOutcome.UnknownSensor, await _cluster.Get<ISensorGrain>("drill-three", "none").ReportAsync(new Reading(ActorCluster.Start, 3)));
    }

    [Fact]
    public async Task Asking_a_sensor_from_outside_does_not_settle_who_is_told()
    {
        await _cluster.Get<ISensorGrain>("drill-four", "gauge-1").GetStatusAsync(Cancel);
        RealmDomains.Set(["gauges"]);
        await ReportAsync("drill-four", "gauge-1");
        Assert.Empty(_cranes.Areas);
    }

    private async Task ReportAsync(string realm, string sensor)
    {
        ActorCluster.At(0);
        Assert.Equal(ReadingOutcome.Accepted, await _cluster.Get<ISensorGrain>(realm, sensor).ReportAsync(new Reading(ActorCluster.Start, 3)));
        await _cluster.FireAsync(realm, 0);
        Assert.NotNull((await _cluster.Get<IAreaWatchGrain>(realm, "gauges/town").GetStatusAsync(Cancel)).AssessedAt);
    }
}
