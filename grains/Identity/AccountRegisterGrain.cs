namespace Haimen.Grains.Identity;

internal sealed class AccountRegisterGrain([PersistentState("accounts")] IPersistentState<AccountRegisterState> stored) : Grain, IAccountRegisterGrain
{
    public async Task EnterAsync(string name, CancellationToken cancellationToken)
    {
        if (stored.State.Names.Add(name)) await stored.WriteStateAsync(cancellationToken);
    }

    public ValueTask<bool> ContainsAsync(string name, CancellationToken cancellationToken) => ValueTask.FromResult(stored.State.Names.Contains(name));

    public ValueTask<string[]> ListAsync(CancellationToken cancellationToken) => ValueTask.FromResult(stored.State.Names.ToArray());
}
