using Haimen.Hazards;

namespace Haimen.Flood.Tests.Plans;

public sealed class FloodPlansTests
{
    private static readonly FloodDomain Domain = new();

    [Fact]
    public void Every_incident_kind_has_a_plan_at_every_level_with_the_first_report_within_an_hour()
    {
        foreach (var kind in Domain.Descriptor.IncidentKinds)
        {
            for (var level = HazardGrade.Blue; level <= HazardGrade.Red; level++)
            {
                var plan = Domain.PlanFor(kind.Id, level);
                Assert.Equal(plan.Tasks.Count, plan.Tasks.Select(t => t.Id).Distinct().Count());
                Assert.Equal(TimeSpan.FromHours(1), plan.Tasks.Single(t => t.Id == "report-county").Within);
                Assert.All(plan.Tasks, t => Assert.True(t.Within > TimeSpan.Zero && t.Owner.Length > 0));
                Assert.DoesNotContain(plan.LeadDepartment, plan.SupportDepartments);
            }
        }
    }

    [Fact]
    public void From_yellow_relief_is_due_within_ten_hours()
    {
        Assert.Equal(TimeSpan.FromHours(10), Domain.PlanFor("waterlogging", HazardGrade.Yellow).Tasks.Single(t => t.Id == "relief").Within);
        Assert.DoesNotContain(Domain.PlanFor("waterlogging", HazardGrade.Blue).Tasks, t => t.Id == "relief");
    }

    [Fact]
    public void A_worse_level_never_has_fewer_tasks()
    {
        for (var level = HazardGrade.Yellow; level <= HazardGrade.Red; level++)
            Assert.Superset(
                Domain.PlanFor("storm-surge", level - 1).Tasks.Select(t => t.Id).ToHashSet(),
                Domain.PlanFor("storm-surge", level).Tasks.Select(t => t.Id).ToHashSet());
    }

    [Fact]
    public void An_unknown_kind_or_a_normal_level_has_no_plan()
    {
        Assert.Contains("meteor", Assert.Throws<ArgumentException>(() => Domain.PlanFor("meteor", HazardGrade.Red)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Domain.PlanFor("waterlogging", HazardGrade.Normal));
    }
}
