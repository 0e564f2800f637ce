using Haimen.Grains.Dispatch;
using Haimen.Grains.Incidents;
using Haimen.Grains.Incidents.Deciding;
using Haimen.Grains.Resources;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Tests.Incidents;

public sealed class IncidentOrderTests
{
    [Fact]
    public void Only_orders_for_needs_that_are_open_are_placed_and_the_others_given_back()
    {
        var course = new Course().Assess(HazardGrade.Blue, Course.Need("a", 1), Course.Need("b", 2))
            .Place(Course.Proposed("o1", "a", "t1"), Course.Proposed("o2", "a", "t2"), Course.Proposed("o3", "b", "t3"), Course.Proposed("o4", "gone", "t4"));
        Assert.Equal(["o1", "o3"], course.State.Orders.Select(o => o.Order.OrderId));
        Assert.Equal(["o2", "o4"], course.Last.GiveBack.Select(o => o.OrderId));
        var open = Assert.Single(course.OpenNeeds().Needs);
        Assert.Equal(("b", 1), (open.Need.Id, open.Open));
    }

    [Fact]
    public void A_plan_placed_twice_gives_its_orders_once()
    {
        var course = new Course().Assess(HazardGrade.Blue, Course.Need("a", 2)).Place(Course.Proposed("o1", "a", "t1")).Place(Course.Proposed("o1", "a", "t1"));
        Assert.Equal(1, course.Kinds.Count(k => k == "order-placed"));
        Assert.Empty(course.Last.GiveBack);
    }

    [Theory]
    [InlineData(OrderProgress.Declined)]
    [InlineData(OrderProgress.TimedOut)]
    public void A_resource_that_declines_or_stays_silent_is_not_asked_again_for_that_need(OrderProgress end)
    {
        var course = new Course().Assess(HazardGrade.Blue, Course.Need("a", 1)).Place(Course.Proposed("o1", "a", "t1")).Tell().Notice("o1", end, "no crew");
        var open = Assert.Single(course.OpenNeeds().Needs);
        Assert.Equal(1, open.Open);
        Assert.Equal(["t1"], open.Excluded);
        course.Place(Course.Proposed("o2", "a", "t1"));
        Assert.Single(course.Last.GiveBack);
    }

    [Fact]
    public void A_resource_that_declined_is_asked_again_an_hour_later()
    {
        var course = new Course().Assess(HazardGrade.Blue, Course.Need("a", 1)).Place(Course.Proposed("o1", "a", "t1")).Tell().Notice("o1", OrderProgress.Declined, "no crew");
        Assert.Contains(IncidentClocks.For(course.Last, default, course.Now, course.Options), w => w.Name == IncidentClocks.ExclusionEnds && w.Due == course.Now.AddHours(1));
        Assert.Equal(["t1"], course.After(TimeSpan.FromMinutes(59)).OpenNeeds().Needs[0].Excluded);
        Assert.Empty(course.After(TimeSpan.FromMinutes(1)).OpenNeeds().Needs[0].Excluded);
        course.Place(Course.Proposed("o2", "a", "t1"));
        Assert.True(course.Order("o2").Holds);
    }

    [Fact]
    public void A_diverted_order_opens_its_need_again_and_its_resource_may_be_asked_again()
    {
        var course = new Course().Assess(HazardGrade.Blue, Course.Need("a", 1)).Place(Course.Proposed("o1", "a", "t1")).Tell()
            .Notice("o1", OrderProgress.EnRoute).Notice("o1", OrderProgress.Diverted, "taken for order o9");
        Assert.False(course.Order("o1").Holds);
        var open = Assert.Single(course.OpenNeeds().Needs);
        Assert.Equal(1, open.Open);
        Assert.Empty(open.Excluded);
    }

    [Fact]
    public void Of_a_partial_delivery_only_what_came_counts_and_the_rest_is_needed_still()
    {
        var need = Course.Need("s", 50, NeedKind.Supply, "quilt");
        var course = new Course().Assess(HazardGrade.Orange, need).Place(Course.Proposed("o1", "s", "d", 50, NeedKind.Supply)).Tell()
            .Take(new Notified("o1", OrderProgress.OnScene, "a lorry broke down", "d", 30));
        Assert.Equal(20, Assert.Single(course.OpenNeeds().Needs).Open);
        Assert.True(course.State.ReliefOutstanding);
        course.Place(Course.Proposed("o2", "s", "d", 20, NeedKind.Supply)).Tell().Notice("o2", OrderProgress.OnScene);
        Assert.Empty(course.OpenNeeds().Needs);
        Assert.False(course.State.ReliefOutstanding);
    }

    [Fact]
    public void Of_an_evacuation_only_the_people_who_came_are_sheltered()
    {
        var course = new Course().Assess(HazardGrade.Orange, Course.Need("e", 120, NeedKind.Evacuation, "shelter-place"))
            .Place(Course.Proposed("o1", "e", "s1", 120, NeedKind.Evacuation)).Tell().Take(new Notified("o1", OrderProgress.OnScene, "", "s1", 100));
        Assert.Equal((100, 100), (course.State.Evacuated, course.State.Sheltered));
        Assert.Equal(20, Assert.Single(course.OpenNeeds().Needs).Open);
    }

    [Fact]
    public void An_order_that_its_resource_refuses_opens_the_need_again()
    {
        var course = new Course().Assess(HazardGrade.Blue, Course.Need("a", 1)).Place(Course.Proposed("o1", "a", "t1"))
            .Take(new Told([new OrderAnswer("o1", CommandOutcome.Refused("reservation ran out"))]));
        Assert.Contains("order-refused", course.Kinds);
        Assert.Equal(["t1"], Assert.Single(course.OpenNeeds().Needs).Excluded);
        Assert.False(course.Order("o1").Holds);
    }

    [Fact]
    public void When_less_is_needed_the_latest_to_arrive_is_released_first()
    {
        var course = new Course().Assess(HazardGrade.Blue, Course.Need("a", 3))
            .Place(Course.Proposed("o1", "a", "t1", minutes: 10), Course.Proposed("o2", "a", "t2", minutes: 40), Course.Proposed("o3", "a", "t3", minutes: 20))
            .Tell().Notice("o1", OrderProgress.OnScene).Assess(HazardGrade.Blue, Course.Need("a", 2));
        Assert.NotNull(course.Order("o2").ReleasedAt);
        course.Assess(HazardGrade.Blue, Course.Need("a", 1));
        Assert.NotNull(course.Order("o3").ReleasedAt);
        Assert.Null(course.Order("o1").ReleasedAt);
        Assert.Empty(course.OpenNeeds().Needs);
    }

    [Fact]
    public void A_need_that_is_withdrawn_releases_all_its_orders()
    {
        var course = new Course().Assess(HazardGrade.Blue, Course.Need("a", 2)).Place(Course.Proposed("o1", "a", "t1"), Course.Proposed("o2", "a", "t2"))
            .Tell().Assess(HazardGrade.Blue);
        Assert.All(course.State.Orders, o => Assert.NotNull(o.ReleasedAt));
        Assert.Equal(2, IncidentOutbox.Releases(course.State).Count());
        course.Tell(releasedAreHome: true);
        Assert.All(course.State.Orders, o => Assert.False(o.Holds));
    }

    [Fact]
    public void A_need_that_only_wavers_is_not_revised()
    {
        var course = new Course().Assess(HazardGrade.Blue, Course.Need("a", 2));
        course.Assess(HazardGrade.Blue, Course.Need("a", 2) with { Weight = 1.05, Rule = new LocalizedText("新", "new") });
        Assert.DoesNotContain("need-revised", course.Kinds);
        course.Assess(HazardGrade.Blue, Course.Need("a", 2) with { Weight = 1.5 });
        Assert.Contains("need-revised", course.Kinds);
    }

    [Fact]
    public void A_cancelled_order_is_released_and_its_need_planned_without_that_resource()
    {
        var course = new Course().Assess(HazardGrade.Blue, Course.Need("a", 1)).Place(Course.Proposed("o1", "a", "t1")).Tell()
            .Command(IncidentCommandKind.RefuseOrder, "o1");
        Assert.NotNull(course.Order("o1").ReleasedAt);
        Assert.Equal(["t1"], Assert.Single(course.OpenNeeds().Needs).Excluded);
    }

    [Fact]
    public void Progress_that_comes_twice_or_late_changes_nothing()
    {
        var course = new Course().Assess(HazardGrade.Blue, Course.Need("a", 1)).Place(Course.Proposed("o1", "a", "t1")).Tell()
            .Notice("o1", OrderProgress.OnScene);
        var lines = course.Lines.Count;
        course.Notice("o1", OrderProgress.OnScene).Notice("o1", OrderProgress.EnRoute).Notice("unknown", OrderProgress.OnScene);
        Assert.Equal(lines, course.Lines.Count);
    }

    [Fact]
    public void People_who_arrive_at_a_shelter_are_counted_until_they_go_home()
    {
        var need = Course.Need("e", 120, NeedKind.Evacuation, "shelter-place");
        var course = new Course().Assess(HazardGrade.Orange, need)
            .Place(Course.Proposed("o1", "e", "s1", 100, NeedKind.Evacuation), Course.Proposed("o2", "e", "s2", 20, NeedKind.Evacuation)).Tell()
            .Notice("o1", OrderProgress.OnScene);
        Assert.Equal((100, 100), (course.State.Evacuated, course.State.Sheltered));
        course.Notice("o2", OrderProgress.OnScene);
        Assert.NotNull(course.State.FindTask("relief")!.DoneAt);
        course.AssessQuiet().Tell();
        Assert.Equal((120, 0), (course.State.Evacuated, course.State.Sheltered));
    }

    [Fact]
    public void Relief_that_does_not_arrive_escalates_after_ten_hours()
    {
        var need = Course.Need("s", 50, NeedKind.Supply, "quilt");
        var course = new Course().Assess(HazardGrade.Orange, need).After(TimeSpan.FromHours(10)).Clock(IncidentClocks.TaskDue, "relief");
        Assert.True(course.State.FindTask("relief")!.Overdue);
        Assert.Single(course.Escalations);
    }

    [Fact]
    public void Goods_that_were_delivered_and_used_up_still_count_as_served()
    {
        var need = Course.Need("s", 50, NeedKind.Supply, "quilt");
        var course = new Course().Assess(HazardGrade.Orange, need).Place(Course.Proposed("o", "s", "d", 50, NeedKind.Supply)).Tell()
            .Notice("o", OrderProgress.OnScene).Notice("o", OrderProgress.Returned);
        Assert.Empty(course.OpenNeeds().Needs);
    }

    [Fact]
    public void A_shortfall_is_stated_once_and_met_when_the_need_is_covered()
    {
        var course = new Course().Assess(HazardGrade.Blue, Course.Need("a", 2));
        var plan = Course.Plan([Course.Proposed("o1", "a", "t1")], new Shortfall("a", 1));
        course.Take(new Planned(plan)).Take(new Planned(plan with { PlanId = "p-2", Orders = [] }));
        Assert.Equal(1, course.State.FindNeed("a")!.Short);
        Assert.Equal(1, course.Kinds.Count(k => k == "shortfall-stated"));
        course.Place(Course.Proposed("o2", "a", "t2"));
        Assert.Equal(0, course.State.FindNeed("a")!.Short);
        Assert.Contains("shortfall-met", course.Kinds);
    }

    [Fact]
    public void The_programs_own_dispatch_task_is_done_once_every_need_is_ordered()
    {
        var course = new Course().Assess(HazardGrade.Blue, Course.Need("a", 1)).Place(Course.Proposed("o1", "a", "t1"));
        Assert.Null(course.State.FindTask("dispatch-pumps")!.DoneAt);
        Assert.NotNull(course.Tell().State.FindTask("dispatch-pumps")!.DoneAt);
        Assert.Null(course.State.FindTask("close-roads")!.DoneAt);
    }
}
