using Haimen.Grains.Domains;

namespace Haimen.Host.Plugins;

/// <content>What an operator orders.</content>
internal sealed partial class PluginLife
{
    /// <summary>Takes a plugin from a folder anywhere on this machine, as if it had been put into the watched one.</summary>
    public Task<PluginRecord> InstallAsync(string folder, CancellationToken cancellationToken) => OrderAsync(async () =>
    {
        if (!Directory.Exists(folder)) throw new PluginOrderException($"there is no folder {folder}");
        var full = Path.GetFullPath(folder);
        if (Verify(full, replace: false) is { } record) await BringInAsync(record);
        return Records.LastOrDefault(x => x.Source == full) ?? throw new PluginOrderException($"{folder} is there already");
    }, cancellationToken);

    /// <summary>Has a version serve at once, or run in the shadow first.</summary>
    public Task<PluginRecord> ActivateAsync(string id, string version, string reason, bool inShadow, CancellationToken cancellationToken) => OrderAsync(async () =>
    {
        var slot = Slot(id);
        var record = Find(id, version) ?? throw new PluginOrderException($"there is no version {version} of {id} that can be used; there are {Usable(id)}");
        if (slot.Active.Version == version && slot.Unavailable is null) throw new PluginOrderException($"{id} {version} serves already");
        if (inShadow)
        {
            if (slot.Shadow?.Candidate.Version == version) throw new PluginOrderException($"{id} {version} runs in the shadow already");
            if (await BindAsync(record) is { } candidate)
            {
                slot.StartShadow(candidate, _policy.Shadow);
                Become(record, PluginState.Shadowing, $"beside {slot.Active.Version}: {reason}");
            }

            return record;
        }

        if (await ReadyAsync(slot, record) is { } ready) TakeOver(slot, record, ready, reason, byOperator: true);
        return record;
    }, cancellationToken);

    /// <summary>Has the version before serve again; the one that serves does not come back by itself.</summary>
    public Task<PluginRecord> RollBackAsync(string id, string reason, CancellationToken cancellationToken) => OrderAsync(async () =>
    {
        var slot = Slot(id);
        var previous = _choices.Previous.GetValueOrDefault(id) ?? [];
        var record = previous.Select(x => Find(id, x)).LastOrDefault(x => x is { State: PluginState.Retired }) ?? throw new PluginOrderException($"{id} {slot.Active.Version} has no version before it; there are {Usable(id)}");
        var left = slot.Active.Version;
        if (await ReadyAsync(slot, record) is not { } ready) return record;
        TakeOver(slot, record, ready, $"rolled back from {left}: {reason}", byOperator: true);
        previous.Remove(record.Version);
        // Not even a rollback of the rollback leads to it: it was left for a reason.
        previous.Remove(left);
        _choices.SetAside.Add($"{id} {left}");
        Save();
        return record;
    }, cancellationToken);

    /// <summary>Has an area keep a version until it is unpinned.</summary>
    public Task<DomainPin> PinAsync(string id, DomainPin pin, CancellationToken cancellationToken) => OrderAsync(async () =>
    {
        await PinAsync(Slot(id), pin);
        if (!_choices.Pins.TryGetValue(id, out var pins)) _choices.Pins[id] = pins = [];
        pins.RemoveAll(x => x.AreaId == pin.AreaId);
        pins.Add(pin);
        Save();
        return pin;
    }, cancellationToken);

    /// <summary>Ends a pin; says whether there was one.</summary>
    public Task<bool> UnpinAsync(string id, string areaId, CancellationToken cancellationToken) => OrderAsync(() =>
    {
        var was = Slot(id).Unpin(areaId);
        if (_choices.Pins.TryGetValue(id, out var pins) && pins.RemoveAll(x => x.AreaId == areaId) > 0) Save();
        return Task.FromResult(was);
    }, cancellationToken);

    private async Task PinAsync(DomainSlot slot, DomainPin pin)
    {
        if (slot.Loaded(pin.Version) is { } loaded)
        {
            slot.Pin(pin, loaded);
            return;
        }

        var record = Find(slot.Id, pin.Version) ?? throw new PluginOrderException($"there is no version {pin.Version} of {slot.Id} that can be used; there are {Usable(slot.Id)}");
        var last = record.Last;
        var version = await BindAsync(record) ?? throw new PluginOrderException($"{slot.Id} {pin.Version} cannot be used: {record.Last.Reason}");
        slot.Pin(pin, version);
        version.LetGo();
        Become(record, last.State, $"serves {pin.AreaId}, which is pinned to it");
    }

    private async Task RestorePinsAsync()
    {
        foreach (var (id, pins) in _choices.Pins)
        {
            foreach (var pin in pins.ToArray())
            {
                try
                {
                    if (Catalog.Find(id) is { } slot) await PinAsync(slot, pin);
                }
                catch (PluginOrderException e)
                {
                    pins.Remove(pin);
                    LogBad($"{id} {pin.Version}", PluginState.Rejected, $"area {pin.AreaId} was pinned to it: {e.Message}");
                }
            }
        }
    }

    /// <summary>The version of a record with a hold for the slot: from the shadow, standing by, or loaded anew.</summary>
    private async Task<DomainVersion?> ReadyAsync(DomainSlot slot, PluginRecord record)
    {
        if (slot.Shadow?.Candidate.Version == record.Version) return slot.EndShadow();
        if (slot.Loaded(record.Version) is { } loaded && loaded.TryHold()) return loaded;
        return await BindAsync(record);
    }

    private DomainSlot Slot(string id) => Catalog.Find(id)
        ?? throw new PluginOrderException($"there is no domain '{id}'; there are {string.Join(", ", Catalog.All.Select(x => x.Id))}");

    private string Usable(string id) => string.Join(", ", Records.Where(x => x.Id == id && x.IsUsable).Select(x => x.Version));

    private async Task<T> OrderAsync<T>(Func<Task<T>> order, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            NoteChanges();
            return await order();
        }
        finally
        {
            _one.Release();
        }
    }
}
