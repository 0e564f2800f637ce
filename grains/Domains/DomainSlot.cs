using System.Collections.Immutable;
using System.Diagnostics;
using Haimen.Grains.Domains.Containment;
using Haimen.Grains.Domains.Shadows;
using Haimen.Grains.Realms;
using Haimen.Hazards;
using Haimen.Hazards.Models;
using Haimen.Hazards.Plans;

namespace Haimen.Grains.Domains;

/// <summary>
/// The place of one domain for as long as the host runs. Actors hold the slot and never a version: each call is made under a hold on
/// the version that serves at its start, so that a swap falls between two calls, and the code of the old version is released when
/// the last call, pin and shadow have let it go.
/// </summary>
internal sealed partial class DomainSlot : IDisposable
{
    private readonly DomainCatalog _catalog;
    private readonly DomainWatch _watch;
    private readonly DomainThreads _threads;
    private readonly Lock _gate = new();
    private ImmutableSortedDictionary<string, GradedKind> _graded = ImmutableSortedDictionary.Create<string, GradedKind>(StringComparer.Ordinal);
    private ImmutableDictionary<string, (DomainPin Pin, DomainVersion Version)> _pins = ImmutableDictionary.Create<string, (DomainPin, DomainVersion)>(StringComparer.Ordinal);
    private volatile DomainVersion _active;
    private volatile ShadowRun? _shadow;
    private DomainVersion? _standby;
    private TimeSpan _tryAgainAfter;
    private long _tryAgainAt;

    internal DomainSlot(DomainVersion first, DomainCatalog catalog, DomainWatch watch)
    {
        Id = first.Descriptor.Id;
        (_catalog, _watch, _active) = (catalog, watch, first);
        _threads = catalog.CreateThreads($"domain {Id}");
        _tryAgainAfter = catalog.Limits.TryAgainAfter;
        Grade(first);
    }

    /// <summary>The domain's id.</summary>
    public string Id { get; }

    /// <summary>Who serves, or served last.</summary>
    public DomainVersion Active => _active;

    /// <summary>What it says of itself.</summary>
    public DomainDescriptor Descriptor => _active.Descriptor;

    /// <summary>The version before, kept loaded in case the one that serves is quarantined; null where there is none.</summary>
    public DomainVersion? Standby => _standby;

    /// <summary>What runs in the shadow; null where nothing does.</summary>
    public ShadowRun? Shadow => _shadow;

    /// <summary>Why the domain says nothing; null while it serves.</summary>
    public string? Unavailable => _active.Quarantine;

    /// <summary>The areas that keep a version, by area.</summary>
    public IReadOnlyList<DomainPin> Pins => [.. _pins.Values.Select(x => x.Pin).OrderBy(x => x.AreaId, StringComparer.Ordinal)];

    /// <summary>The sensor kinds that it grades or graded, by id.</summary>
    public IReadOnlyDictionary<string, GradedKind> Graded => _graded;

    /// <summary>Its published models, by name.</summary>
    public IReadOnlyList<ModelDescriptor> Models => _active.Models;

    /// <summary>The plan for an incident at a level; null where there is none.</summary>
    public ResponsePlan? PlanFor(string incidentKind, HazardGrade level) => _active.PlanFor(incidentKind, level);

    /// <summary>Has another version serve from here on. The one before stands by until <see cref="ReleaseStandby"/>.</summary>
    /// <param name="next">The version; the slot takes over its hold.</param>
    /// <param name="reason">Why, one line.</param>
    public void Swap(DomainVersion next, string reason)
    {
        if (next.Descriptor.Id != Id) throw new ArgumentException($"'{next.Descriptor.Id}' is not '{Id}'");
        DomainVersion? released;
        lock (_gate)
        {
            next.Quarantine = null;
            next.Breaker.Reset();
            released = _standby;
            _standby = _active.Quarantine is null ? _active : null;
            if (_standby is null) _active.LetGo();
            _active = next;
            _tryAgainAfter = _catalog.Limits.TryAgainAfter;
            Grade(next);
        }

        released?.LetGo();
        _catalog.Tell(new DomainChange(Id, next.Version, DomainChangeKind.TookOver, reason));
    }

    /// <summary>Lets the version before go.</summary>
    public void ReleaseStandby()
    {
        DomainVersion? released;
        lock (_gate) (released, _standby) = (_standby, null);
        released?.LetGo();
    }

    /// <summary>Has an area of the live realm keep a version.</summary>
    /// <param name="pin">The area and why.</param>
    /// <param name="version">The version, held by the caller meanwhile.</param>
    public void Pin(DomainPin pin, DomainVersion version)
    {
        if (!version.TryHold()) throw new InvalidOperationException($"{Id} {version.Version} has been released");
        lock (_gate)
        {
            if (_pins.TryGetValue(pin.AreaId, out var before)) before.Version.LetGo();
            _pins = _pins.SetItem(pin.AreaId, (pin, version));
        }
    }

    /// <summary>Ends a pin; says whether there was one.</summary>
    public bool Unpin(string areaId)
    {
        lock (_gate)
        {
            if (!_pins.TryGetValue(areaId, out var pinned)) return false;
            _pins = _pins.Remove(areaId);
            pinned.Version.LetGo();
            return true;
        }
    }

    /// <summary>A version that is loaded and not quarantined: the one that serves, stands by or is pinned.</summary>
    public DomainVersion? Loaded(string version)
    {
        lock (_gate)
        {
            return _pins.Values.Select(x => x.Version).Append(_standby).Prepend(_active).FirstOrDefault(x => x is { Quarantine: null } && x.Version == version);
        }
    }

    /// <summary>Runs a version in the shadow of the one that serves.</summary>
    /// <param name="candidate">The version; the shadow takes over its hold.</param>
    /// <param name="plan">For how long, and what may differ.</param>
    public ShadowRun StartShadow(DomainVersion candidate, ShadowPlan plan)
    {
        EndShadow()?.LetGo();
        var shadow = new ShadowRun(candidate, _active.Version, plan, _catalog);
        _shadow = shadow;
        foreach (var kind in _graded.Values) kind.Show(shadow);
        return shadow;
    }

    /// <summary>Ends the shadow and gives its version to the caller, with the hold on it; null where there is none.</summary>
    public DomainVersion? EndShadow()
    {
        var shadow = Interlocked.Exchange(ref _shadow, null);
        foreach (var kind in _graded.Values) kind.Show(null);
        if (shadow is null) return null;
        shadow.Dispose();
        return shadow.Candidate;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        EndShadow()?.LetGo();
        _catalog.Remove(_threads);
    }

    /// <summary>The version for a call, held; null where none serves.</summary>
    private DomainVersion? Hold(RealmId realm, string areaId)
    {
        while (true)
        {
            var version = realm.IsLive && _pins.TryGetValue(areaId, out var pinned) ? pinned.Version : _active;
            if (version.Quarantine is not null && !IsTimeToTry(version)) return null;
            if (version.TryHold()) return version;
        }
    }

    /// <summary>A domain without another version is tried again now and then, by one call at a time.</summary>
    private bool IsTimeToTry(DomainVersion version)
    {
        if (version.Breaker.LostThreads >= _catalog.Limits.LostThreads) return false;
        lock (_gate)
        {
            var now = Stopwatch.GetTimestamp();
            if (now < _tryAgainAt) return false;
            _tryAgainAt = now + (long)(_tryAgainAfter.TotalSeconds * Stopwatch.Frequency);
            _tryAgainAfter = TimeSpan.FromTicks(Math.Min(_tryAgainAfter.Ticks * 2, TimeSpan.TicksPerHour));
            return true;
        }
    }

    private void Recovered(DomainVersion version)
    {
        lock (_gate)
        {
            if (version.Quarantine is null) return;
            version.Quarantine = null;
            _tryAgainAfter = _catalog.Limits.TryAgainAfter;
            Grade(version);
        }

        _catalog.Tell(new DomainChange(Id, version.Version, DomainChangeKind.Recovered, "it answered again"));
    }

    /// <summary>Takes a version out of service. The one that stands by takes over at once; where there is none, the domain is unavailable.</summary>
    internal void Quarantine(DomainVersion version, DomainFailure failure)
    {
        var changes = new List<DomainChange>();
        lock (_gate)
        {
            if (version.Quarantine is not null) return;
            version.Quarantine = failure.ToString();
            foreach (var (area, pinned) in _pins)
            {
                if (pinned.Version != version) continue;
                _pins = _pins.Remove(area);
                version.LetGo();
            }

            if (version == _active && _standby is { Quarantine: null } standby)
            {
                (_active, _standby) = (standby, null);
                Grade(standby);
                changes.Add(new DomainChange(Id, version.Version, DomainChangeKind.Quarantined, failure.ToString()));
                changes.Add(new DomainChange(Id, standby.Version, DomainChangeKind.TookOver, $"{version.Version} was quarantined"));
                version.LetGo();
            }
            else if (version == _active)
            {
                _tryAgainAt = Stopwatch.GetTimestamp() + (long)(_tryAgainAfter.TotalSeconds * Stopwatch.Frequency);
                changes.Add(new DomainChange(Id, version.Version, DomainChangeKind.Unavailable, failure.ToString()));
            }
            else
            {
                changes.Add(new DomainChange(Id, version.Version, DomainChangeKind.Quarantined, failure.ToString()));
            }
        }

        foreach (var change in changes) _catalog.Tell(change);
    }

    /// <summary>Has the sensor kinds follow a version. A kind that it does not grade keeps its sensors' grades.</summary>
    private void Grade(DomainVersion version)
    {
        foreach (var kind in version.Descriptor.SensorKinds)
        {
            var terms = version.TermsFor(kind.Id, Quarantine)!;
            if (_graded.TryGetValue(kind.Id, out var graded)) graded.Follow(terms);
            else _graded = _graded.Add(kind.Id, new GradedKind(Id, terms, _watch.Graders));
        }

        foreach (var (id, graded) in _graded)
        {
            if (version.Descriptor.SensorKinds.Any(x => x.Id == id)) continue;
            graded.Follow(new GraderTerms(null, graded.Kind, KeptGrade.Instance, TimeSpan.Zero, graded.NoticeEvery, Quarantine));
        }
    }
}
