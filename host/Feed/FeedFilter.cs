using System.Collections.Frozen;
using Haimen.Client.V1;

namespace Haimen.Host.Feed;

/// <summary>What a watcher wants to hear.</summary>
internal sealed class FeedFilter(IEnumerable<FeedKind> kinds, IEnumerable<string> townships, IEnumerable<string> incidents)
{
    private readonly FrozenSet<FeedKind> _kinds = kinds.ToFrozenSet();
    private readonly FrozenSet<string> _townships = townships.ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> _incidents = incidents.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether it wants to hear of a thing. A team that leaves an incident is told once more: it was working on it a moment ago.</summary>
    public bool Wants(FeedEntity entity, FeedEntity? before) =>
        (_kinds.Count == 0 || _kinds.Contains(entity.Kind))
        && (_townships.Count == 0 || entity.TownshipId.Length == 0 || _townships.Contains(entity.TownshipId))
        && (_incidents.Count == 0 || IncidentsOf(entity).Any(_incidents.Contains) || (before is not null && IncidentsOf(before).Any(_incidents.Contains)));

    private static IEnumerable<string> IncidentsOf(FeedEntity entity) => entity.StateCase switch
    {
        FeedEntity.StateOneofCase.Incident => [entity.Id],
        FeedEntity.StateOneofCase.Team => entity.Team.HasIncidentId ? [entity.Team.IncidentId] : [],
        FeedEntity.StateOneofCase.Depot => entity.Depot.Orders.Select(x => x.IncidentId),
        FeedEntity.StateOneofCase.Shelter => entity.Shelter.Orders.Select(x => x.IncidentId),
        FeedEntity.StateOneofCase.Area => entity.Area.HasIncidentId ? [entity.Area.IncidentId] : [],
        FeedEntity.StateOneofCase.Township => entity.Township.Domains.Where(x => x.HasIncidentId).Select(x => x.IncidentId),
        _ => [],
    };
}
