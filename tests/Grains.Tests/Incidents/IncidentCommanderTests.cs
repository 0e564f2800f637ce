using Haimen.Grains.Dispatch;
using Haimen.Grains.Incidents;
using Haimen.Grains.Incidents.Deciding;
using Haimen.Grains.Resources;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Tests.Incidents;

/// <summary>A commander's hand on orders and resources.</summary>
public sealed class IncidentCommanderTests
{
    private static readonly DispatchPolicyOptions Default = new();

    [Theory]
    [InlineData(NeedKind.Team, HazardGrade.Blue, false)]
    [InlineData(NeedKind.Supply, HazardGrade.Yellow, false)]
    [InlineData(NeedKind.Evacuation, HazardGrade.Blue, true)]
    [InlineData(NeedKind.Evacuation, HazardGrade.Yellow, true)]
    [InlineData(NeedKind.Evacuation, HazardGrade.Orange, false)]
    [InlineData(NeedKind.Evacuation, HazardGrade.Red, false)]
    public void By_default_only_moving_people_at_a_low_level_waits_for_a_commander(NeedKind kind, HazardGrade level, bool waits)
    {
        Assert.Equal(waits, Default.AwaitsCommander(kind, level));
        var course = new Course { Policy = Default }.Assess(level, Course.Need("n", 1, kind));
        Assert.Equal(waits, Assert.Single(course.OpenNeeds().Needs).AwaitsCommander);
        course.Place(Course.Proposed("o1", "n", "r1", 1, kind));
        Assert.Equal(waits, course.Order("o1").AwaitsCommander);
        Assert.Equal(!waits, IncidentOutbox.Orders(course.State).Any());
    }

    [Fact]
    public void An_order_that_waits_covers_its_need_and_is_told_once_it_is_confirmed()
    {
        var course = Waiting();
        Assert.Empty(course.OpenNeeds().Needs);
        course.Command(IncidentCommandKind.ConfirmOrder, "o1");
        Assert.True(course.Last.Outcome.Accepted);
        Assert.Single(IncidentOutbox.Orders(course.State));
        course.Tell();
        Assert.Empty(IncidentOutbox.Orders(course.State));
        course.Command(IncidentCommandKind.ConfirmOrder, "o1");
        Assert.Equal("order 'o1' does not wait for a commander; it is Ordered", course.Last.Outcome.Refusal);
    }

    [Fact]
    public void An_order_that_nobody_confirms_is_brought_to_mind_at_half_time_and_lapses_at_the_end()
    {
        var course = Waiting();
        var clocks = IncidentClocks.For(course.Last, default, course.Now, course.Options).Where(w => w.Subject == "o1").ToArray();
        Assert.Equal([(IncidentClocks.Remind, 5), (IncidentClocks.ConfirmBy, 10)], clocks.Select(w => (w.Name, (w.Due - course.Now).Minutes)));

        course.Clock(IncidentClocks.Remind, "o1");
        Assert.Empty(course.Escalations);
        course.After(TimeSpan.FromMinutes(5)).Clock(IncidentClocks.Remind, "o1").Clock(IncidentClocks.Remind, "o1");
        Assert.Single(course.Escalations);

        course.After(TimeSpan.FromMinutes(5)).Clock(IncidentClocks.ConfirmBy, "o1");
        Assert.Equal(OrderProgress.TimedOut, course.Order("o1").Progress);
        Assert.Equal("o1", Assert.Single(course.Last.GiveBack).OrderId);
        var open = Assert.Single(course.OpenNeeds().Needs);
        Assert.Equal(100, open.Open);
        Assert.Empty(open.Excluded);
        course.Command(IncidentCommandKind.ConfirmOrder, "o1");
        Assert.Equal("order 'o1' has ended (TimedOut)", course.Last.Outcome.Refusal);
    }

    [Fact]
    public void A_clock_that_was_lost_is_made_good_when_the_incident_resumes()
    {
        var course = Waiting().After(TimeSpan.FromMinutes(11)).Clock(IncidentClocks.Resume);
        Assert.Equal(OrderProgress.TimedOut, course.Order("o1").Progress);
    }

    [Fact]
    public void What_a_commander_has_asked_for_by_name_does_not_wait_for_a_second_word()
    {
        var course = Waiting().Command(IncidentCommandKind.ReplaceOrder, "o1", resource: "s2").Place(Course.Proposed("o2", "e", "s2", 100, NeedKind.Evacuation));
        Assert.False(course.Order("o2").AwaitsCommander);
        Assert.Equal("o2", Assert.Single(IncidentOutbox.Orders(course.State)).Order.OrderId);
    }

    [Fact]
    public void When_the_level_rises_to_one_that_needs_no_confirmation_the_order_goes()
    {
        var course = Waiting().Assess(HazardGrade.Red, Course.Need("e", 100, NeedKind.Evacuation, "shelter-place"));
        Assert.False(course.Order("o1").AwaitsCommander);
        Assert.Single(IncidentOutbox.Orders(course.State));
        Assert.Contains("order-confirmed", course.Kinds);
    }

    [Fact]
    public void An_order_that_waits_when_the_hazard_is_over_is_given_back()
    {
        var course = Waiting().AssessQuiet();
        Assert.Single(IncidentOutbox.Releases(course.State));
        course.Tell(releasedAreHome: true).After(TimeSpan.FromMinutes(20)).Clock(IncidentClocks.ConfirmBy, "o1");
        Assert.Equal(OrderProgress.Returned, course.Order("o1").Progress);
    }

    [Fact]
    public void A_refused_order_is_released_and_its_resource_not_asked_again_until_that_is_lifted()
    {
        var course = Pumping().Tell().Command(IncidentCommandKind.RefuseOrder, "o1");
        Assert.Single(IncidentOutbox.Releases(course.State));
        Assert.Equal(["t1"], Assert.Single(course.After(TimeSpan.FromDays(1)).OpenNeeds().Needs).Excluded);
        var ruling = Assert.Single(course.State.Rulings);
        Assert.Equal((ResourceRulingKind.Forbidden, "officer", "so decided"), (ruling.Kind, ruling.By, ruling.Reason));

        course.Command(IncidentCommandKind.LiftResource, "a", resource: "t1");
        Assert.Empty(course.State.Rulings);
        Assert.Empty(course.OpenNeeds().Needs[0].Excluded);
        course.Command(IncidentCommandKind.RefuseOrder, "o1");
        Assert.Equal("order 'o1' has been released already", course.Last.Outcome.Refusal);
    }

    [Fact]
    public void An_order_that_waits_can_be_refused_and_is_never_told()
    {
        var course = Waiting().Command(IncidentCommandKind.RefuseOrder, "o1");
        Assert.Empty(IncidentOutbox.Orders(course.State));
        Assert.Single(IncidentOutbox.Releases(course.State));
        Assert.Equal(["s1"], Assert.Single(course.OpenNeeds().Needs).Excluded);
    }

    [Fact]
    public void A_replaced_order_is_released_and_the_other_resource_pinned_in_one_append()
    {
        var course = Pumping().Tell().Command(IncidentCommandKind.ReplaceOrder, "o1", resource: "t2");
        Assert.Equal(["order-released", "resource-pinned"], course.Kinds.TakeLast(2));
        var open = Assert.Single(course.OpenNeeds().Needs);
        Assert.Equal((1, "t1", "t2"), (open.Open, open.Excluded.Single(), open.Pinned.Single()));
        course.Place(Course.Proposed("o2", "a", "t2")).Tell(releasedAreHome: true);
        Assert.Equal(OrderProgress.Ordered, course.Order("o2").Progress);
        Assert.DoesNotContain(course.OpenNeeds().Needs, n => n.UnderWay.Length > 0);
    }

    [Fact]
    public void A_pin_that_cannot_be_honoured_says_so_once_until_it_is()
    {
        var course = new Course().Assess(HazardGrade.Blue, Course.Need("a", 2)).Command(IncidentCommandKind.PinResource, "a", resource: "t9");
        course.Place(Course.Proposed("o1", "a", "t1")).Take(new Planned(Course.Plan([], new Shortfall("a", 1)) with { PlanId = "p-2" }));
        Assert.Equal(1, course.Kinds.Count(k => k == "pin-unmet"));
        Assert.True(Assert.Single(course.State.Rulings).Unmet);
        Assert.Contains("t9 is pinned to a and could not be sent", course.State.Facts[^1], StringComparison.Ordinal);
        course.Place(Course.Proposed("o2", "a", "t9"));
        Assert.False(Assert.Single(course.State.Rulings).Unmet);
    }

    [Fact]
    public void A_pinned_team_under_way_is_not_offered_to_other_needs()
    {
        var course = Pumping().Tell();
        Assert.Equal("t1", Assert.Single(Assert.Single(course.OpenNeeds().Needs).UnderWay).TeamId);
        course.Command(IncidentCommandKind.PinResource, "a", resource: "t1");
        Assert.Empty(course.OpenNeeds().Needs);
        course.Command(IncidentCommandKind.LiftResource, "a", resource: "t1").Notice("o1", OrderProgress.OnScene);
        Assert.Empty(course.OpenNeeds().Needs);
    }

    [Fact]
    public void An_order_whose_team_a_plan_has_taken_ends_before_the_plans_own_orders_are_placed()
    {
        var course = Pumping().Tell().Take(new Planned(Course.Plan([Course.Proposed("o2", "a", "t2")]) with { Diverted = ["o1", "unknown"] }));
        Assert.Equal(OrderProgress.Diverted, course.Order("o1").Progress);
        Assert.True(course.Order("o2").Holds);
        var lines = course.Lines.Count;
        course.Notice("o1", OrderProgress.Diverted, "taken for order o9");
        Assert.Equal(lines, course.Lines.Count);
    }

    [Fact]
    public void A_pin_asks_a_resource_again_that_had_declined()
    {
        var course = Pumping().Tell().Notice("o1", OrderProgress.Declined).Command(IncidentCommandKind.PinResource, "a", resource: "t1");
        var open = Assert.Single(course.OpenNeeds().Needs);
        Assert.Empty(open.Excluded);
        Assert.Equal(["t1"], open.Pinned);
    }

    [Fact]
    public void What_is_forbidden_for_the_incident_is_so_for_every_need_and_its_pins_are_void()
    {
        var course = new Course().Assess(HazardGrade.Blue, Course.Need("a", 1), Course.Need("b", 1))
            .Command(IncidentCommandKind.PinResource, "a", resource: "t1").Command(IncidentCommandKind.ForbidResource, resource: "t1");
        Assert.All(course.OpenNeeds().Needs, n => Assert.Equal(("t1", 0), (n.Excluded.Single(), n.Pinned.Length)));
        course.Place(Course.Proposed("o1", "a", "t1"));
        Assert.Single(course.Last.GiveBack);
        course.Command(IncidentCommandKind.PinResource, "a", resource: "t1");
        Assert.Equal("resource 't1' is forbidden for the whole incident; lift that first", course.Last.Outcome.Refusal);
        course.Command(IncidentCommandKind.ForbidResource, "b", resource: "t1").Command(IncidentCommandKind.LiftResource, resource: "t1");
        Assert.Equal([0, 1], course.OpenNeeds().Needs.Select(n => n.Excluded.Length));
    }

    [Theory]
    [InlineData(IncidentCommandKind.ConfirmOrder, "none", "", "order 'none' is not one of this incident")]
    [InlineData(IncidentCommandKind.RefuseOrder, "none", "", "order 'none' is not one of this incident")]
    [InlineData(IncidentCommandKind.ReplaceOrder, "o1", "t1", "order 'o1' has t1 already")]
    [InlineData(IncidentCommandKind.ReplaceOrder, "o1", "tx", "team tx cannot serve need 'a': it has no capability drainage")]
    [InlineData(IncidentCommandKind.ReplaceOrder, "o1", "nobody", "resource 'nobody' is not a team, depot or shelter of the district")]
    [InlineData(IncidentCommandKind.PinResource, "", "t2", "need '' is not in force in this incident; in force are: a")]
    [InlineData(IncidentCommandKind.PinResource, "b", "t2", "need 'b' is not in force in this incident; in force are: a")]
    [InlineData(IncidentCommandKind.PinResource, "a", "tx", "team tx cannot serve need 'a': it has no capability drainage")]
    [InlineData(IncidentCommandKind.ForbidResource, "", "nobody", "resource 'nobody' is not a team, depot or shelter of the district")]
    [InlineData(IncidentCommandKind.ForbidResource, "b", "t2", "need 'b' is not in force in this incident; in force are: a")]
    [InlineData(IncidentCommandKind.LiftResource, "a", "t2", "nothing is in force on resource 't2' for need 'a'")]
    [InlineData(IncidentCommandKind.LiftResource, "", "t2", "nothing is in force on resource 't2' for the whole incident")]
    public void A_command_that_makes_no_sense_is_refused_with_what_would(IncidentCommandKind kind, string subject, string resource, string refusal)
    {
        var course = Pumping().Tell();
        var lines = course.Lines.Count;
        course.Command(kind, subject, resource: resource);
        Assert.Equal((false, refusal), (course.Last.Outcome.Accepted, course.Last.Outcome.Refusal));
        Assert.Equal(lines, course.Lines.Count);
    }

    [Fact]
    public void What_was_said_of_resources_ends_with_the_incident()
    {
        var course = new Course().Assess(HazardGrade.Blue, Course.Need("a", 1)).Command(IncidentCommandKind.ForbidResource, resource: "t1")
            .Command(IncidentCommandKind.Close).Clock(IncidentClocks.CloseCheck);
        Assert.Equal(IncidentStage.Closed, course.State.Stage);
        Assert.Empty(course.State.Rulings);
        course.Command(IncidentCommandKind.ForbidResource, resource: "t1");
        Assert.False(course.Last.Outcome.Accepted);
    }

    private static Course Waiting() => new Course { Policy = Default }.Assess(HazardGrade.Yellow, Course.Need("e", 100, NeedKind.Evacuation, "shelter-place"))
        .Place(Course.Proposed("o1", "e", "s1", 100, NeedKind.Evacuation));

    private static Course Pumping() => new Course().Assess(HazardGrade.Blue, Course.Need("a", 1)).Place(Course.Proposed("o1", "a", "t1"));
}
