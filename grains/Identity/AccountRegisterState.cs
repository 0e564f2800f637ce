namespace Haimen.Grains.Identity;

/// <summary>The names of all accounts.</summary>
[GenerateSerializer, Alias("haimen.account-register")]
internal sealed class AccountRegisterState
{
    [Id(0)] public SortedSet<string> Names { get; set; } = new(StringComparer.Ordinal);
}
