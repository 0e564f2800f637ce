using Haimen.Grains.Clocks;
using Haimen.Grains.Dispatch;
using Haimen.Grains.Districts;
using Haimen.Grains.Domains;
using Haimen.Grains.Domains.Containment;
using Haimen.Grains.Effects;
using Haimen.Grains.Incidents;
using Haimen.Grains.Realms;
using Haimen.Grains.Resources;
using Haimen.Grains.Roads;
using Haimen.Grains.Storage;
using Haimen.Grains.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Haimen.Grains.Tests.Incidents;

/// <summary>The actors around one incident, played by plain objects: an agenda, resources that take some minutes, a dispatcher, roads, effects.</summary>
internal sealed class FakeRealm(string realm, InMemoryEventLog log) : IRealmClock, IDomainCatalog, IClockShardGrain, IDispatchGrain, IRoadsGrain, IEffectsGrain
{
    private readonly Dictionary<string, FakeResource> _resources = [];
    private readonly List<Wake> _agenda = [];
    private IncidentGrain? _incident;

    public DateTimeOffset Time { get; set; } = Course.Start;

    public List<OpenNeeds> Stated { get; } = [];

    /// <summary>What the incident closed, each time that it told the roads.</summary>
    public List<RoadClosure[]> Closed { get; } = [];

    public List<Effect> Effects { get; } = [];

    public District District { get; init; } = SmallDistrict.Of();

    /// <summary>All orders go by themselves, unless a test says otherwise.</summary>
    public DispatchPolicyOptions Policy { get; init; } = new() { Evacuation = new LevelModes() };

    /// <summary>Thrown by whatever is told anything, while not null.</summary>
    public Exception? Outage { get; set; }

    public EventLogKey Key { get; } = new(realm, "i-1");

    IReadOnlyList<DomainSlot> IDomainCatalog.All => [];

    /// <summary>Nobody watches.</summary>
    private static IServiceProvider Services { get; } = new ServiceCollection().BuildServiceProvider();

    /// <summary>A fresh activation: all that it knows is what the store has.</summary>
    public async Task<IncidentGrain> ActivateAsync()
    {
        var id = GrainId.Create("incident", Key.ToString());
        var grain = new IncidentGrain(
            Proxy.Of<IGrainContext>((method, _) => method.Name switch
            {
                "get_GrainId" => id,
                "get_ActivationServices" => Services,
                _ => throw new NotSupportedException(method.Name),
            }),
            Grains(),
            log, this, this, new DistrictCatalog(District), Options.Create(new IncidentOptions { SnapshotEvery = 10 }), Options.Create(Policy), NullLogger<IncidentGrain>.Instance);
        await grain.OnActivateAsync(TestContext.Current.CancellationToken);
        _incident = grain;
        return grain;
    }

    public IGrainFactory Grains() => Proxy.Of<IGrainFactory>((method, arguments) => Find(method.GetGenericArguments()[0], (string)arguments[0]!));

    public FakeResource Resource(string id) => _resources.TryGetValue(id, out var resource) ? resource : _resources[id] = new FakeResource(this, id);

    public IEnumerable<FakeResource> Resources => _resources.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => r.Value);

    /// <summary>Fires what is due, in order, up to an instant.</summary>
    public async Task RunAsync(IWakeable incident, TimeSpan time)
    {
        var until = Time + time;
        while (_agenda.Where(w => w.Due <= until).OrderBy(w => w.Due).FirstOrDefault() is { } wake)
        {
            _agenda.Remove(wake);
            if (wake.Due > Time) Time = wake.Due;
            await incident.WakeAsync(wake);
        }

        Time = until;
    }

    public void Notify(FakeResource resource, string orderId, OrderProgress progress, TimeSpan after) => Schedule(new Wake
    {
        Target = GrainId.Create("incident", Key.ToString()),
        Name = IOrderedResource.ProgressWake,
        Subject = $"{orderId}|{progress}|{resource.Id}",
        Due = Time + after,
    });

    public void Fail()
    {
        if (Outage is not null) throw Outage;
    }

    DateTimeOffset IRealmClock.Now(RealmId _) => Time;

    DateTimeOffset? IRealmClock.NowIfKnown(RealmId _) => Time;

    ulong IRealmClock.Seed(RealmId _) => 1;

    DomainSlot? IDomainCatalog.Find(string domainId) => null;

    int IDomainCatalog.Generation => 0;

    DomainLimits IDomainCatalog.Limits => new();

    Task IClockShardGrain.ScheduleAsync(Wake[] wakes, Wake[] cancelled, CancellationToken cancellationToken)
    {
        foreach (var wake in wakes) Schedule(wake);
        return Task.CompletedTask;
    }

    Task<DateTimeOffset?> IClockShardGrain.NextDueAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    Task<int> IClockShardGrain.FireAsync(DateTimeOffset until, CancellationToken cancellationToken) => throw new NotSupportedException();

    Task IClockShardGrain.EnsureRunningAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    Task IDispatchGrain.StateNeedsAsync(OpenNeeds needs, CancellationToken cancellationToken)
    {
        Fail();
        Stated.Add(needs);
        return Task.CompletedTask;
    }

    Task IDispatchGrain.ResourcesFreedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    Task IRoadsGrain.FollowAsync(string incidentId, DateTimeOffset at, RoadClosure[] closures, CancellationToken cancellationToken)
    {
        Fail();
        Closed.Add(closures);
        return Task.CompletedTask;
    }

    Task IRoadsGrain.CloseAsync(RoadClosure closure, CancellationToken cancellationToken) => throw new NotSupportedException();

    Task IRoadsGrain.OpenAsync(string closureId, CancellationToken cancellationToken) => throw new NotSupportedException();

    ValueTask<RoadClosure[]> IRoadsGrain.ClosedAsync(DateTimeOffset now, CancellationToken cancellationToken) => throw new NotSupportedException();

    Task IWakeable.WakeAsync(Wake wake, CancellationToken cancellationToken) => throw new NotSupportedException();

    Task IEffectsGrain.EmitAsync(Effect effect, CancellationToken cancellationToken)
    {
        Fail();
        if (!Effects.Exists(e => e.Id == effect.Id)) Effects.Add(effect);
        return Task.CompletedTask;
    }

    Task<Effect[]> IEffectsGrain.RecentAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    private void Schedule(Wake wake)
    {
        _agenda.RemoveAll(w => w.Target == wake.Target && w.Name == wake.Name && w.Subject == wake.Subject);
        _agenda.Add(wake);
    }

    private object Find(Type type, string key)
    {
        var actor = ActorKey.Parse(key);
        Assert.Equal(Key.Realm, actor.Realm.Value);
        if (type == typeof(IIncidentGrain)) return _incident ?? throw new InvalidOperationException("the incident is not activated");
        return typeof(IOrderedResource).IsAssignableFrom(type) ? Resource(actor.Id) : this;
    }
}
