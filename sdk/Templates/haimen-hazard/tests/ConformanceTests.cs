using Haimen.Hazards.Testing;
using Haimen.Hazards.Testing.Xunit;

namespace SampleHazard.Tests;

/// <summary>The conformance kit: every check a test. Raise the tier as your domain grows.</summary>
public sealed class ConformanceTests : HazardDomainConformance<SampleHazardDomain>
{
    protected override QualityTier Tier => QualityTier.Silver;

    protected override ConformanceOptions Options => new() { Scenario = SampleCourse.Scenario, District = SampleCourse.District };
}
