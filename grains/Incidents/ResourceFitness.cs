using Haimen.Grains.Realms;
using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Incidents;

/// <summary>Whether a resource of the district can serve a need at all, free or not.</summary>
internal static class ResourceFitness
{
    /// <summary>Why it cannot; null where it can.</summary>
    /// <param name="district">The district.</param>
    /// <param name="resourceId">The resource.</param>
    /// <param name="need">The need; null where any will do.</param>
    public static string? WhyUnfit(this IDistrictCatalog district, string resourceId, Need? need)
    {
        if (need is null)
        {
            return district.Teams.ContainsKey(resourceId) || district.Depots.ContainsKey(resourceId) || district.Shelters.ContainsKey(resourceId)
                ? null
                : $"resource '{resourceId}' is not a team, depot or shelter of the district";
        }

        switch (need.Kind)
        {
            case NeedKind.Team when district.Teams.TryGetValue(resourceId, out var team):
                return team.CapabilityIds.Contains(need.Resource, StringComparer.Ordinal)
                    ? null
                    : $"team {resourceId} cannot serve need '{need.Id}': it has no capability {need.Resource}, only {string.Join(", ", team.CapabilityIds)}";
            case NeedKind.Supply when district.Depots.TryGetValue(resourceId, out var depot):
                return depot.Stock.ContainsKey(need.Resource) ? null : $"depot {resourceId} cannot serve need '{need.Id}': it does not keep {need.Resource}";
            case NeedKind.Evacuation when district.Shelters.ContainsKey(resourceId):
                return null;
            default:
                var wanted = need.Kind switch { NeedKind.Team => "team", NeedKind.Supply => "depot", _ => "shelter" };
                return $"resource '{resourceId}' is not a {wanted} of the district, which need '{need.Id}' wants";
        }
    }
}
