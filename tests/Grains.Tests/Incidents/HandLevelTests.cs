using Haimen.Grains.Incidents;
using Haimen.Hazards;

namespace Haimen.Grains.Tests.Incidents;

/// <summary>A level that a person set stands until a person gives it back or ends the response.</summary>
public sealed class HandLevelTests
{
    [Fact]
    public void A_level_set_by_hand_is_not_undone_by_an_assessment_that_finds_the_area_quiet()
    {
        var course = Raised();
        for (var i = 0; i < 5; i++) course.After(TimeSpan.FromMinutes(10)).AssessQuiet();
        Assert.True(Stage(course) is IncidentStage.Responding or IncidentStage.Contained);
        Assert.Equal(HazardGrade.Orange, course.State.Level);
        Assert.Equal(HazardGrade.Normal, course.State.DomainLevel);
    }

    [Fact]
    public void Needs_follow_the_domain_while_the_level_stands()
    {
        var course = new Course().Assess(HazardGrade.Yellow, Course.Need("n", 2)).Place(Course.Proposed("o1", "n", "team-1"));
        course.Command(IncidentCommandKind.SetLevel, level: HazardGrade.Orange).AssessQuiet();
        Assert.Empty(course.State.Needs);
        Assert.NotNull(course.Order("o1").ReleasedAt);
        Assert.Equal(HazardGrade.Orange, course.State.Level);
    }

    [Fact]
    public void Given_back_the_incident_goes_to_recovery_with_the_next_quiet_assessment()
    {
        var course = Raised().AssessQuiet().Command(IncidentCommandKind.FollowDomain);
        Assert.Equal(HazardGrade.Normal, course.State.Level);
        Assert.Null(course.State.HandLevelSince);
        course.AssessQuiet();
        Assert.Equal(IncidentStage.Recovering, Stage(course));
    }

    [Fact]
    public void A_commander_can_end_the_response_while_the_level_stands()
    {
        var course = Raised().AssessQuiet().Command(IncidentCommandKind.Close);
        Assert.True(Stage(course) is IncidentStage.Recovering or IncidentStage.Closed);
    }

    [Fact]
    public void A_domain_that_sees_worse_raises_the_level_and_one_that_sees_better_leaves_what_was_set()
    {
        var course = Raised().Assess(HazardGrade.Red);
        Assert.Equal(HazardGrade.Red, course.State.Level);
        course.Assess(HazardGrade.Blue);
        Assert.Equal(HazardGrade.Orange, course.State.Level);
    }

    [Fact]
    public void How_long_a_level_has_stood_counts_from_when_it_was_set()
    {
        var course = Raised();
        var since = course.State.HandLevelSince;
        Assert.Equal(course.Now, since);
        course.After(TimeSpan.FromMinutes(30)).AssessQuiet();
        Assert.Equal(since, course.State.HandLevelSince);
        course.Command(IncidentCommandKind.SetLevel, level: HazardGrade.Blue);
        Assert.Equal(course.Now, course.State.HandLevelSince);
    }

    [Fact]
    public void A_level_is_raised_above_what_is_in_force_and_lowered_below_it()
    {
        var course = Raised().Command(IncidentCommandKind.RaiseLevel, level: HazardGrade.Red);
        Assert.Equal(HazardGrade.Red, course.State.HandLevel);
        course.Command(IncidentCommandKind.LowerLevel, level: HazardGrade.Yellow);
        Assert.Equal(HazardGrade.Yellow, course.State.HandLevel);
    }

    [Theory]
    [InlineData(IncidentCommandKind.RaiseLevel, HazardGrade.Orange)]
    [InlineData(IncidentCommandKind.RaiseLevel, HazardGrade.Blue)]
    [InlineData(IncidentCommandKind.LowerLevel, HazardGrade.Orange)]
    [InlineData(IncidentCommandKind.LowerLevel, HazardGrade.Red)]
    [InlineData(IncidentCommandKind.LowerLevel, HazardGrade.Normal)]
    public void A_level_that_does_not_go_the_way_it_says_is_refused(IncidentCommandKind kind, HazardGrade level)
    {
        var course = Raised();
        Assert.Equal(HazardGrade.Orange, course.Command(kind, level: level).State.HandLevel);
        Assert.Empty(course.Last.Events);
    }

    private static Course Raised() =>
        new Course().Report().Command(IncidentCommandKind.Verify).Command(IncidentCommandKind.SetLevel, level: HazardGrade.Orange);

    private static IncidentStage Stage(Course course) => course.State.Stage;
}
