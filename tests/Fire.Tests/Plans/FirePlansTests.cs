using Haimen.Hazards;

namespace Haimen.Fire.Tests.Plans;

public sealed class FirePlansTests
{
    private static readonly FireDomain Domain = new();

    [Theory]
    [InlineData("building-fire")]
    [InlineData("vegetation-fire")]
    public void Every_level_has_a_plan_that_grows_with_it(string kind)
    {
        var before = 0;
        foreach (var level in new[] { HazardGrade.Blue, HazardGrade.Yellow, HazardGrade.Orange, HazardGrade.Red })
        {
            var plan = Domain.PlanFor(kind, level);
            Assert.True(plan.Tasks.Count > before);
            before = plan.Tasks.Count;
            Assert.Equal(plan.Tasks.Count, plan.Tasks.Select(t => t.Id).Distinct().Count());
            Assert.Equal(TimeSpan.FromHours(1), plan.Tasks.Single(t => t.Id == "report-county").Within);
            Assert.Equal(TimeSpan.FromHours(10), plan.Tasks.Single(t => t.Id == "relief").Within);
            Assert.NotEmpty(plan.WarningTemplates);
            Assert.All(plan.WarningTemplates, t => Assert.Contains("{area}", t.Headline.Zh, StringComparison.Ordinal));
            Assert.DoesNotContain(plan.LeadDepartment, plan.SupportDepartments);
        }
    }

    [Fact]
    public void The_fire_brigade_leads_in_buildings_and_the_emergency_bureau_in_the_open()
    {
        Assert.Equal("区消防救援大队", Domain.PlanFor("building-fire", HazardGrade.Yellow).LeadDepartment);
        Assert.Equal("区应急管理局", Domain.PlanFor("vegetation-fire", HazardGrade.Yellow).LeadDepartment);
    }

    [Fact]
    public void An_unknown_kind_or_no_level_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Domain.PlanFor("earthquake", HazardGrade.Red));
        Assert.Throws<ArgumentOutOfRangeException>(() => Domain.PlanFor("building-fire", HazardGrade.Normal));
    }
}
