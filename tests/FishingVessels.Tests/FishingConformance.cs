using Haimen.FishingVessels.Tests.Worlds;
using Haimen.Hazards.Testing;
using Haimen.Hazards.Testing.Xunit;

namespace Haimen.FishingVessels.Tests;

public sealed class FishingConformance : HazardDomainConformance<FishingVesselsDomain>
{
    protected override QualityTier Tier => QualityTier.Platinum;

    protected override ConformanceOptions Options => new()
    {
        District = Fleet.Of(6),
        Scenario = Fleet.Weather(12, h => 6 + h, h => 8 + (2 * h)).Event(1, new() { Kind = "capsize", AssetId = "vessel-001" }),
    };
}
