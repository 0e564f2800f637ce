using Haimen.Grains.Dispatch;
using Haimen.Grains.Effects;
using Haimen.Grains.Incidents;
using Haimen.Grains.Realms;
using Haimen.Grains.Resources;
using Haimen.Grains.Tests.Roads;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Tests.Incidents;

public sealed class IncidentGrainTests
{
    private readonly InMemoryEventLog _log = new();

    [Fact]
    public async Task A_whole_incident_runs_from_rain_to_everyone_home_with_the_same_hash_in_every_realm()
    {
        var one = await RunAsync("drill-one");
        var two = await RunAsync("drill-two");
        var live = await RunAsync("live");
        Assert.Equal(IncidentStage.Closed, one.Stage);
        Assert.All(one.Orders, o => Assert.False(o.Holds));
        Assert.Equal((80, 0), (one.Evacuated, one.Sheltered));
        Assert.Equal(one.LogHash, two.LogHash);
        Assert.Equal(one.LogHash, live.LogHash);
    }

    [Fact]
    public async Task What_a_crash_kept_from_being_told_is_told_by_the_next_activation()
    {
        var realm = new FakeRealm("live", _log);
        var grain = await realm.ActivateAsync();
        await AssessAsync(grain, "a", HazardGrade.Orange, Course.Need("pumping", 1));
        realm.Outage = new TimeoutException();
        await grain.PlaceOrdersAsync(Course.Plan([Course.Proposed("o1", "pumping", "t1")]), TestContext.Current.CancellationToken);
        Assert.Empty(realm.Resource("t1").Heard);

        realm.Outage = null;
        grain = await realm.ActivateAsync();
        await realm.RunAsync(grain, TimeSpan.FromMinutes(2));
        Assert.Equal(["order o1"], realm.Resource("t1").Heard);
        Assert.Equal(OrderProgress.Acknowledged, (await grain.GetAsync(TestContext.Current.CancellationToken)).Orders.Single().Progress);
    }

    [Fact]
    public async Task Open_needs_and_reports_are_told_again_after_a_crash()
    {
        var realm = new FakeRealm("live", _log) { Outage = new TimeoutException() };
        await AssessAsync(await realm.ActivateAsync(), "a", HazardGrade.Blue, Course.Need("pumping", 2));
        Assert.Empty(realm.Stated);
        realm.Outage = null;
        await realm.RunAsync(await realm.ActivateAsync(), TimeSpan.FromMinutes(2));
        Assert.Equal(2, realm.Stated[^1].Needs.Single().Open);
        Assert.Equal(2, realm.Effects.Count(e => e.Kind == EffectKind.ReportSent));
    }

    [Fact]
    public async Task Roads_are_told_of_a_footprint_once_for_each_change()
    {
        var realm = new FakeRealm("live", _log);
        var grain = await realm.ActivateAsync();
        await FloodAsync(grain, "a", 0.2);
        await FloodAsync(grain, "b", 0.4);
        await FloodAsync(grain, "c", 0.5);
        await FloodAsync(grain, "d", 0.2);
        Assert.Equal([1, 0], realm.Closed.Select(x => x.Length));
    }

    [Fact]
    public async Task Roads_are_opened_after_a_crash_that_kept_them_from_being_told_of_the_end()
    {
        var realm = new FakeRealm("live", _log);
        var grain = await realm.ActivateAsync();
        await FloodAsync(grain, "a", 0.4);
        realm.Outage = new TimeoutException();
        await grain.CommandAsync(new IncidentCommand { CommandId = "b", Kind = IncidentCommandKind.Close, By = "officer", Reason = "over" }, TestContext.Current.CancellationToken);
        realm.Outage = null;
        await realm.RunAsync(await realm.ActivateAsync(), TimeSpan.FromMinutes(2));
        Assert.Equal([1, 0], realm.Closed.Select(x => x.Length));
    }

    [Fact]
    public async Task After_a_crash_roads_stay_closed_until_the_next_assessment()
    {
        var realm = new FakeRealm("live", _log);
        await FloodAsync(await realm.ActivateAsync(), "a", 0.4);
        var grain = await realm.ActivateAsync();
        await realm.RunAsync(grain, TimeSpan.FromMinutes(2));
        Assert.Single(realm.Closed);
        await FloodAsync(grain, "b", 0.2);
        Assert.Equal([1, 0], realm.Closed.Select(x => x.Length));
    }

    [Fact]
    public async Task A_command_whose_answer_was_lost_takes_effect_once()
    {
        var realm = new FakeRealm("live", _log);
        var grain = await realm.ActivateAsync();
        _log.AfterAppend = _ => throw new TimeoutException();
        await Assert.ThrowsAsync<TimeoutException>(() => AssessAsync(grain, "a", HazardGrade.Blue, Course.Need("pumping", 1)));
        _log.AfterAppend = null;
        await AssessAsync(grain, "a", HazardGrade.Blue, Course.Need("pumping", 1));
        Assert.Single(_log.Lines(realm.Key), l => l.Contains("\"kind\":\"need-stated\"", StringComparison.Ordinal));
        Assert.Single(realm.Stated, s => s.Needs.Length == 1);
    }

    [Fact]
    public async Task Two_activations_never_both_write_on_one_version()
    {
        var realm = new FakeRealm("live", _log);
        var (one, two) = (await realm.ActivateAsync(), await realm.ActivateAsync());
        await AssessAsync(one, "a", HazardGrade.Blue, Course.Need("pumping", 1));
        await AssessAsync(two, "b", HazardGrade.Orange, Course.Need("pumping", 1));
        var outcome = Course.Plan([Course.Proposed("o1", "pumping", "t1")]);
        await one.PlaceOrdersAsync(outcome, TestContext.Current.CancellationToken);
        await two.PlaceOrdersAsync(outcome, TestContext.Current.CancellationToken);
        Assert.Single(_log.Lines(realm.Key), l => l.Contains("\"kind\":\"order-placed\"", StringComparison.Ordinal));
        Assert.True((await IncidentReplay.RunAsync(_log, realm.Key, TestContext.Current.CancellationToken)).Sound);
    }

    [Fact]
    public async Task A_resource_that_refuses_is_given_back_and_its_need_stated_again_without_it()
    {
        var realm = new FakeRealm("live", _log);
        realm.Resource("t1").Refuses = true;
        var grain = await realm.ActivateAsync();
        await AssessAsync(grain, "a", HazardGrade.Blue, Course.Need("pumping", 1));
        await grain.PlaceOrdersAsync(Course.Plan([Course.Proposed("o1", "pumping", "t1")]), TestContext.Current.CancellationToken);
        Assert.Equal(["order o1", "release o1"], realm.Resource("t1").Heard);
        Assert.Equal(["t1"], realm.Stated[^1].Needs.Single().Excluded);
    }

    [Fact]
    public async Task Orders_that_are_not_wanted_are_given_back()
    {
        var realm = new FakeRealm("live", _log);
        var grain = await realm.ActivateAsync();
        await AssessAsync(grain, "a", HazardGrade.Blue);
        await grain.PlaceOrdersAsync(Course.Plan([Course.Proposed("o1", "gone", "t1")]), TestContext.Current.CancellationToken);
        Assert.Equal(["release o1"], realm.Resource("t1").Heard);
    }

    [Fact]
    public async Task A_lost_notice_of_return_does_not_keep_an_incident_open()
    {
        var realm = new FakeRealm("live", _log);
        realm.Resource("t1").Silent = true;
        var grain = await realm.ActivateAsync();
        await AssessAsync(grain, "a", HazardGrade.Blue, Course.Need("pumping", 1));
        await grain.PlaceOrdersAsync(Course.Plan([Course.Proposed("o1", "pumping", "t1")]), TestContext.Current.CancellationToken);
        await QuietAsync(grain, "b");
        await realm.RunAsync(grain, TimeSpan.FromMinutes(40));
        Assert.Equal(IncidentStage.Recovering, (await grain.GetAsync(TestContext.Current.CancellationToken)).Stage);
        realm.Resource("t1").GoHome();
        await realm.RunAsync(grain, TimeSpan.FromMinutes(30));
        Assert.Equal(IncidentStage.Closed, (await grain.GetAsync(TestContext.Current.CancellationToken)).Stage);
    }

    [Fact]
    public async Task Nobody_verifies_and_someone_above_is_told_and_in_the_end_it_is_closed()
    {
        var realm = new FakeRealm("live", _log);
        var grain = await realm.ActivateAsync();
        await grain.ReportAsync(new Course().Reported("路面积水"), TestContext.Current.CancellationToken);
        await realm.RunAsync(grain, TimeSpan.FromMinutes(31));
        Assert.Equal(EffectKind.Escalated, Assert.Single(realm.Effects).Kind);
        await realm.RunAsync(grain, TimeSpan.FromMinutes(90));
        Assert.Equal(IncidentStage.Closed, (await grain.GetAsync(TestContext.Current.CancellationToken)).Stage);
    }

    [Fact]
    public async Task An_incident_of_which_nothing_is_recorded_shows_itself_as_none()
    {
        var view = await (await new FakeRealm("live", _log).ActivateAsync()).GetAsync(TestContext.Current.CancellationToken);
        Assert.Equal((IncidentStage.None, "i-1", 0L), (view.Stage, view.IncidentId, view.Version));
    }

    [Fact]
    public async Task The_directory_lists_what_the_store_holds_of_one_realm_and_nothing_else()
    {
        await AssessAsync(await new FakeRealm("live", _log).ActivateAsync(), "a", HazardGrade.Blue);
        var realm = new FakeRealm("drill-x", _log);
        await realm.ActivateAsync();
        var directory = new IncidentDirectory(_log, realm.Grains());
        Assert.Empty(await directory.ListAsync(new RealmId("drill-x"), TestContext.Current.CancellationToken));
        await AssessAsync(await realm.ActivateAsync(), "a", HazardGrade.Red);
        Assert.Equal(HazardGrade.Red, Assert.Single(await directory.ListAsync(new RealmId("drill-x"), TestContext.Current.CancellationToken)).Level);
    }

    private async Task<IncidentView> RunAsync(string realmName)
    {
        var realm = new FakeRealm(realmName, _log);
        var grain = await realm.ActivateAsync();
        Need[] needs = [Course.Need("pumping", 2), Course.Need("people", 80, NeedKind.Evacuation, "shelter-place")];
        await AssessAsync(grain, "a", HazardGrade.Orange, needs);
        await grain.PlaceOrdersAsync(
            Course.Plan(
                [Course.Proposed("o1", "pumping", "t1"), Course.Proposed("o2", "people", "s1", 80, NeedKind.Evacuation)], new Shortfall("pumping", 1)),
            TestContext.Current.CancellationToken);
        await realm.RunAsync(grain, TimeSpan.FromMinutes(45));
        await AssessAsync(grain, "b", HazardGrade.Yellow, needs[1]);
        await realm.RunAsync(grain, TimeSpan.FromMinutes(45));
        await QuietAsync(grain, "c");
        await realm.RunAsync(grain, TimeSpan.FromHours(2));
        return await grain.GetAsync(TestContext.Current.CancellationToken);
    }

    private static Task<CommandOutcome> AssessAsync(IncidentGrain grain, string command, HazardGrade level, params Need[] needs) =>
        grain.AssessAsync(new Course().Update(level, needs) with { CommandId = command }, TestContext.Current.CancellationToken);

    private static Task<CommandOutcome> FloodAsync(IncidentGrain grain, string command, double depthM) => grain.AssessAsync(
        new Course().Update(HazardGrade.Orange) with { CommandId = command, Footprint = [Water.Frame(Course.Start, Water.At(0, depthM))] }, TestContext.Current.CancellationToken);

    private static Task<CommandOutcome> QuietAsync(IncidentGrain grain, string command) => grain.AssessAsync(
        new Course().Update(HazardGrade.Normal) with { CommandId = command, Contained = true, Quiet = true }, TestContext.Current.CancellationToken);
}
