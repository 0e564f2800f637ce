using Haimen.Grains.Incidents;
using Haimen.Grains.Incidents.Deciding;
using Haimen.Grains.Resources;
using Haimen.Hazards;

namespace Haimen.Grains.Tests.Incidents;

public sealed class IncidentLifecycleTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public void An_incident_that_sensors_saw_is_verified_and_responding_at_once()
    {
        var course = new Course().Assess(HazardGrade.Orange, Course.Need("n", 1));
        Assert.Equal(IncidentStage.Responding, course.State.Stage);
        Assert.Equal(HazardGrade.Orange, course.State.Level);
        Assert.Equal(
            ["incident-reported", "incident-verified", "level-changed", "response-opened", "plan-activated", "need-stated"], course.Kinds);
    }

    [Fact]
    public void A_calm_area_opens_nothing()
    {
        Assert.Empty(new Course().Assess(HazardGrade.Normal).AssessQuiet().Lines);
    }

    [Fact]
    public void A_reported_incident_waits_until_an_assessment_corroborates_it()
    {
        var course = new Course().Report();
        Assert.Equal(IncidentStage.Reported, course.State.Stage);
        Assert.Equal(IncidentStage.Reported, course.Assess(HazardGrade.Normal).State.Stage);
        Assert.Equal(IncidentStage.Responding, course.Assess(HazardGrade.Blue).State.Stage);
    }

    [Fact]
    public void A_report_verified_by_hand_waits_for_a_level()
    {
        var course = new Course().Report().Command(IncidentCommandKind.Verify);
        Assert.Equal(IncidentStage.Verified, course.State.Stage);
        course.Command(IncidentCommandKind.SetLevel, level: HazardGrade.Yellow);
        Assert.Equal(IncidentStage.Responding, course.State.Stage);
        Assert.Equal(HazardGrade.Yellow, course.State.Level);
    }

    [Fact]
    public void An_unverified_report_escalates_once_after_half_an_hour_and_is_closed_after_two()
    {
        var course = new Course().Report().After(29 * Minute).Clock(IncidentClocks.VerifyBy);
        Assert.Empty(course.Escalations);
        course.After(Minute).Clock(IncidentClocks.VerifyBy).Clock(IncidentClocks.VerifyBy).Clock(IncidentClocks.Resume);
        Assert.Single(course.Escalations);
        course.After(90 * Minute).Clock(IncidentClocks.DropUnverified);
        Assert.Equal(IncidentStage.Closed, course.State.Stage);
        Assert.Equal("unverified", course.State.Outcome);
    }

    [Fact]
    public void It_is_contained_recovers_and_closes_after_half_an_hour_of_quiet()
    {
        var course = new Course().Assess(HazardGrade.Red).Tell().AssessContained(HazardGrade.Yellow);
        Assert.Equal(IncidentStage.Contained, course.State.Stage);
        course.AssessQuiet();
        Assert.Equal(IncidentStage.Recovering, course.State.Stage);
        course.After(29 * Minute).Clock(IncidentClocks.CloseCheck);
        Assert.Equal(IncidentStage.Recovering, course.State.Stage);
        course.After(Minute).Clock(IncidentClocks.CloseCheck);
        Assert.Equal(IncidentStage.Closed, course.State.Stage);
        Assert.Equal("resolved", course.State.Outcome);
        Assert.Equal(HazardGrade.Red, course.State.WorstLevel);
    }

    [Fact]
    public void It_is_not_closed_while_an_order_still_holds_its_resource()
    {
        var course = new Course().Assess(HazardGrade.Blue, Course.Need("n", 1)).Place(Course.Proposed("o", "n", "team-1")).Tell()
            .AssessQuiet().Tell().After(60 * Minute).Clock(IncidentClocks.CloseCheck);
        Assert.Equal(IncidentStage.Recovering, course.State.Stage);
        course.Notice("o", OrderProgress.Returned);
        Assert.Equal(IncidentStage.Closed, course.State.Stage);
    }

    [Fact]
    public void Quiet_that_is_broken_counts_anew()
    {
        var course = new Course().Assess(HazardGrade.Blue).AssessQuiet().After(20 * Minute).Assess(HazardGrade.Normal)
            .After(20 * Minute).Clock(IncidentClocks.CloseCheck);
        Assert.Equal(IncidentStage.Recovering, course.State.Stage);
        course.AssessQuiet().After(30 * Minute).Clock(IncidentClocks.CloseCheck);
        Assert.Equal(IncidentStage.Closed, course.State.Stage);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_hazard_that_comes_back_takes_it_up_again(bool closed)
    {
        var course = new Course().Assess(HazardGrade.Blue).AssessQuiet();
        if (closed) course.After(30 * Minute).Clock(IncidentClocks.CloseCheck);
        Assert.Equal(closed ? IncidentStage.Closed : IncidentStage.Recovering, course.State.Stage);
        course.Assess(HazardGrade.Yellow, Course.Need("n", 2));
        Assert.Equal(IncidentStage.Responding, course.State.Stage);
        Assert.Equal(2, course.OpenNeeds().Needs.Single().Open);
        Assert.Null(course.State.ClosedAt);
        Assert.Contains("incident-reopened", course.Kinds);
        Assert.Equal("waterlogging-Yellow", course.State.PlanId);
    }

    [Fact]
    public void One_ended_by_hand_is_taken_up_again_only_by_something_worse_or_after_quiet()
    {
        var course = new Course().Assess(HazardGrade.Yellow).Command(IncidentCommandKind.Close);
        Assert.Equal(IncidentStage.Closed, course.State.Stage);
        Assert.Equal("by-hand", course.State.Outcome);
        Assert.Equal(IncidentStage.Closed, course.Assess(HazardGrade.Yellow).State.Stage);
        Assert.Equal(IncidentStage.Closed, course.AssessQuiet().State.Stage);
        Assert.Equal(IncidentStage.Responding, course.Assess(HazardGrade.Yellow).State.Stage);
        course.Command(IncidentCommandKind.Close);
        Assert.Equal(IncidentStage.Responding, course.Assess(HazardGrade.Orange).State.Stage);
    }

    [Fact]
    public void A_contained_incident_that_breaks_out_is_responding_again()
    {
        var course = new Course().AssessContained(HazardGrade.Blue);
        Assert.Equal(IncidentStage.Contained, course.State.Stage);
        Assert.Equal(IncidentStage.Responding, course.Assess(HazardGrade.Yellow).State.Stage);
    }

    [Fact]
    public void A_dismissed_report_is_closed_and_a_new_report_awaits_verification_again()
    {
        var course = new Course().Report().Command(IncidentCommandKind.Dismiss);
        Assert.Equal("dismissed", course.State.Outcome);
        course.Report("又积水了");
        Assert.Equal(IncidentStage.Reported, course.State.Stage);
        Assert.Equal(["110: 路面积水", "110: 又积水了"], course.State.Facts);
    }

    [Fact]
    public void The_domain_raises_a_hand_set_level_but_never_lowers_it()
    {
        var course = new Course().Assess(HazardGrade.Blue).Command(IncidentCommandKind.SetLevel, level: HazardGrade.Yellow);
        Assert.Equal(HazardGrade.Yellow, course.State.Level);
        Assert.Equal(HazardGrade.Red, course.Assess(HazardGrade.Red).State.Level);
        Assert.Equal(HazardGrade.Yellow, course.Assess(HazardGrade.Blue).State.Level);
        Assert.Equal(HazardGrade.Blue, course.Command(IncidentCommandKind.FollowDomain).State.Level);
    }

    [Fact]
    public void A_level_lowered_by_hand_stays_until_the_domain_rises_again()
    {
        var course = new Course().Assess(HazardGrade.Red).Command(IncidentCommandKind.SetLevel, level: HazardGrade.Yellow);
        Assert.Equal(HazardGrade.Yellow, course.Assess(HazardGrade.Red).State.Level);
        Assert.Equal(HazardGrade.Yellow, course.Assess(HazardGrade.Orange).State.Level);
        Assert.Equal(HazardGrade.Red, course.Assess(HazardGrade.Red).State.Level);
    }

    [Fact]
    public void A_worse_level_activates_its_plan_and_adds_only_new_tasks()
    {
        var course = new Course().Assess(HazardGrade.Blue);
        Assert.Equal(["close-roads", "dispatch-pumps", "report-city", "report-county"], course.State.Tasks.Select(t => t.Task.Id));
        course.After(Minute).Assess(HazardGrade.Orange);
        Assert.Equal(
            ["close-roads", "dispatch-pumps", "report-city", "report-county", "report-province", "report-state"],
            course.State.Tasks.Select(t => t.Task.Id));
        Assert.Equal(Course.Start.AddMinutes(30), course.State.FindTask("close-roads")!.Task.DueAt);
    }

    [Fact]
    public void A_task_that_nobody_does_escalates_once_and_one_that_is_done_does_not()
    {
        var course = new Course().Assess(HazardGrade.Blue).Tell();
        Assert.All(course.State.Tasks.Where(t => t.Task.Id.StartsWith("report", StringComparison.Ordinal)), t => Assert.NotNull(t.DoneAt));
        course.After(30 * Minute).Clock(IncidentClocks.TaskDue, "close-roads").Clock(IncidentClocks.TaskDue, "close-roads")
            .Clock(IncidentClocks.TaskDue, "report-county").Clock(IncidentClocks.TaskDue, "report-city");
        Assert.Single(course.Escalations);
        course.Command(IncidentCommandKind.CompleteTask, "close-roads");
        Assert.NotNull(course.State.FindTask("close-roads")!.DoneAt);
        Assert.True(course.State.FindTask("close-roads")!.Overdue);
    }

    [Fact]
    public void Where_the_program_does_not_report_itself_the_county_report_escalates_after_an_hour()
    {
        var course = new Course { Options = new IncidentOptions { ReportsItself = false } }.Assess(HazardGrade.Blue).Tell();
        course.After(60 * Minute).Clock(IncidentClocks.TaskDue, "report-county").Clock(IncidentClocks.TaskDue, "report-city");
        Assert.Equal("report-county", course.State.Tasks.Single(t => t.Overdue).Task.Id);
        course.After(120 * Minute).Clock(IncidentClocks.TaskDue, "report-city");
        Assert.True(course.State.FindTask("report-city")!.Overdue);
    }

    [Theory]
    [InlineData(IncidentCommandKind.Dismiss)]
    [InlineData(IncidentCommandKind.Reopen)]
    [InlineData(IncidentCommandKind.SetLevel)]
    [InlineData(IncidentCommandKind.CompleteTask)]
    [InlineData(IncidentCommandKind.RefuseOrder)]
    public void A_command_out_of_place_is_refused_and_leaves_no_trace(IncidentCommandKind kind)
    {
        var course = new Course().Assess(HazardGrade.Blue);
        var before = course.Lines.Count;
        course.Command(kind, "no-such-thing");
        Assert.False(course.Last.Outcome.Accepted);
        Assert.NotEmpty(course.Last.Outcome.Refusal);
        Assert.Equal(before, course.Lines.Count);
    }

    [Fact]
    public void A_command_given_twice_takes_effect_once()
    {
        var course = new Course().Assess(HazardGrade.Blue);
        var command = new Commanded(new IncidentCommand
        {
            CommandId = "x",
            Kind = IncidentCommandKind.AddFact,
            By = "officer",
            Reason = "the pump is here",
        });
        course.Take(command).Take(command);
        Assert.True(course.Last.Outcome.Accepted);
        Assert.Equal(1, course.Kinds.Count(k => k == "fact-added"));

        var update = new Assessed("i-1", course.Update(HazardGrade.Red));
        course.Take(update).Assess(HazardGrade.Blue).Take(update);
        Assert.Equal(HazardGrade.Blue, course.State.Level);
    }

    [Fact]
    public void A_command_id_that_looks_like_one_of_the_incidents_own_is_refused()
    {
        var course = new Course();
        course.Take(new Assessed("i-1", course.Update(HazardGrade.Red) with { CommandId = "~clock/x" }));
        Assert.False(course.Last.Outcome.Accepted);
        Assert.Empty(course.Lines);
    }

    [Fact]
    public void An_assessment_of_another_area_or_with_a_senseless_need_is_refused()
    {
        var course = new Course().Assess(HazardGrade.Blue);
        Assert.False(course.Take(new Assessed("i-1", course.Update(HazardGrade.Red) with { AreaId = "elsewhere" })).Last.Outcome.Accepted);
        Assert.False(course.Assess(HazardGrade.Red, Course.Need("n", 0)).Last.Outcome.Accepted);
        Assert.False(course.Assess(HazardGrade.Red, Course.Need("n", 1) with { Weight = double.NaN }).Last.Outcome.Accepted);
        Assert.False(course.Assess(HazardGrade.Red, Course.Need("n", 1), Course.Need("n", 2)).Last.Outcome.Accepted);
        Assert.Equal(HazardGrade.Blue, course.State.Level);
    }
}
