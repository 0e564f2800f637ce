namespace Haimen.Grains.Roads;

internal sealed class RoadsGrain([PersistentState("roads")] IPersistentState<RoadsState> stored) : Grain, IRoadsGrain
{
    /// <summary>How long lifted closures are remembered, so that a message that comes late does not set them again.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(1);

    private RoadsState State => stored.State;

    public Task CloseAsync(RoadClosure closure, CancellationToken cancellationToken)
    {
        ThrowIfInvalid(closure, nameof(closure));
        State.Closures[closure.Id] = closure;
        return stored.WriteStateAsync(cancellationToken);
    }

    public Task OpenAsync(string closureId, CancellationToken cancellationToken) =>
        State.Closures.Remove(closureId) ? stored.WriteStateAsync(cancellationToken) : Task.CompletedTask;

    public Task FollowAsync(string incidentId, DateTimeOffset at, RoadClosure[] closures, CancellationToken cancellationToken)
    {
        foreach (var closure in closures)
        {
            ThrowIfInvalid(closure, nameof(closures));
            if (closure.IncidentId != incidentId) throw new ArgumentException($"incidentId: '{closure.IncidentId}' of closure {closure.Id} is not allowed; must be '{incidentId}'", nameof(closures));
        }

        if (at < State.Footprints.GetValueOrDefault(incidentId)?.At) return Task.CompletedTask;
        foreach (var (id, lifted) in State.Footprints.Where(x => x.Value.Closures.Length == 0).ToArray())
        {
            if (lifted.At < at - Remembered) State.Footprints.Remove(id);
        }

        State.Footprints[incidentId] = new FollowedFootprint(at, closures);
        return stored.WriteStateAsync(cancellationToken);
    }

    public ValueTask<RoadClosure[]> ClosedAsync(DateTimeOffset now, CancellationToken cancellationToken) => ValueTask.FromResult<RoadClosure[]>(
    [
        .. State.Closures.Values.Concat(State.Footprints.Values.SelectMany(x => x.Closures))
            .Where(x => !(x.Until <= now)).OrderBy(x => x.Id, StringComparer.Ordinal),
    ]);

    private static void ThrowIfInvalid(RoadClosure closure, string parameter)
    {
        if (!closure.Centre.IsValid || !(closure.RadiusM > 0 && double.IsFinite(closure.RadiusM)))
            throw new ArgumentException($"radiusM: {closure.RadiusM} around {closure.Centre} is not allowed; must be more than 0 around a valid place", parameter);
    }
}
