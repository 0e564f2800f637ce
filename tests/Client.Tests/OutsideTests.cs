using System.Text.Json;
using Haimen.Client.V1;
using Haimen.Grains.Realms;
using Haimen.Grains.Warnings;
using Haimen.Grains.Warnings.Delivery;

namespace Haimen.Client.Tests;

/// <summary>What leaves the process: live warnings, by real requests to a server that counts them, and nothing else.</summary>
public sealed class OutsideTests(ServingCentre centre)
{
    private const string Drill = """
        id: outside-storm
        title: { zh: 暴雨, en: Cloudburst }
        start: 2025-06-18T20:00
        durationHours: 3
        stepMinutes: 10
        domains: [flood]
        seed: 7
        series:
          rainMmH: { constant: 60 }
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private WarningService.WarningServiceClient Warnings => centre.Client.Warnings;

    [Fact]
    public async Task Of_a_drill_and_of_a_fork_nothing_leaves_the_process_and_of_live_each_message_does_once()
    {
        var drill = await centre.Client.Drills.StartAsync(new StartDrillRequest { CommandId = "outside-drill", Reason = "training", Yaml = Drill, Speed = 0.1 }, cancellationToken: Cancellation);
        await centre.Client.Drills.ControlAsync(new ControlDrillRequest { Realm = drill.Realm, CommandId = "faster", Reason = "training", Action = DrillAction.SetSpeed, Speed = 0 }, cancellationToken: Cancellation);
        while (!drill.Ended) drill = await centre.Client.Drills.GetAsync(new GetDrillRequest { Realm = drill.Realm }, cancellationToken: Cancellation);
        Assert.Equal("", drill.Failure);
        var drilled = (await Warnings.ListAsync(new ListWarningsRequest { Realm = drill.Realm, PageSize = 1000 }, cancellationToken: Cancellation)).Warnings.Where(x => x.Messages.Count > 0).ToArray();
        Assert.NotEmpty(drilled);
        foreach (var warning in drilled) Assert.Empty((await Warnings.ListDeliveriesAsync(new ListDeliveriesRequest { Realm = drill.Realm, WarningId = warning.Id }, cancellationToken: Cancellation)).Deliveries);
        var forked = await IssueInForkAsync();

        var id = await IssueAsync("outside-live", "changle");
        await UntilAsync(() => Of(id, "/all") is not null && Of(id, "/changle") is not null);

        // Whatever the drill and the fork had handed out would have come before it.
        var live = (await Warnings.ListAsync(new ListWarningsRequest { PageSize = 1000 }, cancellationToken: Cancellation)).Warnings.Select(x => x.Id).ToHashSet();
        Assert.DoesNotContain(forked, live);
        foreach (var (subject, message) in centre.Outside.Requests.Select(Read))
        {
            Assert.Contains(subject, live);
            Assert.StartsWith("live.", message, StringComparison.Ordinal);
        }

        Assert.Equal(["/all", "/changle"], centre.Outside.Requests.Where(x => Read(x).Subject == id).Select(x => x.Target).Order());
    }

    [Fact]
    public async Task The_actor_that_delivers_refuses_in_every_realm_but_live()
    {
        foreach (var name in new[] { "drill-outside", "fork-outside" })
        {
            var realm = new RealmId(name);
            RealmClock.Set(realm, DateTimeOffset.UnixEpoch, 1);
            var warning = new WarningView { WarningId = "w", Content = Content(), Stage = Grains.Warnings.WarningStage.Issued, WorstColour = Hazards.HazardGrade.Red, DraftedAt = DateTimeOffset.UnixEpoch, Updates = 0 };
            var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => centre.Grains.GetGrain<IWarningDeliveryGrain>(realm.Key("w/all")).DeliverAsync(warning, Cancellation));
            Assert.Contains("nothing leaves it", refused.Message, StringComparison.Ordinal);
            RequestContext.Clear();
        }
    }

    [Fact]
    public async Task What_a_recipient_refuses_is_given_up_listed_with_its_channel_and_tried_again_when_a_person_wants_it()
    {
        var id = await IssueAsync("outside-refused", "yuelai");
        WarningDelivery? given = null;
        await UntilAsync(() => (given = Delivery(id, "yuelai")) is { State: V1.DeliveryState.Dead });
        Assert.Equal(("webhook", "HTTP 400", 1), (given!.Channel, given.LastError, given.Attempts));
        await Warnings.RetryDeliveryAsync(new RetryDeliveryRequest { WarningId = id, RecipientId = "yuelai", CommandId = "again" }, cancellationToken: Cancellation);
        await UntilAsync(() => centre.Outside.Requests.Count(x => x.Target == "/refuses" && Read(x).Subject == id) == 2);
        Assert.Single(centre.Outside.Requests.Where(x => x.Target == "/refuses" && Read(x).Subject == id).Select(x => x.Headers["webhook-id"]).Distinct());
    }

    [Fact]
    public async Task A_warning_tells_for_each_village_the_largest_share_of_those_that_have_its_latest_message()
    {
        var id = await IssueAsync("outside-coverage", "changle", "yuelai");
        await UntilAsync(() => Delivery(id, "all")?.State == V1.DeliveryState.Delivered && Delivery(id, "changle")?.State == V1.DeliveryState.Delivered && Delivery(id, "yuelai")?.State == V1.DeliveryState.Dead);
        var coverage = (await Warnings.GetAsync(new GetWarningRequest { WarningId = id }, cancellationToken: Cancellation)).Coverage;
        Assert.Equal((1, 0.95), (coverage.MessageNumber, coverage.Goal));
        Assert.Equal(["changle", "yuelai"], coverage.Villages.Select(x => x.TownshipId).Distinct().Order());
        // Yuelai's own recipient would reach 0.99, but it has refused.
        Assert.All(coverage.Villages, x => Assert.Equal(x.TownshipId == "changle" ? 0.96 : 0.6, x.Share));
        Assert.Equal(coverage.Villages.Count(x => x.TownshipId == "changle"), coverage.VillagesAtGoal);
        Assert.Equal(coverage.Villages.Sum(x => x.Share * x.Population) / coverage.Villages.Sum(x => x.Population), coverage.Share, 9);
        Assert.InRange(coverage.Share, 0.6, 0.96);

        var listed = await Warnings.ListAsync(new ListWarningsRequest { PageSize = 1000 }, cancellationToken: Cancellation);
        Assert.Null(listed.Warnings.Single(x => x.Id == id).Coverage);
    }

    /// <summary>Issues a yellow warning in live, and gives its id.</summary>
    private async Task<string> IssueAsync(string command, params string[] townships)
    {
        var content = new WarningContent
        {
            Kind = "rainstorm",
            Colour = HazardGrade.Yellow,
            Headline = new Text { Zh = "暴雨黄色预警", En = "Rainstorm, yellow" },
            Instruction = new Text { Zh = "远离低洼处", En = "Keep away from low ground" },
            TownshipIds = { townships },
        };
        var id = (await Warnings.DraftAsync(new DraftWarningRequest { CommandId = command, Reason = "radar", Content = content }, cancellationToken: Cancellation)).WarningId;
        await Warnings.IssueAsync(new IssueWarningRequest { WarningId = id, CommandId = $"{command}-issue", Reason = "radar" }, cancellationToken: Cancellation);
        return id;
    }

    private async Task<string> IssueInForkAsync()
    {
        var realm = new RealmId("fork-outside");
        RealmClock.Set(realm, DateTimeOffset.UnixEpoch.AddDays(20000), 1);
        var warning = centre.Grains.GetGrain<IWarningGrain>(realm.Key("forked"));
        Assert.True((await warning.ProposeAsync(Content(), Cancellation)).Accepted);
        Assert.NotEmpty((await warning.GetAsync(Cancellation))!.Messages);
        Assert.Empty(await warning.RecipientsAsync(Cancellation));
        RequestContext.Clear();
        return "forked";
    }

    private static WarningProposalMessage Content() => new()
    {
        Domain = "flood",
        DomainVersion = "1.0.0",
        Kind = "rainstorm",
        AreaId = "changle",
        Colour = Hazards.HazardGrade.Red,
        Headline = new("甲", "A"),
        Instruction = new("乙", "B"),
    };

    private WarningDelivery? Delivery(string id, string recipient) =>
        Warnings.ListDeliveries(new ListDeliveriesRequest { WarningId = id }, cancellationToken: Cancellation).Deliveries.SingleOrDefault(x => x.RecipientId == recipient);

    private Host.Tests.Warnings.Channels.HttpListenerOnLoopback.Request? Of(string id, string target) =>
        centre.Outside.Requests.FirstOrDefault(x => x.Target == target && Read(x).Subject == id);

    private static (string Subject, string Id) Read(Host.Tests.Warnings.Channels.HttpListenerOnLoopback.Request request)
    {
        using var json = JsonDocument.Parse(request.Body);
        return (json.RootElement.GetProperty("subject").GetString()!, json.RootElement.GetProperty("id").GetString()!);
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        while (!holds())
        {
            Cancellation.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
