using Haimen.Hazards;

namespace Haimen.Construction.Tests.Plans;

public sealed class ConstructionPlansTests
{
    private static readonly ConstructionDomain Domain = new();

    [Fact]
    public void Every_kind_and_level_has_a_plan_that_reports_within_the_hour_and_grows_with_the_level()
    {
        foreach (var kind in Domain.Descriptor.IncidentKinds)
        {
            var before = 0;
            for (var level = HazardGrade.Blue; level <= HazardGrade.Red; level++)
            {
                var plan = Domain.PlanFor(kind.Id, level);
                Assert.Equal("区住房和城乡建设局", plan.LeadDepartment);
                Assert.Equal(TimeSpan.FromHours(1), plan.Tasks.Single(t => t.Id == "report-county").Within);
                Assert.Equal(plan.Tasks.Count, plan.Tasks.Select(t => t.Id).Distinct().Count());
                Assert.True(plan.Tasks.Count >= before);
                Assert.Contains("{area}", Assert.Single(plan.WarningTemplates).Headline.Zh, StringComparison.Ordinal);
                before = plan.Tasks.Count;
            }
        }
    }

    [Theory]
    [InlineData("waterlogging", HazardGrade.Red)]
    [InlineData("crane-collapse", HazardGrade.Normal)]
    public void What_the_domain_does_not_know_has_no_plan(string kind, HazardGrade level) =>
        Assert.ThrowsAny<ArgumentException>(() => Domain.PlanFor(kind, level));
}
