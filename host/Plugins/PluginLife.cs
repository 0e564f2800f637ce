using System.Collections.Concurrent;
using Haimen.Grains.Domains;
using Haimen.Grains.Domains.Shadows;

namespace Haimen.Host.Plugins;

/// <summary>
/// The life of the plugins of a serving host, from the folder that they are found in to the version that serves. A bad plugin is
/// rejected with its reason and the host serves on. One thing is done at a time.
/// </summary>
internal sealed partial class PluginLife : IDisposable
{
    private readonly PluginPolicy _policy;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly SemaphoreSlim _one = new(1);
    private readonly Lock _gate = new();
    private readonly List<PluginRecord> _records = [];
    private readonly ConcurrentQueue<DomainChange> _changes = new();
    private readonly Dictionary<string, string> _marks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _tookOverAt = new(StringComparer.Ordinal);
    private PluginChoices _choices = new();

    private PluginLife(PluginPolicy policy, TimeProvider time, ILogger logger)
    {
        (_policy, _time, _logger) = (policy, time, logger);
        Catalog = new DomainCatalog([]);
        Catalog.Changed += _changes.Enqueue;
    }

    /// <summary>The domains that serve.</summary>
    public DomainCatalog Catalog { get; }

    /// <summary>How often <see cref="LookAsync"/> is to be called.</summary>
    public TimeSpan LookEvery => _policy.LookEvery;

    /// <summary>Every plugin that is known, by id and version, those without last.</summary>
    public IReadOnlyList<PluginRecord> Records
    {
        get
        {
            lock (_gate) return [.. _records.OrderBy(x => x.Id.Length == 0).ThenBy(x => x.Id, StringComparer.Ordinal).ThenBy(x => Number(x))];
        }
    }

    /// <summary>Brings the plugins of the folder and of the store into service.</summary>
    /// <exception cref="PluginRefusedException">There is no such folder, or what was chosen before cannot be read.</exception>
    public static async Task<PluginLife> OpenAsync(PluginPolicy policy, TimeProvider time, ILogger logger)
    {
        if (!Directory.Exists(policy.Folder)) throw new PluginRefusedException(policy.Folder, "there is no such folder");
        if (policy.Keys is { } keys && !Directory.Exists(keys)) throw new PluginRefusedException(keys, "there is no such folder of trusted keys");
        if (policy.SignedOnly && policy.Keys is null) throw new PluginRefusedException(policy.Folder, "--plugins-signed required needs --plugin-keys: no key is trusted");
        var life = new PluginLife(policy, time, logger);
        life._choices = PluginChoices.Read(policy.Store);
        foreach (var folder in Folders(policy.Folder))
        {
            life._marks[folder] = PluginFiles.Mark(folder);
            life.Verify(folder, replace: true);
        }

        foreach (var folder in Folders(policy.Store).SelectMany(Folders)) life.Recall(folder);
        foreach (var id in life.Records.Where(x => x.IsUsable).Select(x => x.Id).Distinct().ToArray()) await life.BeginAsync(id);
        await life.RestorePinsAsync();
        life.Save();
        return life;
    }

    /// <summary>Looks once at everything that goes on by itself: the folder, the shadows, what was quarantined, versions that stand by.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            NoteChanges();
            foreach (var slot in Catalog.All) await LookAtAsync(slot);
            foreach (var folder in Folders(_policy.Folder)) await LookAtAsync(folder);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>How the version in the shadow of a domain compares; null where there is none.</summary>
    public ShadowReport? ShadowOf(string id) => Catalog.Find(id)?.Shadow?.Report();

    /// <inheritdoc/>
    public void Dispose()
    {
        Catalog.Dispose();
        _one.Dispose();
    }

    private static string[] Folders(string folder) =>
        Directory.Exists(folder) ? [.. Directory.GetDirectories(folder).Where(x => !x.EndsWith(".draft", StringComparison.Ordinal)).Order(StringComparer.Ordinal)] : [];

    private static Version Number(PluginRecord record) => System.Version.TryParse(record.Version, out var version) ? version : new Version();

    private PluginRecord? Find(string id, string version)
    {
        lock (_gate) return _records.Find(x => x.IsUsable && x.Id == id && x.Version == version);
    }

    private void Become(PluginRecord record, PluginState state, string reason = "")
    {
        record.Become(state, _time.GetUtcNow(), reason);
        var name = record.Id.Length > 0 ? $"{record.Id} {record.Version}" : record.Source;
        if (state is PluginState.Rejected or PluginState.Quarantined) LogBad(name, state, reason);
        else if (state is PluginState.Active or PluginState.Shadowing or PluginState.Retired) LogStep(name, state, reason);
    }

    private void Save() => _choices.Save(_policy.Store);

    /// <summary>A folder that was written is taken once it is at rest: two looks must see it the same.</summary>
    private async Task LookAtAsync(string folder)
    {
        string mark;
        try
        {
            mark = PluginFiles.Mark(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is being written.
            return;
        }

        if (_marks.TryGetValue(folder, out var before) && before == mark) return;
        var settled = "settling " + mark;
        if (before != settled)
        {
            _marks[folder] = settled;
            return;
        }

        _marks[folder] = mark;
        if (Verify(folder, replace: false) is { } record) await BringInAsync(record);
    }

    private async Task LookAtAsync(DomainSlot slot)
    {
        if (slot.Unavailable is not null) await FallBackAsync(slot);
        if (slot.Shadow is { } shadow) Judge(slot, shadow);
        if (slot.Standby is not null && _time.GetElapsedTime(_tookOverAt.GetValueOrDefault(slot.Id)) >= _policy.StandbyFor) slot.ReleaseStandby();
    }

    private void Judge(DomainSlot slot, ShadowRun shadow)
    {
        var report = shadow.Report();
        if (report.Verdict == ShadowVerdict.Running || Find(slot.Id, report.Candidate) is not { } record) return;
        var compared = $"{report.Calls} calls compared with {report.Active}, {report.CallsBeyond} beyond tolerance, {report.Failures} failed";
        switch (report.Verdict)
        {
            case ShadowVerdict.WithinTolerance:
                TakeOver(slot, record, slot.EndShadow()!, compared, byOperator: false);
                break;
            case ShadowVerdict.Failed:
                SetAside(record, $"in the shadow: {report.LastFailure}");
                slot.EndShadow()?.LetGo();
                break;
            case ShadowVerdict.BeyondTolerance when !record.Last.Reason.StartsWith("waits", StringComparison.Ordinal):
                Become(record, PluginState.Shadowing, $"waits for an operator's word: {compared}");
                break;
        }
    }

    private void SetAside(PluginRecord record, string reason)
    {
        Become(record, PluginState.Quarantined, reason);
        _choices.SetAside.Add($"{record.Id} {record.Version}");
        Save();
    }

    /// <summary>What happened to versions since the last look, told by the calls themselves.</summary>
    private void NoteChanges()
    {
        while (_changes.TryDequeue(out var change))
        {
            if (Find(change.Domain, change.Version) is not { } record) continue;
            switch (change.Kind)
            {
                case DomainChangeKind.Quarantined:
                case DomainChangeKind.Unavailable:
                    SetAside(record, change.Kind == DomainChangeKind.Unavailable ? $"{change.Reason}; no other version is loaded, so that the domain says nothing until one serves" : change.Reason);
                    break;
                case DomainChangeKind.TookOver or DomainChangeKind.Recovered when record.State != PluginState.Active:
                    Become(record, PluginState.Active, change.Reason);
                    _choices.Serve(record.Id, record.Version, byOperator: false);
                    Save();
                    break;
            }
        }
    }

    /// <summary>Has the last good version serve where the one that served was quarantined and none stood by.</summary>
    private async Task FallBackAsync(DomainSlot slot)
    {
        var previous = _choices.Previous.GetValueOrDefault(slot.Id) ?? [];
        foreach (var record in Records.Where(x => x.Id == slot.Id && x.State == PluginState.Retired).OrderByDescending(x => previous.IndexOf(x.Version)).ThenByDescending(Number))
        {
            if (await BindAsync(record) is not { } version) continue;
            TakeOver(slot, record, version, $"{slot.Active.Version} was quarantined: {slot.Unavailable}", byOperator: false);
            return;
        }
    }

    private void TakeOver(DomainSlot slot, PluginRecord record, DomainVersion version, string reason, bool byOperator)
    {
        var before = Find(slot.Id, slot.Active.Version);
        slot.Swap(version, reason);
        _tookOverAt[slot.Id] = _time.GetTimestamp();
        if (_policy.StandbyFor == TimeSpan.Zero) slot.ReleaseStandby();
        if (before is { State: PluginState.Active } && before != record) Become(before, PluginState.Retired, $"{record.Version} took over");
        Become(record, PluginState.Active, reason);
        _choices.Serve(record.Id, record.Version, byOperator);
        Save();
    }
}
