using Haimen.Flood.Tests.Worlds;
using Haimen.Hazards.Testing;
using Haimen.Hazards.Testing.Xunit;

namespace Haimen.Flood.Tests;

public sealed class FloodConformance : HazardDomainConformance<FloodDomain>
{
    protected override QualityTier Tier => QualityTier.Platinum;

    protected override ConformanceOptions Options => new() { District = SampleDistrict.Create(areas: 2), Scenario = FloodScenarios.PlumRain with { Hours = 36 } };
}
