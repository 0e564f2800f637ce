using Haimen.Grains.Assets;
using Haimen.Grains.Clocks;
using Haimen.Grains.Districts;
using Haimen.Grains.Supervision;
using Haimen.Grains.Tests.Fixtures;
using Haimen.Grains.Tests.Realms;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Assets;

namespace Haimen.Grains.Tests.Assets;

/// <summary>What is reported of a vessel, and what its domain makes of it.</summary>
public sealed class AssetReportTests : IAsyncLifetime
{
    private const string Realm = "drill-reports";
    private readonly PlainDomain _ships = new("ships");
    private ActorCluster _cluster = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IAreaWatchGrain Watch => _cluster.Get<IAreaWatchGrain>(Realm, "ships/town");

    public async ValueTask InitializeAsync()
    {
        _ships.Descriptor = _ships.Descriptor with
        {
            AssetKinds = [new AssetKind("vessel", new("船", "Vessel")) { Reports = [new("position", new("位置", "Position")), new("mayday", new("遇险", "Mayday"), Urgent: true)] }],
            DirectiveKinds = [new DirectiveKind("recall", new("召回", "Recall"))],
        };
        _ships.Move = s => new AssetUpdate
        {
            State = $"{s.State}+{s.Reports.Count}",
            Grade = s.Reports.Any(x => x.Kind == "mayday") ? HazardGrade.Red : HazardGrade.Normal,
            Measures = new Dictionary<string, double>(),
            Place = s.Reports.Count > 0 ? s.Reports[^1].Place : null,
            Reason = s.Reports.Any(x => x.Kind == "mayday") ? new("呼救", "called for help") : null,
        };
        _cluster = await ActorCluster.StartAsync(
            GaugeDomain.District() with
            {
                Assets = [new Asset { Id = "ship-1", NameZh = "船", Kind = "vessel", Place = SmallDistrict.At(0), TownshipId = "town", EnterpriseId = "enterprise-1", Labels = new Dictionary<string, string> { ["mmsi"] = "412000001" }, Attributes = new Dictionary<string, double>() }],
            },
            [_ships]);
    }

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task An_urgent_report_is_looked_at_at_once_and_moves_the_vessel()
    {
        await ReportAsync(0, "r1", "mayday", 3);
        await _cluster.FireAsync(Realm, 0);
        var seen = Assert.Single(_ships.Assets);
        Assert.Equal(("船", "enterprise-1", "412000001"), (seen.Site.NameZh, seen.Site.EnterpriseId, seen.Site.Labels["mmsi"]));
        var status = await _cluster.Get<IHazardAssetGrain>(Realm, "ship-1").GetStatusAsync(Cancel);
        Assert.Equal((HazardGrade.Red, (GeoPoint?)SmallDistrict.At(3), "called for help"), (status!.Grade, status.Place, status.Reason!.En));
        Assert.Equal(SmallDistrict.At(3), Assert.Single(_ships.Areas[^1].Assets).Place);
        Assert.Equal(SmallDistrict.At(3), Assert.Single((await Watch.GetStatusAsync(Cancel)).Worst).Place);
    }

    [Fact]
    public async Task A_report_is_taken_once_however_often_it_is_sent_and_reports_come_by_time()
    {
        await ReportAsync(0, "r1", "position", 1);
        await _cluster.FireAsync(Realm, 0);
        await ReportAsync(3, "r3", "position", 3);
        await ReportAsync(2, "r2", "position", 2);
        await ReportAsync(2, "r2", "position", 2);
        await ReportAsync(0, "r1", "position", 1);
        for (var minute = 5; minute <= 60; minute += 5) await _cluster.FireAsync(Realm, minute);
        Assert.Equal(["0", "2,3"], _ships.Assets.Where(x => x.Reports.Count > 0).Select(x => string.Join(',', x.Reports.Select(r => (r.At - ActorCluster.Start).Minutes))));
    }

    [Fact]
    public async Task A_step_that_is_repeated_after_a_crash_does_not_take_its_reports_again()
    {
        ActorCluster.At(0);
        var ship = _cluster.Get<IHazardAssetGrain>(Realm, "ship-1");
        var step = new AssetStep([], []) { Reports = [new NumberedReport(1, Position(0, 1))] };
        Assert.Equal(1, (await ship.StepAsync(step, Cancel)).ReportsTaken);
        ActorCluster.At(1);
        Assert.Equal(1, (await ship.StepAsync(step, Cancel)).ReportsTaken);
        Assert.Equal([1, 0], _ships.Assets.Select(x => x.Reports.Count));
    }

    [Theory]
    [InlineData("sank", 0, 1.0, "kind: 'sank' is not allowed; must be one of position, mayday")]
    [InlineData("position", 6, 1.0, "at: ")]
    [InlineData("position", 0, 1e300, "text: must be at most 2000 characters")]
    public async Task A_report_that_cannot_be_is_refused_with_why(string kind, double minute, double speed, string why)
    {
        ActorCluster.At(0);
        var report = new AssetReport { Kind = kind, At = ActorCluster.Start.AddMinutes(minute), Values = new Dictionary<string, double> { ["speedMS"] = speed }, Text = speed > 1e200 ? new string('x', 2001) : "" };
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => Watch.ReportAssetAsync(new ReportedAsset("r", "ship-1", report), Cancel));
        Assert.StartsWith(why, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_that_are_no_numbers_and_places_that_are_none_are_refused()
    {
        var kind = new AssetKind("vessel", new("船", "Vessel")) { Reports = [new("position", new("位置", "Position"))] };
        var report = Position(0, 1);
        Assert.Null(AssetReports.Problem("r", report, kind, ActorCluster.Start));
        Assert.Equal(
            "values.speedMS: must be a finite number",
            AssetReports.Problem("r", report with { Values = new Dictionary<string, double> { ["speedMS"] = double.NaN } }, kind, ActorCluster.Start));
        Assert.Equal("place: lon must be -180 to 180 and lat -90 to 90", AssetReports.Problem("r", report with { Place = new GeoPoint(181, 0) }, kind, ActorCluster.Start));
        Assert.Equal("kind: 'position' is not allowed; nothing is reported of a tank", AssetReports.Problem("r", report, new AssetKind("tank", new("罐", "Tank")), ActorCluster.Start));
    }

    [Fact]
    public async Task A_report_of_an_asset_that_the_area_does_not_have_is_refused()
    {
        ActorCluster.At(0);
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => Watch.ReportAssetAsync(new ReportedAsset("r", "ship-9", Position(0, 1)), Cancel));
        Assert.Contains("asset: 'ship-9' is not one that domain ships has in town", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_inbox_that_is_full_drops_the_oldest_that_is_not_urgent()
    {
        var inbox = new AssetInbox();
        Assert.True(inbox.Take(new ReportedAsset("m", "ship-1", Position(0, 0) with { Kind = "mayday" }), x => x == "mayday"));
        for (var i = 0; i < AssetInbox.MostWaiting + 10; i++) inbox.Take(new ReportedAsset($"p{i}", "ship-1", Position(i, 0)), x => x == "mayday");
        Assert.Equal(AssetInbox.MostWaiting, inbox.Waiting.Count);
        Assert.Equal("mayday", inbox.Waiting[0].Report.Kind);
        inbox.Taken(inbox.Last);
        Assert.Empty(inbox.Waiting);
    }

    [Fact]
    public async Task A_directive_in_force_is_told_to_its_asset_and_a_lifted_one_is_not()
    {
        var calls = true;
        _ships.Judge = (_, _) => calls
            ? _ships.Bad() with { Directives = [new Directive { Id = "recall@ship-1", Kind = "recall", AssetId = "ship-1", Text = new("返港", "Return"), Rule = new("规则", "rule"), WithinMinutes = 60 }] }
            : _ships.Bad();
        await ReportAsync(0, "r1", "mayday", 1);
        for (var minute = 0; minute <= 20; minute += 5) await _cluster.FireAsync(Realm, minute);
        Assert.Equal("recall@ship-1", Assert.Single(_ships.Assets[^1].Directives).Directive.Id);
        calls = false;
        for (var minute = 25; minute <= 50; minute += 5) await _cluster.FireAsync(Realm, minute);
        Assert.Empty(_ships.Assets[^1].Directives);
        Assert.NotNull(await _cluster.Get<IClockShardGrain>(Realm, "clock-0").NextDueAsync(Cancel));
    }

    private static AssetReport Position(double minute, double at) => new() { Kind = "position", At = ActorCluster.Start.AddMinutes(minute), Place = SmallDistrict.At(at) };

    private Task ReportAsync(double minute, string id, string kind, double at)
    {
        ActorCluster.At(Math.Max(minute, 0));
        return Watch.ReportAssetAsync(new ReportedAsset(id, "ship-1", Position(minute, at) with { Kind = kind }), Cancel);
    }
}
