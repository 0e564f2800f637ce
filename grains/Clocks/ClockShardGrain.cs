using Haimen.Grains.Realms;
using Haimen.Grains.Storage;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;
using Orleans.Placement;

namespace Haimen.Grains.Clocks;

/// <summary>
/// One shard of a realm's agenda. Live: the wakes are in the store, and the shard fires them as the host's clock reaches them,
/// many at a time, each until its target has taken it. Virtual: they are in memory, and the conductor fires them one by one.
/// Where a cluster runs a shard twice for a while, the activation that came last keeps it; the other notices at its next change and goes.
/// </summary>
[Reentrant, PreferLocalPlacement]
internal sealed partial class ClockShardGrain(
    IDueIndex index, TimeProvider timeProvider, ILogger<ClockShardGrain> logger) : Grain, IClockShardGrain, IRemindable
{
    private const int MostAtOnce = 64;
    private const string ReminderName = "keep-running";
    private const char Separator = '\t';
    private static readonly TimeSpan ReminderPeriod = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestRetry = TimeSpan.FromMinutes(1);

    /// <summary>A timer does not take waits of many weeks; a wake further off is looked for again after this.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private readonly AgendaQueue _agenda = new();
    private readonly HashSet<Task> _firing = [];
    private readonly Dictionary<(GrainId, string, string), int> _failures = [];

    /// <summary>The wake of each identity that was fired last and has not ended.</summary>
    private readonly Dictionary<(GrainId, string, string), Wake> _underWay = [];
    private ActorKey _key;
    private IGrainTimer? _timer;
    private DateTimeOffset _reached;
    private long _keeper;
    private bool _reminded;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _key = ActorKey.Parse(this.GetPrimaryKeyString());
        if (!_key.Realm.IsLive) return;
        var shard = await index.TakeAsync(this.GetPrimaryKeyString(), cancellationToken);
        _keeper = shard.Keeper;
        foreach (var entry in shard.Entries)
        {
            if (Read(entry) is { } wake) _agenda.Put(wake);
            else LogUnreadable(entry.Member);
        }

        _timer = this.RegisterGrainTimer(FireLive, new GrainTimerCreationOptions
        {
            DueTime = Timeout.InfiniteTimeSpan,
            Period = Timeout.InfiniteTimeSpan,
            Interleave = true,
            KeepAlive = true,
        });
        Arm();
    }

    public async Task ScheduleAsync(Wake[] wakes, Wake[] cancelled, CancellationToken cancellationToken)
    {
        // In memory first: a wake of the same identity that is just ending sees that it must leave the stored one alone.
        foreach (var wake in cancelled) _agenda.Remove(wake);
        foreach (var wake in wakes) _agenda.Put(wake);
        if (!_key.Realm.IsLive) return;
        Arm();
        await ApplyAsync(Array.ConvertAll(wakes, x => new DueEntry(Member(x), x.Due)), Array.ConvertAll(cancelled, Member), cancellationToken);
    }

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) => Task.FromResult(_agenda.NextDue);

    public async Task<int> FireAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        if (_key.Realm.IsLive) throw new InvalidOperationException("the live realm's agenda runs by itself");
        var fired = 0;
        while (_agenda.TakeDue(until) is { } wake)
        {
            cancellationToken.ThrowIfCancellationRequested();
            // A wake that was set for an instant gone by comes late: a realm's clock never goes back.
            if (wake.Due > _reached) _reached = wake.Due;
            RealmClock.Set(_reached);
            await Target(wake).WakeAsync(wake, cancellationToken);
            fired++;
        }

        if (until > _reached) _reached = until;
        return fired;
    }

    public async Task EnsureRunningAsync(CancellationToken cancellationToken)
    {
        if (!_key.Realm.IsLive || _reminded) return;
        await this.RegisterOrUpdateReminder(ReminderName, ReminderPeriod, ReminderPeriod, cancellationToken);
        _reminded = true;
    }

    /// <summary>Being activated is all that the reminder is for.</summary>
    public Task ReceiveReminder(string reminderName, TickStatus status) => Task.CompletedTask;

    private Task FireLive(CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow();
        while (_firing.Count < MostAtOnce && _agenda.TakeDue(now) is { } wake)
        {
            var fire = FireOneAsync(wake);
            if (!fire.IsCompleted)
            {
                _firing.Add(fire);
                _ = fire.ContinueWith(Fired, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Current);
            }
        }

        Arm();
        return Task.CompletedTask;
    }

    private void Fired(Task fire)
    {
        _firing.Remove(fire);
        Arm();
    }

    private async Task FireOneAsync(Wake wake)
    {
        var identity = (wake.Target, wake.Name, wake.Subject);
        _underWay[identity] = wake;
        try
        {
            await Target(wake).WakeAsync(wake, CancellationToken.None);
            _failures.Remove(identity);
            // Where the target has asked to be woken again meanwhile, the stored wake is the new one, be it waiting or fired already.
            if (IsLatest(identity, wake) && !_agenda.Holds(wake)) await ApplyAsync([], [Member(wake)], CancellationToken.None);
        }
        catch (DueShardTakenException)
        {
            // Whoever keeps the shard now has the wake, too, and fires it to its end.
        }
#pragma warning disable CA1031 // Whatever went wrong, the wake stays stored and is tried again.
        catch (Exception e)
#pragma warning restore CA1031
        {
            var failures = _failures[identity] = _failures.GetValueOrDefault(identity) + 1;
            var retry = TimeSpan.FromSeconds(Math.Min(LongestRetry.TotalSeconds, Math.Pow(2, Math.Min(failures, 10) - 1)));
            LogFailed(e, wake.Target, wake.Name, wake.Subject, failures, retry);
            if (!_agenda.Holds(wake)) _agenda.Put(wake with { Due = timeProvider.GetUtcNow() + retry });
        }
        finally
        {
            if (IsLatest(identity, wake)) _underWay.Remove(identity);
        }
    }

    private bool IsLatest((GrainId, string, string) identity, Wake wake) =>
        _underWay.TryGetValue(identity, out var latest) && ReferenceEquals(latest, wake);

    private async Task ApplyAsync(DueEntry[] upserts, string[] removals, CancellationToken cancellationToken)
    {
        try
        {
            await index.ApplyAsync(this.GetPrimaryKeyString(), _keeper, upserts, removals, cancellationToken);
        }
        catch (DueShardTakenException)
        {
            _timer?.Dispose();
            _timer = null;
            DeactivateOnIdle();
            throw;
        }
    }

    private void Arm()
    {
        if (_timer is null || _firing.Count >= MostAtOnce || _agenda.NextDue is not { } due) return;
        var wait = due - timeProvider.GetUtcNow();
        if (wait > LongestWait) wait = LongestWait;
        _timer.Change(wait > TimeSpan.Zero ? wait : TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan);
    }

    private IWakeable Target(Wake wake) => GrainFactory.GetGrain<IWakeable>(wake.Target);

    private static string Member(Wake wake) => $"{wake.Target}{Separator}{wake.Name}{Separator}{wake.Subject}";

    private static Wake? Read(DueEntry entry)
    {
        var parts = entry.Member.Split(Separator, 3);
        return parts.Length == 3 && GrainId.TryParse(parts[0], out var target)
            ? new Wake { Target = target, Name = parts[1], Subject = parts[2], Due = entry.Due }
            : null;
    }
}
