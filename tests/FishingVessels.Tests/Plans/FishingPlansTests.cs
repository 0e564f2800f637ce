using Haimen.Hazards;

namespace Haimen.FishingVessels.Tests.Plans;

public sealed class FishingPlansTests
{
    private static readonly FishingVesselsDomain Domain = new();

    [Fact]
    public void Every_kind_and_level_has_a_plan_led_by_the_agriculture_bureau()
    {
        foreach (var kind in Domain.Descriptor.IncidentKinds)
            foreach (var level in new[] { HazardGrade.Blue, HazardGrade.Yellow, HazardGrade.Orange, HazardGrade.Red })
            {
                var plan = Domain.PlanFor(kind.Id, level);
                Assert.Equal("区农业农村局", plan.LeadDepartment);
                Assert.Contains("海事部门", plan.SupportDepartments);
                Assert.Contains("海警机构", plan.SupportDepartments);
                Assert.Equal(plan.Tasks.Count, plan.Tasks.Select(t => t.Id).Distinct().Count());
                Assert.Contains(plan.Tasks, t => t.Id == "report-county" && t.Within == TimeSpan.FromHours(1));
                Assert.NotEmpty(plan.WarningTemplates);
            }
    }

    [Fact]
    public void An_unknown_kind_is_refused() => Assert.Throws<ArgumentException>(() => Domain.PlanFor("whale", HazardGrade.Blue));
}
