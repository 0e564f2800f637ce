using Haimen.Grains.Domains.Containment;
using Haimen.Hazards;

namespace Haimen.Grains.Domains;

/// <summary>The domains of a host. It begins with those it is given and may gain others; none goes while the host runs.</summary>
internal sealed class DomainCatalog : IDomainCatalog, IDisposable
{
    private readonly Lock _gate = new();
    private readonly DomainWatch _watch;
    private volatile DomainSlot[] _all = [];
    private int _generation;

    /// <summary>A catalog of domains that came with the program and are never unloaded.</summary>
    /// <param name="domains">The domains; their ids differ.</param>
    /// <param name="limits">What calls may use; the usual where null.</param>
    public DomainCatalog(IEnumerable<IHazardDomain> domains, DomainLimits? limits = null)
    {
        Limits = limits ?? new DomainLimits();
        _watch = new DomainWatch(Limits);
        foreach (var domain in domains) Add(DomainVersion.Bind(domain, Limits));
    }

    /// <summary>Told of what happens to versions, on any thread; must not throw or wait.</summary>
    public event Action<DomainChange>? Changed;

    /// <inheritdoc/>
    public DomainLimits Limits { get; }

    /// <inheritdoc/>
    public IReadOnlyList<DomainSlot> All => _all;

    /// <inheritdoc/>
    public int Generation => Volatile.Read(ref _generation);

    /// <inheritdoc/>
    public DomainSlot? Find(string domainId) => Array.Find(_all, x => x.Id == domainId);

    /// <summary>Threads for work on a plugin that is not in a slot yet. The caller disposes of them.</summary>
    public DomainThreads CreateThreads(string name)
    {
        var threads = new DomainThreads(name, Limits);
        _watch.Add(threads);
        return threads;
    }

    /// <summary>Ends what <see cref="CreateThreads"/> began.</summary>
    public void Remove(DomainThreads threads)
    {
        _watch.Remove(threads);
        threads.Dispose();
    }

    /// <summary>Adds a domain with its first version.</summary>
    /// <exception cref="ArgumentException">There is one of that id.</exception>
    public DomainSlot Add(DomainVersion first)
    {
        lock (_gate)
        {
            if (Find(first.Descriptor.Id) is not null) throw new ArgumentException($"domain '{first.Descriptor.Id}' is there already");
            var slot = new DomainSlot(first, this, _watch);
            _all = [.. _all.Append(slot).OrderBy(x => x.Id, StringComparer.Ordinal)];
            Interlocked.Increment(ref _generation);
            return slot;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var slot in _all) slot.Dispose();
        _watch.Dispose();
    }

    /// <summary>Tells of a change.</summary>
    internal void Tell(DomainChange change)
    {
        if (change.Kind != DomainChangeKind.Unavailable) Interlocked.Increment(ref _generation);
        Changed?.Invoke(change);
    }
}
