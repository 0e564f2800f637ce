namespace Haimen.Grains.Roads;

internal sealed class RoadsGrain([PersistentState("roads")] IPersistentState<RoadsState> stored) : Grain, IRoadsGrain
{
    public Task CloseAsync(RoadClosure closure, CancellationToken cancellationToken)
    {
        if (!closure.Centre.IsValid || !(closure.RadiusM > 0 && double.IsFinite(closure.RadiusM)))
            throw new ArgumentException($"radiusM: {closure.RadiusM} around {closure.Centre} is not allowed; must be more than 0 around a valid place", nameof(closure));
        stored.State.Closures[closure.Id] = closure;
        return stored.WriteStateAsync(cancellationToken);
    }

    public Task OpenAsync(string closureId, CancellationToken cancellationToken) =>
        stored.State.Closures.Remove(closureId) ? stored.WriteStateAsync(cancellationToken) : Task.CompletedTask;

    public ValueTask<RoadClosure[]> ClosedAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        ValueTask.FromResult(stored.State.Closures.Values.Where(x => !(x.Until <= now)).ToArray());
}
