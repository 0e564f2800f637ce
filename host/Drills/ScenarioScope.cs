using Haimen.Grains.Districts;
using Haimen.Hazards;

namespace Haimen.Host.Drills;

/// <summary>What the names in a scenario may refer to.</summary>
/// <param name="FindDistrict">Gives the district of an id, null where there is none.</param>
/// <param name="Domains">The hazard domains that are loaded, or null where their names are not to be checked.</param>
internal sealed record ScenarioScope(Func<string, District?> FindDistrict, IReadOnlyList<DomainDescriptor>? Domains = null);
