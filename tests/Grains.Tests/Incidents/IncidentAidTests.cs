using Haimen.Grains.Dispatch;
using Haimen.Grains.Incidents;
using Haimen.Grains.Incidents.Deciding;
using Haimen.Grains.Resources;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Tests.Incidents;

public sealed class IncidentAidTests
{
    private static readonly TimeSpan Climb = new AidOptions().AskNeighboursAfter;
    private static readonly TimeSpan AnswerWithin = new AidOptions().AnswerWithin;

    [Fact]
    public void A_plan_that_falls_short_is_the_answer_of_township_and_district()
    {
        var course = new Course { Partners = new AidPartners { TownshipOf = id => id == "t1" ? "320614103" : null } }
            .Assess(HazardGrade.Blue, Course.Need("a", 5))
            .Take(new Planned(Course.Plan([Course.Proposed("o1", "a", "t1"), Course.Proposed("o2", "a", "t2"), Course.Proposed("o3", "a", "t3")], new Shortfall("a", 2))));
        var own = IncidentViews.ToView("i-1", course.State, null).Aid;
        Assert.Equal([(AidTier.Township, 5, 1), (AidTier.District, 4, 2)], own.Select(a => (a.Tier, a.Quantity, a.Granted)));
        Assert.All(own, a => Assert.Equal("p-1", a.PlanId));
    }

    [Fact]
    public void What_stays_short_is_asked_of_the_neighbours_once_for_all_needs_of_the_resource()
    {
        var course = new Course().Assess(HazardGrade.Blue, Course.Need("a", 2), Course.Need("b", 3), Course.Need("c", 1, resource: "boats"))
            .Take(new Planned(Course.Plan([], new Shortfall("a", 2), new Shortfall("b", 3))));
        Assert.Empty(course.State.AidRequests);
        course.After(Climb).Clock(IncidentClocks.AidClimb, "a").Clock(IncidentClocks.AidClimb, "b");
        var request = Assert.Single(course.State.AidRequests);
        Assert.Equal((AidTier.NeighbouringDistricts, "drainage", 5), (request.Request.Tier, request.Request.Resource, request.Quantity));
        Assert.Equal(["tongzhou", "qidong"], request.Request.Partners);
    }

    [Fact]
    public void A_shortfall_that_is_met_in_time_is_not_asked_of_others()
    {
        var course = new Course().Assess(HazardGrade.Blue, Course.Need("a", 1)).FallShort("a", 1).Place(Course.Proposed("o1", "a", "t1"))
            .After(Climb).Clock(IncidentClocks.AidClimb, "a");
        Assert.Empty(course.State.AidRequests);
    }

    [Fact]
    public void Aid_covers_from_its_promise_on_so_that_dispatch_is_not_asked_for_it()
    {
        var course = Asked(3).Answer("i-1-aid-1", "tongzhou", 2);
        Assert.Equal(1, Assert.Single(course.OpenNeeds().Needs).Open);
        Assert.Equal(1, course.State.FindNeed("a")!.Short);
        course.Answer("i-1-aid-1", "qidong", 1);
        Assert.Empty(course.OpenNeeds().Needs);
        Assert.Equal("shortfall-met", course.Kinds.Last(k => k.StartsWith("shortfall", StringComparison.Ordinal)));
        Assert.NotNull(course.State.AidRequests.Single().EndedAt);
    }

    [Fact]
    public void No_more_is_taken_of_an_offer_than_is_short_and_the_weightiest_need_is_served_first()
    {
        var course = new Course().Assess(HazardGrade.Blue, Course.Need("a", 2), Course.Need("b", 2) with { Weight = 3 })
            .Take(new Planned(Course.Plan([], new Shortfall("a", 2), new Shortfall("b", 2)))).After(Climb).Clock(IncidentClocks.AidClimb, "a")
            .Answer("i-1-aid-1", "tongzhou", 3);
        Assert.Equal([("b", 2), ("a", 1)], course.State.AidAnswers.Single().Shares.Select(s => (s.Share.NeedId, s.Share.Quantity)));
        course.Answer("i-1-aid-1", "qidong", 10);
        Assert.Equal((10, 1), (course.State.AidAnswers[1].Answer.Offered, course.State.AidAnswers[1].Wanted));
    }

    [Fact]
    public void The_city_is_asked_at_once_when_all_neighbours_have_answered_with_too_little()
    {
        var course = Asked(3).Answer("i-1-aid-1", "tongzhou", 1).Answer("i-1-aid-1", "qidong", 0);
        var city = course.State.AidRequests[1];
        Assert.Equal((AidTier.City, 2), (city.Request.Tier, city.Quantity));
        Assert.True(course.State.AidRequests[0].IsOpen);
    }

    [Fact]
    public void The_city_is_asked_when_the_neighbours_do_not_answer_in_time_and_someone_is_told()
    {
        var course = Asked(3).After(AnswerWithin).Clock(IncidentClocks.AidAnswerBy, "i-1-aid-1").Clock(IncidentClocks.AidAnswerBy, "i-1-aid-1");
        Assert.Equal([AidTier.NeighbouringDistricts, AidTier.City], course.State.AidRequests.Select(r => r.Request.Tier));
        Assert.Single(course.Escalations);
        Assert.True(course.State.AidRequests[0].Overdue);
    }

    [Fact]
    public void A_city_that_does_not_answer_is_escalated_once_and_nobody_else_is_asked()
    {
        var course = Asked(3).After(AnswerWithin).Clock(IncidentClocks.AidAnswerBy, "i-1-aid-1")
            .After(AnswerWithin).Clock(IncidentClocks.AidAnswerBy, "i-1-aid-2").Clock(IncidentClocks.Resume);
        Assert.Equal(2, course.State.AidRequests.Length);
        Assert.Equal(["i-1-aid-1/aid-answer-by", "i-1-aid-2/aid-answer-by"], course.Escalations.Select(e => e.Id).Where(id => id.Contains("aid", StringComparison.Ordinal)));
    }

    [Fact]
    public void Once_the_city_had_to_help_it_is_asked_together_with_the_neighbours()
    {
        var course = Asked(1).After(AnswerWithin).Clock(IncidentClocks.AidAnswerBy, "i-1-aid-1").Answer("i-1-aid-2", "nantong", 1)
            .Assess(HazardGrade.Blue, Course.Need("a", 3)).FallShort("a", 2).After(Climb).Clock(IncidentClocks.AidClimb, "a");
        Assert.Equal(
            [(AidTier.NeighbouringDistricts, true), (AidTier.City, true)],
            course.State.AidRequests.Skip(2).Select(r => (r.Request.Tier, r.IsOpen)));
    }

    [Fact]
    public void A_late_answer_is_still_taken_and_the_citys_request_revised()
    {
        var course = Asked(3).After(AnswerWithin).Clock(IncidentClocks.AidAnswerBy, "i-1-aid-1").Answer("i-1-aid-1", "qidong", 2);
        Assert.Equal((3, 1), (course.State.AidRequests[0].Quantity, course.State.AidRequests[1].Quantity));
        Assert.Equal(1, course.State.AidRequests[1].Revisions);
    }

    [Fact]
    public void A_request_follows_the_shortfall_and_ends_with_it()
    {
        var course = Asked(3).Assess(HazardGrade.Blue, Course.Need("a", 5)).FallShort("a", 5);
        Assert.Equal(5, course.State.AidRequests[0].Quantity);
        course.Assess(HazardGrade.Blue, Course.Need("a", 1));
        Assert.Equal(1, course.State.AidRequests[0].Quantity);
        course.Assess(HazardGrade.Blue);
        Assert.NotNull(course.State.AidRequests[0].EndedAt);
    }

    [Fact]
    public void Aid_that_does_not_arrive_in_time_is_given_up_and_the_need_open_again()
    {
        var course = Asked(2).Answer("i-1-aid-1", "tongzhou", 2, etaMinutes: 40)
            .After(TimeSpan.FromMinutes(69)).Clock(IncidentClocks.AidArriveBy, "i-1-aid-1-1");
        Assert.Empty(course.OpenNeeds().Needs);
        course.After(TimeSpan.FromMinutes(1)).Clock(IncidentClocks.AidArriveBy, "i-1-aid-1-1");
        Assert.Equal(2, Assert.Single(course.OpenNeeds().Needs).Open);
        Assert.Equal(AidProgress.Late, course.State.AidAnswers[0].Progress);
        Assert.Single(course.Escalations);
    }

    [Fact]
    public void Aid_that_comes_after_it_was_given_up_is_taken_as_far_as_it_is_still_short()
    {
        var course = Late().Place(Course.Proposed("o1", "a", "t1")).Command(IncidentCommandKind.AidArrived, "i-1-aid-1-1");
        var answer = course.State.AidAnswers[0];
        Assert.Equal((AidProgress.OnScene, 1), (answer.Progress, answer.Wanted));
        Assert.Equal(2, course.State.CoveredOf("a"));
    }

    [Fact]
    public void A_promise_that_is_taken_back_opens_the_need_again()
    {
        var course = Asked(2).Answer("i-1-aid-1", "tongzhou", 1).Answer("i-1-aid-1", "tongzhou", 0);
        Assert.Equal(AidProgress.TakenBack, course.State.AidAnswers[0].Progress);
        Assert.Equal(2, Assert.Single(course.OpenNeeds().Needs).Open);
    }

    [Fact]
    public void Aid_on_scene_is_at_work_where_it_was_sent_and_serves_its_need()
    {
        var course = Asked(2).Answer("i-1-aid-1", "tongzhou", 2);
        Assert.Empty(IncidentViews.ToView("i-1", course.State, null).OnScene());
        course.Command(IncidentCommandKind.AidArrived, "i-1-aid-1-1");
        var work = Assert.Single(IncidentViews.ToView("i-1", course.State, null).OnScene());
        Assert.Equal(("drainage", 2, 3000.0, Course.Here), (work.Resource, work.Quantity, work.CapacityM3H, work.Place));
        Assert.Equal(2, course.State.ServedOf("a"));
    }

    [Fact]
    public void Where_less_is_needed_what_was_lent_goes_home_first()
    {
        var course = new Course().Assess(HazardGrade.Blue, Course.Need("a", 4))
            .Take(new Planned(Course.Plan([Course.Proposed("o1", "a", "t1")], new Shortfall("a", 3)))).Tell().Notice("o1", OrderProgress.OnScene)
            .After(Climb).Clock(IncidentClocks.AidClimb, "a").Answer("i-1-aid-1", "tongzhou", 3)
            .Assess(HazardGrade.Blue, Course.Need("a", 2));
        Assert.Equal((1, 2), (course.State.AidAnswers[0].Wanted, course.State.CoveredOf("a")));
        Assert.Null(course.Order("o1").ReleasedAt);
        course.Assess(HazardGrade.Blue, Course.Need("a", 1));
        Assert.Equal(AidProgress.Returning, course.State.AidAnswers[0].Progress);
        Assert.Null(course.Order("o1").ReleasedAt);
    }

    [Fact]
    public void An_incident_stays_open_until_lent_aid_is_home_or_taken_to_be()
    {
        var course = Asked(1).Answer("i-1-aid-1", "tongzhou", 1).Command(IncidentCommandKind.AidArrived, "i-1-aid-1-1").Tell()
            .Command(IncidentCommandKind.Close).Tell();
        Assert.Equal(IncidentStage.Recovering, course.State.Stage);
        Assert.Equal("released", course.State.AidAnswers[0].Told);
        course.After(TimeSpan.FromMinutes(59)).Clock(IncidentClocks.AidReturnBy, "i-1-aid-1-1");
        Assert.Equal(IncidentStage.Recovering, course.State.Stage);
        course.After(TimeSpan.FromHours(3)).Clock(IncidentClocks.AidReturnBy, "i-1-aid-1-1");
        Assert.True(course.State.AidAnswers[0].ReturnPresumed);
        Assert.Equal(IncidentStage.Closed, course.State.Stage);
    }

    [Fact]
    public void Lent_aid_that_its_partner_takes_home_early_opens_the_need_again()
    {
        var course = Asked(1).Answer("i-1-aid-1", "tongzhou", 1).Command(IncidentCommandKind.AidArrived, "i-1-aid-1-1")
            .Command(IncidentCommandKind.AidReturned, "i-1-aid-1-1");
        Assert.Single(course.OpenNeeds().Needs);
    }

    [Fact]
    public void People_whom_a_neighbour_takes_in_count_as_sheltered_until_they_go_home()
    {
        var course = new Course().Assess(HazardGrade.Orange, Course.Need("e", 50, NeedKind.Evacuation, "shelter-place")).FallShort("e", 50)
            .After(Climb).Clock(IncidentClocks.AidClimb, "e").Answer("i-1-aid-1", "tongzhou", 50).Command(IncidentCommandKind.AidArrived, "i-1-aid-1-1");
        Assert.Equal((50, 50), (course.State.Evacuated, course.State.Sheltered));
        Assert.NotNull(course.State.FindTask("relief")!.DoneAt);
        course.AssessQuiet().Command(IncidentCommandKind.AidReturned, "i-1-aid-1-1");
        Assert.Equal((50, 0), (course.State.Evacuated, course.State.Sheltered));
    }

    [Theory]
    [InlineData("i-1-aid-9", "tongzhou", 1, 60, "request 'i-1-aid-9' is not one of this incident")]
    [InlineData("i-1-aid-1", "nantong", 1, 60, "must be tongzhou, qidong")]
    [InlineData("i-1-aid-1", "tongzhou", -1, 60, "must be 0 (a refusal) to 1000000")]
    [InlineData("i-1-aid-1", "tongzhou", 1, -1, "must be 0 to 10080")]
    [InlineData("i-1-aid-1", "tongzhou", 1, double.NaN, "must be 0 to 10080")]
    public void An_answer_that_makes_no_sense_is_refused_with_what_is_allowed(string request, string partner, int quantity, double eta, string words)
    {
        var course = Asked(2);
        var lines = course.Lines.Count;
        course.Answer(request, partner, quantity, eta);
        Assert.Contains(words, course.Last.Outcome.Refusal, StringComparison.Ordinal);
        Assert.Equal(lines, course.Lines.Count);
    }

    [Fact]
    public void An_answer_to_a_request_that_has_ended_is_refused()
    {
        var course = Asked(2).Answer("i-1-aid-1", "tongzhou", 2).Answer("i-1-aid-1", "qidong", 2);
        Assert.Contains("has ended", course.Last.Outcome.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Arrivals_and_returns_of_aid_that_was_not_promised_are_refused()
    {
        var course = Asked(2).Answer("i-1-aid-1", "qidong", 0);
        foreach (var id in new[] { "i-1-aid-1-1", "nothing" })
        {
            Assert.Contains("was not promised", course.Command(IncidentCommandKind.AidArrived, id).Last.Outcome.Refusal, StringComparison.Ordinal);
            Assert.Contains("was not promised", course.Command(IncidentCommandKind.AidReturned, id).Last.Outcome.Refusal, StringComparison.Ordinal);
        }

        course.Answer("i-1-aid-1", "tongzhou", 1).Command(IncidentCommandKind.AidReturned, "i-1-aid-1-2");
        Assert.Contains("has not arrived", course.Last.Outcome.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_step_sets_its_clock()
    {
        var self = GrainId.Create("incident", "live/i-1");
        var course = new Course().Assess(HazardGrade.Blue, Course.Need("a", 2)).FallShort("a", 2);
        Assert.Contains(Wakes(), w => w == (IncidentClocks.AidClimb, "a", course.Now + Climb));
        course.After(Climb).Clock(IncidentClocks.AidClimb, "a");
        Assert.Contains(Wakes(), w => w == (IncidentClocks.AidAnswerBy, "i-1-aid-1", course.Now + AnswerWithin));
        course.Answer("i-1-aid-1", "tongzhou", 2, 40);
        Assert.Contains(Wakes(), w => w == (IncidentClocks.AidArriveBy, "i-1-aid-1-1", course.Now.AddMinutes(70)));
        course.Assess(HazardGrade.Blue);
        Assert.Contains(Wakes(), w => w == (IncidentClocks.AidReturnBy, "i-1-aid-1-1", course.Now.AddMinutes(160)));

        IEnumerable<(string, string, DateTimeOffset)> Wakes() =>
            IncidentClocks.For(course.Last, self, course.Now, course.Options).Select(w => (w.Name, w.Subject, w.Due));
    }

    [Fact]
    public void A_snapshot_from_before_mutual_aid_can_be_read()
    {
        var json = System.Text.Json.Nodes.JsonNode.Parse(Course.Json(Asked(1).State))!.AsObject();
        foreach (var name in new[] { "aidOwn", "aidRequests", "aidAnswers" }) Assert.True(json.Remove(name));
        var state = System.Text.Json.JsonSerializer.Deserialize(json.ToJsonString(), Haimen.Grains.Incidents.Log.IncidentJson.Default.IncidentState)!;
        Assert.Empty(state.AidRequests);
        Assert.Empty(state.AidAnswers);
        Assert.Equal(1, state.OpenOf(state.FindNeed("a")!));
    }

    private static Course Asked(int missing) => new Course().Assess(HazardGrade.Blue, Course.Need("a", missing)).FallShort("a", missing)
        .After(Climb).Clock(IncidentClocks.AidClimb, "a");

    private static Course Late() => Asked(2).Answer("i-1-aid-1", "tongzhou", 2, etaMinutes: 40)
        .After(TimeSpan.FromMinutes(70)).Clock(IncidentClocks.AidArriveBy, "i-1-aid-1-1");
}
