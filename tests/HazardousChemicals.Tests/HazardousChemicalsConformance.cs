using Haimen.HazardousChemicals.Tests.Worlds;
using Haimen.Hazards.Testing;
using Haimen.Hazards.Testing.Xunit;

namespace Haimen.HazardousChemicals.Tests;

public sealed class HazardousChemicalsConformance : HazardDomainConformance<HazardousChemicalsDomain>
{
    protected override QualityTier Tier => QualityTier.Gold;

    protected override ConformanceOptions Options => new() { District = SamplePlant.District, Scenario = SamplePlant.Leak(6) };
}
