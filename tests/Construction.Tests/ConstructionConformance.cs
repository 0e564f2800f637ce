using Haimen.Construction.Tests.Worlds;
using Haimen.Hazards.Testing;
using Haimen.Hazards.Testing.Worlds;
using Haimen.Hazards.Testing.Xunit;

namespace Haimen.Construction.Tests;

public sealed class ConstructionConformance : HazardDomainConformance<ConstructionDomain>
{
    protected override QualityTier Tier => QualityTier.Gold;

    protected override ConformanceOptions Options => new()
    {
        District = SampleSites.District,
        Scenario = WorldScenario.For(30).Series("windMS", (0, 4), (6, 18), (10, 5)).Series("rainMmH", (0, 0), (3, 12), (9, 0))
            .Event(1, new() { Kind = "collapse", AssetId = "pit-1" })
            .Event(2, new() { Kind = "gas-leak", AssetId = "space-1" }),
    };
}
