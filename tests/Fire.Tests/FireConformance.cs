using Haimen.Fire.Tests.Worlds;
using Haimen.Hazards.Testing;
using Haimen.Hazards.Testing.Xunit;

namespace Haimen.Fire.Tests;

public sealed class FireConformance : HazardDomainConformance<FireDomain>
{
    protected override QualityTier Tier => QualityTier.Platinum;

    protected override ConformanceOptions Options => new()
    {
        District = SampleDistrict.Create(),
        Scenario = FireScenarios.DryWindy(4).Ignite(SampleDistrict.Warehouse).Ignite(SampleDistrict.Reeds, 1).Noisy(),
    };
}
