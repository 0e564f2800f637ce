namespace Haimen.Grains.Warnings;

internal sealed class AlertIndexGrain([PersistentState("alert")] IPersistentState<AlertIndexState> stored) : Grain, IAlertIndexGrain
{
    public ValueTask<string?> FindAsync(CancellationToken cancellationToken) => ValueTask.FromResult(stored.State.WarningId);

    public async Task<string> EnterAsync(string warningId, CancellationToken cancellationToken)
    {
        if (stored.State.WarningId is { } known) return known;
        stored.State.WarningId = warningId;
        await stored.WriteStateAsync(cancellationToken);
        return warningId;
    }
}
