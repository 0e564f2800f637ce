using Haimen.Grains.Sensing;
using Haimen.Grains.Supervision;
using Haimen.Grains.Tests.Fixtures;
using Haimen.Grains.Tests.Realms;

namespace Haimen.Grains.Tests.Sensing;

/// <summary>A sensor notices its own silence by the realm's clock.</summary>
public sealed class SilentSensorTests(GaugeCluster shared) : IClassFixture<GaugeCluster>
{
    private readonly ActorCluster _cluster = shared.Actors;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_offline_once_it_was_silent_for_too_long_and_its_area_knows()
    {
        const string realm = "drill-silent";
        await ReportAsync(realm, 0, 1);
        await ReportAsync(realm, 20, 1);
        await _cluster.FireAsync(realm, 49.9);
        Assert.Equal((true, 0), await StandingAsync(realm));
        await _cluster.FireAsync(realm, 50);
        Assert.Equal((false, 1), await StandingAsync(realm));

        await ReportAsync(realm, 55, 1);
        Assert.Equal((true, 0), await StandingAsync(realm));
        await _cluster.FireAsync(realm, 84.9);
        Assert.Equal((true, 0), await StandingAsync(realm));
        await _cluster.FireAsync(realm, 85);
        Assert.Equal((false, 1), await StandingAsync(realm));
    }

    [Fact]
    public async Task Its_silence_outlives_its_activation()
    {
        const string realm = "drill-silence-kept";
        await ReportAsync(realm, 0, 3);
        await _cluster.FireAsync(realm, 30);
        await _cluster.Grains.GetGrain<IManagementGrain>(0).ForceActivationCollection(TimeSpan.Zero, Cancel);
        var status = await Sensor(realm).GetStatusAsync(Cancel);
        Assert.Equal((false, 3, 0L), (status.Online, (int)status.Grade, status.Accepted));
    }

    [Fact]
    public async Task A_sensor_that_never_spoke_is_neither_online_nor_silent()
    {
        ActorCluster.At(0);
        Assert.Equal((false, 0), await StandingAsync("drill-unheard"));
    }

    [Fact]
    public async Task A_sensor_that_the_district_has_not_is_told_so()
    {
        ActorCluster.At(0);
        var sensor = _cluster.Get<ISensorGrain>("drill-unknown", "gauge-99");
        Assert.Equal(ReadingOutcome.UnknownSensor, await sensor.ReportAsync(new Reading(ActorCluster.Start, 1)));
        Assert.Equal(new BatchOutcome(0, 2, ReadingOutcome.UnknownSensor), await sensor.ReportBatchAsync([default, default]));
    }

    [Fact]
    public async Task A_batch_takes_what_is_good_and_says_why_not_the_rest()
    {
        ActorCluster.At(10);
        var outcome = await _cluster.Get<ISensorGrain>("drill-batch", "gauge-1").ReportBatchAsync(
        [
            new Reading(ActorCluster.Start.AddMinutes(1), 1),
            new Reading(ActorCluster.Start.AddMinutes(1), 1),
            new Reading(ActorCluster.Start.AddMinutes(2), double.NaN),
            new Reading(ActorCluster.Start.AddMinutes(3), 0),
        ]);
        Assert.Equal(new BatchOutcome(2, 2, ReadingOutcome.Duplicate), outcome);
    }

    private async Task ReportAsync(string realm, double minute, double value)
    {
        ActorCluster.At(minute);
        Assert.Equal(ReadingOutcome.Accepted, await Sensor(realm).ReportAsync(new Reading(ActorCluster.Start.AddMinutes(minute), value)));
    }

    private ISensorGrain Sensor(string realm) => _cluster.Get<ISensorGrain>(realm, "gauge-1");

    private async Task<(bool Online, int Silent)> StandingAsync(string realm) => (
        (await Sensor(realm).GetStatusAsync(Cancel)).Online,
        (await _cluster.Get<IAreaWatchGrain>(realm, "gauges/town").GetStatusAsync(Cancel)).SilentSensors.Length);
}
