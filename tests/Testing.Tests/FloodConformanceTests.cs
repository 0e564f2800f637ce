using Haimen.Flood;

namespace Haimen.Hazards.Testing.Tests;

public sealed class FloodConformanceTests(ITestOutputHelper output)
{
    [Fact]
    public void The_smoke_run_passes_a_good_domain()
    {
        var report = Conformance.Smoke(new FloodDomain(), null, TestContext.Current.CancellationToken);
        output.WriteLine(report.Summary);
        Assert.True(report.Passed, report.Summary);
        Assert.Equal(QualityTier.Bronze, report.Tier);
        Assert.All(report.Results, r => Assert.True(r.Check.InSmoke));
    }
}
