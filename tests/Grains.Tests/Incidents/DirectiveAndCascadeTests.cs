using CsCheck;
using Haimen.Grains.Incidents;
using Haimen.Grains.Incidents.Deciding;
using Haimen.Grains.Incidents.Events;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Effects;

namespace Haimen.Grains.Tests.Incidents;

/// <summary>What an incident tells sites and vessels to do, and what it does to other domains.</summary>
public sealed class DirectiveAndCascadeTests
{
    [Fact]
    public void A_directive_is_given_once_revised_when_it_changes_and_lifted_when_it_is_left_out()
    {
        var course = Assess(new Course(), [Directive("d")]);
        Assert.Single(IncidentOutbox.Directives(course.State));
        course.Take(new Told([new DirectiveHeard("d", course.State.Directives[0].ToTell)]));
        Assert.Empty(IncidentOutbox.Directives(course.State));

        var lines = course.Lines.Count;
        Assess(course, [Directive("d")]);
        Assert.Equal(lines, course.Lines.Count);
        Assess(course.After(TimeSpan.FromMinutes(1)), [Directive("d") with { WithinMinutes = 5 }]);
        Assert.Single(IncidentOutbox.Directives(course.State));
        Assess(course.After(TimeSpan.FromMinutes(1)), []);
        Assert.StartsWith("lifted/", Assert.Single(IncidentOutbox.Directives(course.State)).ToTell, StringComparison.Ordinal);
        Assert.Equal(["directive-issued", "directive-told", "directive-issued", "directive-lifted"], course.Kinds.Where(x => x.StartsWith("directive", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_directive_is_not_given_again_because_less_time_is_left_or_more_and_is_where_it_is_wanted_sooner()
    {
        var course = Assess(new Course(), [Directive("d") with { WithinMinutes = 120 }]);
        Assess(course.After(TimeSpan.FromMinutes(60)), [Directive("d") with { WithinMinutes = 60 }]);
        Assess(course, [Directive("d") with { WithinMinutes = 50 }]);
        Assess(course, [Directive("d") with { WithinMinutes = 90 }]);
        Assert.Single(course.Kinds, x => x == "directive-issued");
        Assess(course, [Directive("d") with { WithinMinutes = 40 }]);
        Assert.Equal(2, course.Kinds.Count(x => x == "directive-issued"));
    }

    [Fact]
    public void Every_directive_is_lifted_and_every_effect_over_when_the_response_ends()
    {
        var course = Assess(new Course(), [Directive("a"), Directive("b")], [Cascade("e", HazardGrade.Red)]).Command(IncidentCommandKind.Close);
        Assert.All(course.State.Directives, x => Assert.NotNull(x.LiftedAt));
        Assert.All(course.State.Cascades, x => Assert.NotNull(x.EndedAt));
    }

    [Theory]
    [InlineData("", "asset", null, 10, "has no id")]
    [InlineData("d", null, null, 10, "must be for an asset or an enterprise, one of them")]
    [InlineData("d", "asset", "enterprise", 10, "must be for an asset or an enterprise, one of them")]
    [InlineData("d", "asset", null, 0, "is to be done within 0 minutes; must be more than 0")]
    public void A_directive_that_cannot_be_is_refused(string id, string? asset, string? enterprise, double minutes, string why)
    {
        var course = Assess(new Course(), [Directive(id) with { AssetId = asset, EnterpriseId = enterprise, WithinMinutes = minutes }]);
        Assert.Contains(why, course.Last.Outcome.Refusal, StringComparison.Ordinal);
        Assert.Empty(course.Lines);
    }

    [Fact]
    public void An_effect_whose_value_wavers_is_not_recorded_again_and_one_that_grows_worse_is()
    {
        var course = Assess(new Course(), [], [Cascade("e", HazardGrade.Yellow)]);
        Assess(course, [], [Cascade("e", HazardGrade.Yellow, 0.41)]);
        Assess(course, [], [Cascade("e", HazardGrade.Orange, 0.6)]);
        Assess(course, []);
        Assert.Equal(["cascade-proposed", "cascade-proposed", "cascade-ended"], course.Kinds.Where(x => x.StartsWith("cascade", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_answer_to_an_effect_that_never_was_or_is_over_changes_nothing()
    {
        var course = Assess(new Course(), [], [Cascade("e", HazardGrade.Yellow)]);
        var lines = course.Lines.Count;
        course.Take(Answer("other", true, 1));
        Assess(course, []);
        course.Take(Answer("e", true, 1));
        Assert.Equal(lines + 1, course.Lines.Count);
        Assert.Empty(course.State.FindCascade("e")!.Answers);
    }

    [Fact]
    public void Answers_that_come_twice_or_late_leave_the_latest_word_standing()
    {
        var answers = Gen.Select(Gen.Int[1, 5], Gen.Int[0, 1]).Select(x => Answer(x.Item2 == 0 ? "e" : "f", x.Item1 % 2 == 0, x.Item1));
        var cases = from some in answers.Array[1, 10] from shuffled in Gen.Shuffle(some) select (some, shuffled);
        cases.Sample((some, shuffled) => Words(some) == Words([.. shuffled, .. some]));
    }

    private static string Words(EffectAnswered[] answers)
    {
        var course = Assess(new Course(), [], [Cascade("e", HazardGrade.Yellow), Cascade("f", HazardGrade.Yellow)]);
        foreach (var answer in answers) course.Take(answer);
        return string.Join('\n', course.State.Cascades.Select(x => $"{x.Effect.Id} {string.Join(',', x.Answers.Select(a => $"{a.ByDomain} {a.Accepted}"))}"));
    }

    private static EffectAnswered Answer(string effect, bool accepted, int minute) => new(new CascadeAnswered
    {
        EffectId = effect,
        ByDomain = "tanks",
        ByVersion = "1.0.0",
        InArea = "town",
        Accepted = accepted,
        Reason = new("理由", "reason"),
        SaidAt = Course.Start.AddMinutes(minute),
    });

    private static Course Assess(Course course, Directive[] directives, CascadeStatement[]? cascades = null) =>
        course.Take(new Assessed("i-1", course.Update(HazardGrade.Yellow) with { Directives = directives, Cascades = cascades ?? [] }));

    private static Directive Directive(string id) => new()
    {
        Id = id,
        Kind = "stop-work",
        AssetId = "crane-1",
        Text = new("停工", "Stop work"),
        Rule = new("规则", "rule"),
        WithinMinutes = 10,
    };

    private static CascadeStatement Cascade(string id, HazardGrade grade, double value = 0.4) => new(
        new HazardEffect
        {
            Id = id,
            Kind = "flood-water",
            Place = Course.Here,
            RadiusM = 100,
            Value = value,
            Grade = grade,
            From = Course.Start,
            Reason = new("水", "water"),
        },
        ["tanks/town"]);
}
