using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Incidents.State;

/// <summary>A need in force.</summary>
internal sealed record NeedState
{
    public required Need Need { get; init; }

    public required DateTimeOffset StatedAt { get; init; }

    /// <summary>Resources that said no or nothing, not to be asked again for it for a while; by id.</summary>
    public Exclusion[] Excluded { get; init; } = [];

    /// <summary>Units that dispatch could not find a resource for; 0 where none.</summary>
    public int Short { get; init; }

    /// <summary>Since when, null where it is not short.</summary>
    public DateTimeOffset? ShortSince { get; init; }
}
