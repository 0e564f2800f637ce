using Haimen.Grains.Clocks;
using Haimen.Grains.Incidents;
using Haimen.Grains.Sensing;
using Haimen.Grains.Supervision;
using Haimen.Grains.Tests.Fixtures;
using Haimen.Grains.Tests.Realms;
using Haimen.Grains.Townships;
using Haimen.Grains.Warnings;
using Haimen.Hazards;

namespace Haimen.Grains.Tests.Supervision;

public sealed class AreaWatchTests : IAsyncLifetime
{
    private const string Realm = "drill-watch";
    private readonly GaugeCluster _shared = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _shared.InitializeAsync();

    public ValueTask DisposeAsync() => _shared.DisposeAsync();

    [Fact]
    public async Task A_rising_gauge_opens_an_incident_warns_and_alerts_and_a_falling_one_takes_it_all_back()
    {
        await ReportAsync(0, 3);
        await _shared.Actors.FireAsync(Realm, 0);
        var watch = await Get<IAreaWatchGrain>("gauges/town").GetStatusAsync(Cancel);
        Assert.Equal((HazardGrade.Orange, "gauges-town-1", ActorCluster.Start), (watch.Level, watch.IncidentId, watch.AssessedAt));
        var warningId = Assert.Single(await Get<IWarningRegisterGrain>("warnings").ListAsync(Cancel));
        Assert.Equal(WarningStage.Issued, (await Get<IWarningGrain>(warningId).GetAsync(Cancel))!.Stage);
        Assert.Equal(TownshipPosture.Responding, (await Get<ITownshipGrain>("town").GetStatusAsync(Cancel)).Posture);
        Assert.Equal(EnterpriseOperation.Suspended, (await Get<IEnterpriseGrain>("enterprise-1").GetStatusAsync(Cancel)).Operation);
        Assert.NotEqual(IncidentStage.None, (await Get<IIncidentGrain>(watch.IncidentId!).GetAsync(Cancel)).Stage);

        for (var minute = 5; minute <= 600; minute += 5)
        {
            await ReportAsync(minute, 0);
            await _shared.Actors.FireAsync(Realm, minute);
        }

        watch = await Get<IAreaWatchGrain>("gauges/town").GetStatusAsync(Cancel);
        Assert.Equal(HazardGrade.Normal, watch.Level);
        Assert.Equal(WarningStage.Cleared, (await Get<IWarningGrain>(warningId).GetAsync(Cancel))!.Stage);
        Assert.Equal(EnterpriseOperation.Operating, (await Get<IEnterpriseGrain>("enterprise-1").GetStatusAsync(Cancel)).Operation);
        Assert.True((await Get<IIncidentGrain>("gauges-town-1").GetAsync(Cancel)).Stage >= IncidentStage.Recovering);
    }

    [Fact]
    public async Task A_quiet_area_is_not_assessed_and_what_its_gauges_say_does_not_pile_up()
    {
        const int days = 4;
        for (var minute = 0; minute < days * 1440; minute += 5) await ReportAsync(minute, 0);
        Assert.Empty(_shared.Domain.Seen);
        Assert.Null((await Get<IAreaWatchGrain>("gauges/town").GetStatusAsync(Cancel)).NextAssessmentAt);

        await ReportAsync(days * 1440, 1);
        await _shared.Actors.FireAsync(Realm, days * 1440);
        var readings = Assert.Single(Assert.Single(_shared.Domain.Seen).Observations).Since;
        Assert.InRange(readings.Count, 280, 290);
        Assert.Equal(readings.OrderBy(x => x.At), readings);
    }

    [Fact]
    public async Task A_report_from_people_opens_an_incident_where_none_is_and_joins_it_where_one_is()
    {
        ActorCluster.At(0);
        var first = await Get<IAreaWatchGrain>("gauges/town").ReportAsync(Report("r1"), Cancel);
        var second = await Get<IAreaWatchGrain>("gauges/town").ReportAsync(Report("r2"), Cancel);
        Assert.Equal(("gauges-town-1", "gauges-town-1"), (first, second));
        Assert.Equal(ActorCluster.Start, (await Get<IAreaWatchGrain>("gauges/town").GetStatusAsync(Cancel)).NextAssessmentAt);
    }

    [Fact]
    public async Task An_area_is_assessed_once_for_all_gauges_that_rose_in_one_instant()
    {
        await ReportAsync(0, 2);
        ActorCluster.At(0);
        await Get<ISensorGrain>("gauge-2").ReportAsync(new Reading(ActorCluster.Start, 4));
        await _shared.Actors.FireAsync(Realm, 0);
        Assert.Equal(2, Assert.Single(_shared.Domain.Seen).Observations.Count);
        Assert.NotNull(await Get<IClockShardGrain>("clock-0").NextDueAsync(Cancel));
    }

    private static IncidentReport Report(string id) => new()
    {
        CommandId = id,
        Domain = "gauges",
        Kind = "high-water",
        AreaId = "town",
        Source = "public",
        Text = "水漫上来了",
        Place = SmallDistrict.At(0),
    };

    private async Task ReportAsync(double minute, double value)
    {
        ActorCluster.At(minute);
        Assert.Equal(ReadingOutcome.Accepted, await Get<ISensorGrain>("gauge-1").ReportAsync(new Reading(ActorCluster.Start.AddMinutes(minute), value)));
    }

    private T Get<T>(string id)
        where T : IGrainWithStringKey => _shared.Actors.Get<T>(Realm, id);
}
