using Haimen.Grains.Clocks;
using Haimen.Grains.Effects;
using Haimen.Grains.Realms;
using Haimen.Grains.Resources;
using Haimen.Hazards;
using Orleans.Concurrency;
using Orleans.Placement;

namespace Haimen.Grains.Drills;

/// <summary>
/// Plays the crews of a virtual realm. Reentrant, because a crew's report may lead the resource to give out an effect that
/// addresses a crew again. In memory only: a drill that is cut off is run again from its seed.
/// </summary>
[Reentrant, PreferLocalPlacement]
internal sealed class CrewGrain(IRealmClock clock) : Grain, ICrewGrain
{
    private const char Separator = '|';

    /// <summary>How long each crew's way out takes it, as a part of the expected minutes; its way home goes as fast.</summary>
    private readonly Dictionary<string, double> _pace = new(StringComparer.Ordinal);
    private readonly HashSet<string> _declining = new(StringComparer.Ordinal);

    /// <summary>Crews that were diverted on the road: they need not turn out again.</summary>
    private readonly HashSet<GrainId> _onTheRoad = [];
    private CrewBehaviour _behaviour = new();

    private RealmId Realm => ActorKey.Parse(this.GetPrimaryKeyString()).Realm;

    public Task ConfigureAsync(CrewBehaviour behaviour, CancellationToken cancellationToken)
    {
        // It is kept in memory alone, and must outlast a pause of the drill.
        DelayDeactivation(TimeSpan.FromDays(1));
        _behaviour = behaviour;
        return Task.CompletedTask;
    }

    public Task DeclineNextAsync(string teamId, CancellationToken cancellationToken)
    {
        _declining.Add(teamId);
        return Task.CompletedTask;
    }

    public Task HearAsync(Effect effect, CancellationToken cancellationToken) => effect.Kind switch
    {
        EffectKind.CrewOrdered => OrderedAsync(effect, cancellationToken),
        EffectKind.CrewReleased => ReleasedAsync(effect, cancellationToken),
        EffectKind.CrewDiverted => DivertedAsync(effect, cancellationToken),
        _ => Task.CompletedTask,
    };

    public async Task WakeAsync(Wake wake, CancellationToken cancellationToken)
    {
        var parts = wake.Subject.Split(Separator, 2);
        var progress = Enum.Parse<OrderProgress>(wake.Name);
        await GrainFactory.GetGrain<IOrderedResource>(GrainId.Parse(parts[0], null)).ReportAsync(
            new ProgressReport { OrderId = parts[1], Progress = progress, Reason = progress == OrderProgress.Declined ? "the crew cannot come" : "" },
            cancellationToken);
    }

    private async Task OrderedAsync(Effect effect, CancellationToken cancellationToken)
    {
        var random = new DeterministicRandom(DeterministicRandom.Derive(clock.Seed(Realm), $"crew/{effect.OrderId}"));
        var acknowledged = effect.At + TimeSpan.FromMinutes(_behaviour.DrawAcknowledgeMinutes(random));
        var declines = _behaviour.DrawDeclines(random) | _declining.Remove(ActorKey.Parse(effect.Actor.Key.ToString()!).Id);
        if (declines)
        {
            await ScheduleAsync([WakeOf(effect, OrderProgress.Declined, acknowledged)], [], cancellationToken);
            return;
        }

        var travel = _behaviour.DrawTravelMinutes(effect.TravelMinutes, random);
        _pace[effect.OrderId] = effect.TravelMinutes > 0 ? travel / effect.TravelMinutes : 1;
        var departed = _onTheRoad.Contains(effect.Actor) ? acknowledged : acknowledged + TimeSpan.FromMinutes(_behaviour.TurnoutMinutes);
        await ScheduleAsync(
            [
                WakeOf(effect, OrderProgress.Acknowledged, acknowledged),
                WakeOf(effect, OrderProgress.EnRoute, departed),
                WakeOf(effect, OrderProgress.OnScene, departed + TimeSpan.FromMinutes(travel)),
            ],
            [],
            cancellationToken);
    }

    private async Task ReleasedAsync(Effect effect, CancellationToken cancellationToken)
    {
        if (!_pace.Remove(effect.OrderId, out var pace)) pace = 1;
        _onTheRoad.Remove(effect.Actor);
        await ScheduleAsync(
            [WakeOf(effect, OrderProgress.Returned, effect.At + TimeSpan.FromMinutes(effect.TravelMinutes * pace))],
            StepsOut(effect),
            cancellationToken);
    }

    private async Task DivertedAsync(Effect effect, CancellationToken cancellationToken)
    {
        _pace.Remove(effect.OrderId);
        if (effect.TravelMinutes > 0) _onTheRoad.Add(effect.Actor);
        await ScheduleAsync([], [.. StepsOut(effect), WakeOf(effect, OrderProgress.Returned, default)], cancellationToken);
    }

    private Wake[] StepsOut(Effect effect) =>
    [
        WakeOf(effect, OrderProgress.Declined, default),
        WakeOf(effect, OrderProgress.Acknowledged, default),
        WakeOf(effect, OrderProgress.EnRoute, default),
        WakeOf(effect, OrderProgress.OnScene, default),
    ];

    private Wake WakeOf(Effect effect, OrderProgress progress, DateTimeOffset due) => new()
    {
        Target = this.GetGrainId(),
        Name = progress.ToString(),
        Subject = $"{effect.Actor}{Separator}{effect.OrderId}",
        Due = due,
    };

    private Task ScheduleAsync(Wake[] wakes, Wake[] cancelled, CancellationToken cancellationToken) =>
        GrainFactory.ClockOf(Realm, this.GetGrainId()).ScheduleAsync(wakes, cancelled, cancellationToken);
}
