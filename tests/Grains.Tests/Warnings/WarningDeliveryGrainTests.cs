using Haimen.Grains.Clocks;
using Haimen.Grains.Realms;
using Haimen.Grains.Tests.Fixtures;
using Haimen.Grains.Warnings;
using Haimen.Grains.Warnings.Delivery;
using Haimen.Hazards;
using Microsoft.Extensions.DependencyInjection;

namespace Haimen.Grains.Tests.Warnings;

/// <summary>The actor that delivers, on a silo.</summary>
public sealed class WarningDeliveryGrainTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2125, 6, 18, 20, 0, 0, TimeSpan.Zero);

    private readonly ScriptedOutlet _outlet = new();
    private readonly HandClock _clock = new();
    private ActorCluster _cluster = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _cluster = await ActorCluster.StartAsync(SmallDistrict.Of(), services: services =>
    {
        services.AddSingleton<IWarningOutlet>(_outlet);
        services.AddSingleton<IRealmClock>(_clock);
    });

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task A_delivery_outlives_its_actor_and_is_tried_again_by_the_clock()
    {
        _clock.Stands = null;
        _outlet.Becomes = x => Task.FromResult(x == 1 ? DeliveryAttempt.Failed("HTTP 503") : DeliveryAttempt.Taken);
        await Delivery("w1").DeliverAsync(Warning(1), Cancellation);
        Assert.Equal(("r1", 1, 1), await _outlet.NextAsync(Cancellation));
        var failed = await UntilAsync("w1", x => x.State == DeliveryState.Retrying);
        Assert.Equal("HTTP 503", failed.LastError);
        Assert.Equal(TimeSpan.FromSeconds(2), failed.NextAttemptAt - failed.LastAttemptAt);
        await _cluster.Grains.GetGrain<IManagementGrain>(0).ForceActivationCollection(TimeSpan.Zero, Cancellation);

        // Nobody asks for it: what it left with the clock, which the host keeps running, wakes it.
        await _cluster.Grains.ClockOf(RealmId.Live, Delivery("w1").GetGrainId()).EnsureRunningAsync(Cancellation);
        Assert.Equal(("r1", 1, 2), await _outlet.NextAsync(Cancellation));
        var delivered = await UntilAsync("w1", x => x.State == DeliveryState.Delivered);
        Assert.Equal((2, ""), (delivered.Attempts, delivered.LastError));
        Assert.True(delivered.DeliveredAt >= failed.NextAttemptAt);
    }

    [Fact]
    public async Task It_is_tried_no_sooner_than_its_pause_is_over_and_given_up_after_thirty_times()
    {
        _outlet.Becomes = _ => Task.FromResult(DeliveryAttempt.Failed("HTTP 503"));
        await Delivery("w1").DeliverAsync(Warning(1), Cancellation);
        for (var attempt = 1; attempt < DeliveryDecider.MostAttempts; attempt++)
        {
            Assert.Equal(attempt, (await _outlet.NextAsync(Cancellation)).Attempt);
            var view = await UntilAsync("w1", x => x.Attempts == attempt);
            Assert.Equal((DeliveryState.Retrying, DeliveryDecider.Pause(attempt, TimeSpan.Zero)), (view.State, view.NextAttemptAt - _clock.Stands));
            _clock.Stands = view.NextAttemptAt - TimeSpan.FromMilliseconds(1);
            await WakeAsync("w1");
            Assert.False(_outlet.HasMore);
            _clock.Stands = view.NextAttemptAt;
            await WakeAsync("w1");
        }

        Assert.Equal(DeliveryDecider.MostAttempts, (await _outlet.NextAsync(Cancellation)).Attempt);
        var dead = await UntilAsync("w1", x => x.State == DeliveryState.Dead);
        Assert.Equal((DeliveryDecider.MostAttempts, null), (dead.Attempts, dead.NextAttemptAt));
        _clock.Stands += TimeSpan.FromDays(1);
        await WakeAsync("w1");
        Assert.False(_outlet.HasMore);

        _outlet.Becomes = _ => Task.FromResult(DeliveryAttempt.Taken);
        await Delivery("w1").RetryAsync("again", Cancellation);
        Assert.Equal(("r1", 1, 1), await _outlet.NextAsync(Cancellation));
        await UntilAsync("w1", x => x.State == DeliveryState.Delivered);
    }

    [Fact]
    public async Task What_is_given_up_at_once_lets_the_next_message_through()
    {
        _outlet.Becomes = _ => Task.FromResult(DeliveryAttempt.Refused("HTTP 404"));
        await Delivery("w1").DeliverAsync(Warning(1), Cancellation);
        await UntilAsync("w1", x => x.State == DeliveryState.Dead);
        _outlet.Becomes = _ => Task.FromResult(DeliveryAttempt.Taken);
        await Delivery("w1").DeliverAsync(Warning(2), Cancellation);
        await UntilAsync("w1", x => x.MessageNumber == 2 && x.State == DeliveryState.Delivered);
        Assert.Equal(1, (await _outlet.NextAsync(Cancellation)).Number);
        Assert.Equal(2, (await _outlet.NextAsync(Cancellation)).Number);
    }

    [Fact]
    public async Task A_slow_recipient_holds_up_neither_the_next_message_nor_the_order()
    {
        var answered = new TaskCompletionSource<DeliveryAttempt>(TaskCreationOptions.RunContinuationsAsynchronously);
        _outlet.Becomes = _ => answered.Task;
        await Delivery("w1").DeliverAsync(Warning(1), Cancellation);
        await _outlet.NextAsync(Cancellation);
        await Delivery("w1").DeliverAsync(Warning(2), Cancellation);
        await Delivery("w1").DeliverAsync(Warning(2), Cancellation);
        Assert.Equal([DeliveryState.Queued, DeliveryState.Queued], (await Delivery("w1").GetAsync(Cancellation)).Select(x => x.State));
        Assert.False(_outlet.HasMore);
        answered.SetResult(DeliveryAttempt.Taken);
        Assert.Equal(2, (await _outlet.NextAsync(Cancellation)).Number);
        await UntilAsync("w1", x => x.MessageNumber == 2 && x.State == DeliveryState.Delivered);
        Assert.False(_outlet.HasMore);
    }

    [Fact]
    public async Task A_warning_hands_out_each_of_its_messages_once()
    {
        var warning = _cluster.Get<IWarningGrain>("live", "w9");
        Assert.True((await warning.ProposeAsync(Warning(1).Content, Cancellation)).Accepted);
        Assert.True((await warning.CancelAsync(new WarningOrder { CommandId = "c", By = "tests", Reason = "over" }, Cancellation)).Accepted);
        Assert.Equal(["r1"], await warning.RecipientsAsync(Cancellation));
        Assert.Equal(1, (await _outlet.NextAsync(Cancellation)).Number);
        Assert.Equal(2, (await _outlet.NextAsync(Cancellation)).Number);
        await UntilAsync("w9", x => x.MessageNumber == 2 && x.State == DeliveryState.Delivered);
        Assert.False(_outlet.HasMore);
    }

    private IWarningDeliveryGrain Delivery(string warning) => _cluster.Get<IWarningDeliveryGrain>("live", $"{warning}/r1");

    private Task WakeAsync(string warning) =>
        Delivery(warning).WakeAsync(new Wake { Target = Delivery(warning).GetGrainId(), Name = "try", Due = _clock.Now(RealmId.Live) }, Cancellation);

    private async Task<DeliveryView> UntilAsync(string warning, Predicate<DeliveryView> holds)
    {
        while (true)
        {
            if (Array.Find(await Delivery(warning).GetAsync(Cancellation), holds) is { } view) return view;
        }
    }

    private static WarningView Warning(int messages)
    {
        var content = new WarningProposalMessage
        {
            Domain = "flood",
            DomainVersion = "1",
            Kind = "rainstorm",
            AreaId = "town",
            Colour = HazardGrade.Blue,
            Headline = new("暴雨", "Rainstorm"),
            Instruction = new("勿外出", "Stay in"),
        };
        return new WarningView
        {
            WarningId = "w1",
            Content = content,
            Stage = WarningStage.Issued,
            WorstColour = HazardGrade.Blue,
            DraftedAt = Start,
            Updates = 0,
            Messages = [.. Enumerable.Range(1, messages).Select(x => new WarningMessage { Number = x, Kind = WarningMessageKind.Alert, Content = content, SentAt = Start, ExpiresAt = Start })],
        };
    }

    /// <summary>Stands where a test puts it, so far off that the wakes left with the clock on the wall do not come meanwhile; or is that clock.</summary>
    private sealed class HandClock : IRealmClock
    {
        public DateTimeOffset? Stands { get; set; } = Start;

        public DateTimeOffset Now(RealmId realm) => Stands ?? TimeProvider.System.GetUtcNow();

        public DateTimeOffset? NowIfKnown(RealmId realm) => Now(realm);

        public ulong Seed(RealmId realm) => 1;
    }
}
