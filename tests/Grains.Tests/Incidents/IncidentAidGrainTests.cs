using Haimen.Grains.Dispatch;
using Haimen.Grains.Districts;
using Haimen.Grains.Effects;
using Haimen.Grains.Incidents;
using Haimen.Grains.Tests.Fixtures;
using Haimen.Hazards;

namespace Haimen.Grains.Tests.Incidents;

public sealed class IncidentAidGrainTests
{
    private static readonly District Bordered = SmallDistrict.Of() with
    {
        Partners = [Partner("far", 90), Partner("near", 30), Partner("city", 50) with { Kind = PartnerKind.City }],
    };

    private readonly InMemoryEventLog _log = new();

    [Fact]
    public async Task Each_neighbour_is_told_once_what_is_asked_where_and_by_when_the_nearest_first()
    {
        var realm = new FakeRealm("live", _log) { District = Bordered };
        await ShortAsync(realm, await realm.ActivateAsync());
        await realm.RunAsync(await realm.ActivateAsync(), TimeSpan.FromMinutes(8));
        var asked = Aid(realm, EffectKind.MutualAidRequested);
        Assert.Equal([("near", 2), ("far", 2)], asked.Select(e => (e.Aid!.Partner, e.Aid.Quantity)));
        Assert.Equal("致near：小区请求支援“drainage”2支，地点320614103（1处），请于06-20 09:05前到达，06-20 08:25前答复。事件i-1（Ⅳ级），请求编号i-1-aid-1", asked[0].Text.Zh);
        Assert.Equal("To near: Small asks for 2 teams of drainage, in 320614103 (places: 1), on scene by 06-20 09:05; please answer by 06-20 08:25. Incident i-1 (level IV), request i-1-aid-1", asked[0].Text.En);
    }

    [Fact]
    public async Task What_a_crash_kept_from_partners_they_are_told_by_the_next_activation()
    {
        var realm = new FakeRealm("live", _log) { District = Bordered };
        var grain = await realm.ActivateAsync();
        await ShortAsync(realm, grain);
        realm.Outage = new TimeoutException();
        await realm.RunAsync(grain, TimeSpan.FromMinutes(5));
        Assert.Empty(Aid(realm, EffectKind.MutualAidRequested));
        realm.Outage = null;
        await realm.RunAsync(await realm.ActivateAsync(), TimeSpan.FromMinutes(2));
        Assert.Equal(2, Aid(realm, EffectKind.MutualAidRequested).Length);
    }

    [Fact]
    public async Task A_partner_hears_what_is_taken_of_its_offer_and_when_it_can_go_home_and_the_others_that_nothing_more_is_asked()
    {
        var cancel = TestContext.Current.CancellationToken;
        var realm = new FakeRealm("live", _log) { District = Bordered };
        var grain = await realm.ActivateAsync();
        await ShortAsync(realm, grain);
        await realm.RunAsync(grain, TimeSpan.FromMinutes(6));
        await grain.CommandAsync(Command(IncidentCommandKind.AnswerAid, "i-1-aid-1", new AidReply { Partner = "near", Quantity = 5, EtaMinutes = 30 }), cancel);
        Assert.Equal(2, Assert.Single(Aid(realm, EffectKind.MutualAidAccepted)).Aid!.Quantity);
        Assert.Equal(["near", "far"], Aid(realm, EffectKind.MutualAidWithdrawn).Select(e => e.Aid!.Partner));
        Assert.Empty(realm.Stated[^1].Needs);

        await grain.CommandAsync(Command(IncidentCommandKind.AidArrived, "i-1-aid-1-1"), cancel);
        await grain.CommandAsync(Command(IncidentCommandKind.Close), cancel);
        Assert.Single(Aid(realm, EffectKind.MutualAidReleased));
        await grain.CommandAsync(Command(IncidentCommandKind.AidReturned, "i-1-aid-1-1"), cancel);
        var view = await grain.GetAsync(cancel);
        Assert.Equal((IncidentStage.Closed, AidProgress.Returned), (view.Stage, view.Aid[^1].Answers[0].Progress));
    }

    private static async Task ShortAsync(FakeRealm realm, IncidentGrain grain)
    {
        var cancel = TestContext.Current.CancellationToken;
        await grain.AssessAsync(new Course().Update(HazardGrade.Blue, Course.Need("a", 2)), cancel);
        await grain.PlaceOrdersAsync(Course.Plan([], new Shortfall("a", 2)), cancel);
        Assert.Empty(Aid(realm, EffectKind.MutualAidRequested));
    }

    private static Effect[] Aid(FakeRealm realm, EffectKind kind) => [.. realm.Effects.Where(e => e.Kind == kind)];

    private static IncidentCommand Command(IncidentCommandKind kind, string subject = "", AidReply? aid = null) => new()
    {
        CommandId = $"{kind}-{subject}",
        Kind = kind,
        By = "officer",
        Reason = "so it is",
        Subject = subject,
        Aid = aid,
    };

    private static Partner Partner(string id, double travelMinutes) => new()
    {
        Id = id,
        NameZh = id,
        NameEn = id,
        Kind = PartnerKind.District,
        Place = SmallDistrict.At(travelMinutes + 50),
        Border = PartnerBorder.Land,
        RouteZh = "公路",
        RouteEn = "road",
        RoadKm = travelMinutes,
        TravelMinutes = travelMinutes,
    };
}
