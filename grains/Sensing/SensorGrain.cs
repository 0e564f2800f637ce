using Haimen.Grains.Clocks;
using Haimen.Grains.Feed;
using Haimen.Grains.Realms;
using Haimen.Grains.Supervision;
using Haimen.Hazards;
using Orleans.Placement;

namespace Haimen.Grains.Sensing;

/// <summary>
/// The shell around <see cref="SensorDecider"/>: loads the memory with the first reading, and after a reading that
/// matters writes it and tells the area. A reading that changes nothing costs neither a write nor a call.
/// </summary>
[PreferLocalPlacement]
internal sealed class SensorGrain(SensorServices services) : Grain, ISensorGrain
{
    /// <summary>Name of the wake that looks whether the sensor has fallen silent.</summary>
    public const string SilenceWake = "silence";

    private Memory? _memory;

    /// <inheritdoc/>
    public ValueTask<ReadingOutcome> ReportAsync(Reading reading)
    {
        if (_memory is not { } memory) return LoadThenReportAsync(reading);
        var outcome = Take(memory, reading, out var notice);
        return notice ? TellAsync(memory, outcome) : ValueTask.FromResult(outcome);
    }

    /// <inheritdoc/>
    public async ValueTask<BatchOutcome> ReportBatchAsync(Reading[] readings)
    {
        var memory = _memory ?? await LoadAsync();
        if (memory is null) return new BatchOutcome(0, readings.Length, WhyNone());
        var accepted = 0;
        var firstRefusal = ReadingOutcome.Accepted;
        foreach (var reading in readings)
        {
            var outcome = Take(memory, reading, out var notice);
            if (outcome == ReadingOutcome.Accepted) accepted++;
            else if (firstRefusal == ReadingOutcome.Accepted) firstRefusal = outcome;
            if (notice) await TellAsync(memory, outcome);
        }

        return new BatchOutcome(accepted, readings.Length - accepted, firstRefusal);
    }

    /// <inheritdoc/>
    public async ValueTask<SensorStatus> GetStatusAsync(CancellationToken cancellationToken)
    {
        var memory = _memory ?? await LoadAsync();
        var id = ActorKey.Parse(this.GetPrimaryKeyString()).Id;
        if (memory is null)
            return new SensorStatus { SensorId = id, Kind = services.District.Sensors.GetValueOrDefault(id)?.Kind ?? "", Grade = HazardGrade.Normal, Online = false, Rule = "", Accepted = 0, Refused = 0 };
        var state = memory.State;
        return new SensorStatus
        {
            SensorId = id,
            Kind = memory.Profile.Kind.Id,
            Latest = state.Heard ? new Reading(state.Latest.At, state.Latest.Value) : null,
            Grade = state.Grade,
            Online = state.Online && state.Heard,
            Rule = state.Rule,
            Accepted = memory.Accepted,
            Refused = memory.Refused,
        };
    }

    /// <inheritdoc/>
    public async Task WakeAsync(Wake wake, CancellationToken cancellationToken)
    {
        if (wake.Name != SilenceWake || (_memory ?? await LoadAsync()) is not { } memory) return;
        var now = services.Clock.Now(memory.Realm);
        // What was heard before a restart may not have been written: the silence then counts from the restart.
        var heard = memory.State.Latest.At > memory.LoadedAt ? memory.State.Latest.At : memory.LoadedAt;
        var silentAt = heard + memory.Profile.StaleAfter;
        if (now < silentAt)
        {
            await services.Grains.ScheduleAsync(memory.Realm, wake with { Due = silentAt });
            return;
        }

        memory.SilenceWatched = false;
        if (!memory.State.Online) return;
        await TellAsync(memory, ReadingOutcome.Accepted, silent: true);
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) =>
        _memory is { Realm.IsLive: false, State.Heard: true } memory && reason.ReasonCode != DeactivationReasonCode.ShuttingDown
            ? services.Storage.WriteStateAsync(SensorServices.StateName, this.GetGrainId(), memory.Stored)
            : Task.CompletedTask;

    private async ValueTask<ReadingOutcome> LoadThenReportAsync(Reading reading)
    {
        if (await LoadAsync() is not { } memory)
        {
            var refusal = WhyNone();
            SensorServices.Count(refusal);
            return refusal;
        }

        var outcome = Take(memory, reading, out var notice);
        return notice ? await TellAsync(memory, outcome) : outcome;
    }

    /// <summary>Why it can take nothing: it is not in the district, or no domain that is loaded grades its kind.</summary>
    private ReadingOutcome WhyNone() =>
        services.District.Sensors.ContainsKey(ActorKey.Parse(this.GetPrimaryKeyString()).Id) ? ReadingOutcome.Ungraded : ReadingOutcome.UnknownSensor;

    /// <summary>Judges a reading; says whether something follows from it that must be written and told.</summary>
    private ReadingOutcome Take(Memory memory, Reading reading, out bool notice)
    {
        var state = memory.State;
        var outcome = SensorDecider.Take(
            state, memory.Profile, reading.At, reading.Value, services.Clock.Now(memory.Realm), out var notable);
        SensorServices.Count(outcome);
        if (outcome != ReadingOutcome.Accepted)
        {
            memory.Refused++;
            notice = false;
            return outcome;
        }

        memory.Accepted++;
        memory.Notable |= notable;
        if (memory.Profile.Window > TimeSpan.Zero) (state.Unnoticed ??= []).Add(state.Latest);
        notice = state.Grade != state.NoticedGrade || !state.Online || !memory.SilenceWatched
            || state.Latest.At - state.NoticedAt >= memory.Profile.NoticeEvery;
        return outcome;
    }

    private async ValueTask<ReadingOutcome> TellAsync(Memory memory, ReadingOutcome outcome, bool silent = false)
    {
        var (state, profile) = (memory.State, memory.Profile);
        var now = services.Clock.Now(memory.Realm);
        var wasOnline = state.Online;
        if (silent) state.Online = false;
        else if (outcome == ReadingOutcome.Accepted && state.Heard && now - state.Latest.At < profile.StaleAfter) state.Online = true;
        if (!memory.SilenceWatched && state.Online)
        {
            memory.SilenceWatched = true;
            await services.Grains.ScheduleAsync(
                memory.Realm, new Wake { Target = this.GetGrainId(), Name = SilenceWake, Due = now + profile.StaleAfter });
        }

        var notice = new SensorNotice
        {
            SensorId = profile.SensorId,
            Grade = state.Grade,
            PreviousGrade = state.NoticedGrade,
            Online = state.Online,
            Notable = memory.Notable,
            Since = state.Unnoticed is { Count: > 0 } unnoticed
                ? [.. unnoticed.Select(x => new Reading(x.At, x.Value))]
                : state.Heard ? [new Reading(state.Latest.At, state.Latest.Value)] : [],
        };
        // A virtual realm does not outlive its process: there it is enough to write before the memory is given up.
        var worthWriting = memory.Realm.IsLive
            && (state.Grade != state.NoticedGrade || state.Online != wasOnline || profile.Window > TimeSpan.Zero);
        memory.Areas ??= services.Areas(memory.Realm, profile);
        foreach (var area in memory.Areas) await area.ObserveAsync(notice);

        // Told first, written after: a crash between the two tells twice, which is harmless, and never not at all.
        state.NoticedAt = state.Latest.At;
        state.NoticedGrade = state.Grade;
        state.Unnoticed?.Clear();
        memory.Notable = false;
        if (worthWriting) await services.Storage.WriteStateAsync(SensorServices.StateName, this.GetGrainId(), memory.Stored);
        this.NoteChange(memory.Realm, ChangedKind.Sensor, profile.SensorId);
        return outcome;
    }

    private async ValueTask<Memory?> LoadAsync()
    {
        var key = ActorKey.Parse(this.GetPrimaryKeyString());
        if (services.Catalog.Find(key.Id) is not { } profile) return null;
        var stored = new GrainState<SensorState>(new SensorState());
        await services.Storage.ReadStateAsync(SensorServices.StateName, this.GetGrainId(), stored);
        stored.State ??= new SensorState();
        return _memory ??= new Memory(key.Realm, profile, stored, key.Realm.IsLive ? services.Clock.Now(key.Realm) : default);
    }

    /// <summary>What a sensor holds once it has been heard or asked; before that it holds nothing.</summary>
    private sealed class Memory(
        RealmId realm, SensorProfile profile, GrainState<SensorState> stored, DateTimeOffset loadedAt)
    {
        public RealmId Realm { get; } = realm;

        public SensorProfile Profile { get; } = profile;

        public GrainState<SensorState> Stored { get; } = stored;

        public SensorState State { get; } = stored.State!;

        /// <summary>The areas to tell: its own, or all where its kind is district-wide; null before the first time.</summary>
        public IAreaWatchGrain[]? Areas { get; set; }

        /// <summary>When the activation began, in live; a virtual realm does not outlive its process.</summary>
        public DateTimeOffset LoadedAt { get; } = loadedAt;

        /// <summary>Whether a wake for its silence is under way.</summary>
        public bool SilenceWatched { get; set; }

        /// <summary>Whether a reading since the last notice was notable.</summary>
        public bool Notable { get; set; }

        public long Accepted { get; set; }

        public long Refused { get; set; }
    }
}
