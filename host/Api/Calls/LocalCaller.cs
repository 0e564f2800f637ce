using System.Collections.Frozen;

namespace Haimen.Host.Api.Calls;

/// <summary>Whoever sits at this machine, while the host asks nobody who they are.</summary>
internal sealed class LocalCaller : ICaller
{
    public string Name => "local";

    public IReadOnlySet<string> Roles => FrozenSet<string>.Empty;
}
