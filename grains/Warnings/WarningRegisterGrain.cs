namespace Haimen.Grains.Warnings;

internal sealed class WarningRegisterGrain([PersistentState("warnings")] IPersistentState<WarningRegisterState> stored) : Grain, IWarningRegisterGrain
{
    public async Task EnterAsync(string warningId, CancellationToken cancellationToken)
    {
        if (stored.State.Ids.Contains(warningId)) return;
        stored.State.Ids.Add(warningId);
        await stored.WriteStateAsync(cancellationToken);
    }

    public ValueTask<string[]> ListAsync(CancellationToken cancellationToken) => ValueTask.FromResult(stored.State.Ids.ToArray());
}
