using Haimen.Grains.Domains;
using Haimen.Grains.Domains.Containment;

namespace Haimen.Host.Plugins;

/// <content>From a folder to a version that may serve.</content>
internal sealed partial class PluginLife
{
    /// <summary>Checks a folder and keeps a copy of it; null where it is rejected or nothing new.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="replace">Whether a version that is known with other files is replaced, as it may be while nothing serves.</param>
    private PluginRecord? Verify(string folder, bool replace)
    {
        var record = new PluginRecord(folder);
        record.Become(PluginState.Discovered, _time.GetUtcNow());
        try
        {
            record.Manifest = PluginManifest.Read(folder);
            if (record.Manifest.Files is { } files) PluginFiles.Verify(folder, files);
            else if (_policy.SignedOnly) throw new PluginRefusedException(folder, "its manifest has no hashes of its files (plugin pack writes them), and only signed plugins are taken here");
            record.SignedBy = PluginSignature.SignerOf(folder, _policy.Keys);
            if (record.SignedBy is null && _policy.SignedOnly) throw new PluginRefusedException(folder, $"it has no {PluginSignature.FileName}, and only signed plugins are taken here");
            PluginLoader.CheckContract(folder, record.Manifest);
            record.Digest = PluginFiles.Digest(folder);
            if (Claimed(record) is { } known)
            {
                if (known.Digest == record.Digest && known.Source == folder) return null;
                throw new PluginRefusedException(folder, known.Digest == record.Digest
                    ? $"{known.Id} {known.Version} is there already, from {known.Source}"
                    : $"{known.Id} {known.Version} is known with other files, from {known.Source}: raise the version");
            }

            if (OtherBureau(record) is { } other)
                throw new PluginRefusedException(folder, $"id '{record.Id}' is taken by {other.Source} of another bureau: '{other.Manifest!.Bureau}', and this is of '{record.Manifest.Bureau}'");
            Keep(record, replace);
            Become(record, PluginState.Verified, record.Manifest.Files is null ? "its manifest has no hashes: its files were not verified" : record.SignedBy is null ? "" : $"signed by {record.SignedBy}");
        }
        catch (Exception e) when (e is PluginRefusedException or IOException or UnauthorizedAccessException)
        {
            Become(record, PluginState.Rejected, e is PluginRefusedException refused ? refused.Reason : $"its files cannot be read: {e.Message.ReplaceLineEndings(" ")}");
        }

        Note(record);
        return record.IsUsable ? record : null;
    }

    /// <summary>Takes up a copy that an earlier run of the host kept.</summary>
    private void Recall(string folder)
    {
        try
        {
            var manifest = PluginManifest.Read(folder);
            if (Find(manifest.Id, manifest.Version) is not null) return;
        }
        catch (PluginRefusedException)
        {
            // Verify says so.
        }

        if (Verify(folder, replace: false) is { } record) record.Folder = folder;
    }

    /// <summary>Has the right version of a domain serve at the start, and a newer one run in its shadow.</summary>
    private async Task BeginAsync(string id)
    {
        var chosen = _choices.Active.GetValueOrDefault(id);
        // What came with the host was replaced with it: stopping the host was the swap.
        var keeps = chosen is not null && (chosen.ByOperator || Path.GetFullPath(_policy.Folder) != Path.GetFullPath(PluginFolder.Default));
        var inOrder = Records.Where(x => x.Id == id && x.IsUsable)
            .OrderByDescending(x => keeps && x.Version == chosen!.Version).ThenBy(x => IsSetAside(x)).ThenByDescending(Number).ToArray();
        foreach (var record in inOrder)
        {
            if (Catalog.Find(id) is { } slot)
            {
                if (!IsSetAside(record) && Number(record) > System.Version.Parse(slot.Active.Version) && slot.Shadow is null) await BringInAsync(record);
                else Become(record, PluginState.Retired, IsSetAside(record) ? "it was set aside" : $"{slot.Active.Version} serves");
            }
            else if (await BindAsync(record) is { } version)
            {
                Catalog.Add(version);
                Become(record, PluginState.Active, "at the start of the host");
                _choices.Serve(id, record.Version, keeps && chosen!.ByOperator && chosen.Version == record.Version);
            }
        }
    }

    private bool IsSetAside(PluginRecord record) => _choices.SetAside.Contains($"{record.Id} {record.Version}");

    /// <summary>Brings a verified plugin into the running host: a new domain serves at once, a newer version runs in the shadow first.</summary>
    private async Task BringInAsync(PluginRecord record)
    {
        if (Catalog.Find(record.Id) is not { } slot)
        {
            if (await BindAsync(record) is not { } first) return;
            Catalog.Add(first);
            Become(record, PluginState.Active, "the first version of a new domain");
            _choices.Serve(record.Id, record.Version, byOperator: false);
            Save();
            return;
        }

        if (Number(record) <= System.Version.Parse(slot.Active.Version))
        {
            Become(record, PluginState.Retired, $"it is older than {slot.Active.Version}, which serves; activate it to use it");
            return;
        }

        if (await BindAsync(record) is not { } version) return;
        if (slot.EndShadow() is { } other)
        {
            if (Find(slot.Id, other.Version) is { } left) Become(left, PluginState.Retired, $"{record.Version} runs in the shadow instead");
            other.LetGo();
        }

        slot.StartShadow(version, _policy.Shadow);
        Become(record, PluginState.Shadowing, $"beside {slot.Active.Version}, for {_policy.Shadow.Calls} calls or {_policy.Shadow.For:c}");
    }

    /// <summary>Loads, asks and tries a version, all on threads of its own; null where it is rejected.</summary>
    private async Task<DomainVersion?> BindAsync(PluginRecord record)
    {
        var threads = Catalog.CreateThreads($"plugin {record.Id}");
        try
        {
            var (folder, manifest) = (record.Folder, record.Manifest!);
            var bound = await threads.RunAsync(DomainFunction.Bind, Catalog.Limits.BindBudget, _ => PluginBinding.Bind(folder, manifest, Catalog.Limits));
            if (bound.Failure is { } failure) return Reject(record, failure.Kind == DomainFailureKind.BrokeContract ? failure.Detail : failure.ToString());
            record.Context = bound.Answer!.Context;
            if (bound.Answer.Refusal is { } refusal) return Reject(record, refusal);
            var version = bound.Answer.Version!;
            if (GradedElsewhere(version) is { } clash)
            {
                version.LetGo();
                return Reject(record, clash);
            }

            Become(record, PluginState.Bound);
            var probed = await PluginProbe.RunAsync(version, threads, Catalog.Limits);
            if (probed is not null)
            {
                version.LetGo();
                return Reject(record, probed);
            }

            Become(record, PluginState.Probed);
            return version;
        }
        finally
        {
            Catalog.Remove(threads);
        }
    }

    private DomainVersion? Reject(PluginRecord record, string reason)
    {
        Become(record, PluginState.Rejected, reason);
        return null;
    }

    private string? GradedElsewhere(DomainVersion version) => (
        from slot in Catalog.All
        where slot.Id != version.Descriptor.Id
        from kind in version.Descriptor.SensorKinds.Select(x => x.Id).Intersect(slot.Descriptor.SensorKinds.Select(x => x.Id), StringComparer.Ordinal)
            .Concat(version.Descriptor.AssetKinds.Select(x => x.Id).Intersect(slot.Descriptor.AssetKinds.Select(x => x.Id), StringComparer.Ordinal))
        select $"kind '{kind}' belongs to domain {slot.Id}; a kind has one domain").FirstOrDefault();

    private PluginRecord? Claimed(PluginRecord record) => Find(record.Id, record.Version);

    private PluginRecord? OtherBureau(PluginRecord record) => Records.FirstOrDefault(x => x.IsUsable && x.Id == record.Id && x.Manifest!.Bureau != record.Manifest!.Bureau);

    /// <summary>Keeps a copy that is loaded instead of the folder: whoever writes into the folder does not change what runs.</summary>
    private void Keep(PluginRecord record, bool replace)
    {
        record.Folder = Path.Combine(_policy.Store, record.Id, record.Version);
        var full = Path.GetFullPath(record.Folder);
        if (Path.GetFullPath(record.Source) == full) return;
        if (Directory.Exists(full))
        {
            if (File.Exists(Path.Combine(full, PluginManifest.FileName)) && PluginFiles.Digest(full) == record.Digest) return;
            if (!replace && Records.Any(x => x.IsUsable && x.Folder == record.Folder)) throw new PluginRefusedException(record.Source, $"{record.Id} {record.Version} is known with other files: raise the version");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        PluginFiles.Copy(record.Source, full);
        if (PluginFiles.Digest(full) != record.Digest) throw new PluginRefusedException(record.Source, "its files changed while they were read; it is looked at again when they are at rest");
    }

    /// <summary>A folder is told of once: what was said of it before is forgotten unless that is in use.</summary>
    private void Note(PluginRecord record)
    {
        lock (_gate)
        {
            _records.RemoveAll(x => x.Source == record.Source && x.State == PluginState.Rejected);
            _records.Add(record);
        }
    }
}
