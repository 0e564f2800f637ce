using Haimen.Grains.Realms;
using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Dispatch;

/// <summary>
/// Which needs can compete: two capabilities are of one class where some team has both, directly or through others. A need of one class
/// cannot change the plan of another, so that one is not made again.
/// </summary>
internal sealed class ResourceClasses
{
    private readonly Dictionary<string, string> _parent = new(StringComparer.Ordinal);

    public ResourceClasses(IDistrictCatalog district)
    {
        foreach (var team in district.District.Teams)
        {
            foreach (var capability in team.CapabilityIds) _parent[Root(capability)] = Root(team.CapabilityIds[0]);
        }
    }

    /// <summary>The class of what serves a need.</summary>
    public (NeedKind, string) Of(Need need) => (need.Kind, need.Kind == NeedKind.Team ? Root(need.Resource) : need.Resource);

    private string Root(string capability)
    {
        while (_parent.TryGetValue(capability, out var parent) && parent != capability) capability = parent;
        return capability;
    }
}
