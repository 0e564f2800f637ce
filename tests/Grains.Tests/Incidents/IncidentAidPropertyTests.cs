using System.Text.Json;
using CsCheck;
using Haimen.Grains.Dispatch;
using Haimen.Grains.Incidents;
using Haimen.Grains.Incidents.Deciding;
using Haimen.Grains.Incidents.Log;
using Haimen.Grains.Incidents.State;
using Haimen.Grains.Resources;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Tests.Incidents;

/// <summary>Any sequence of shortfalls, answers, arrivals, clocks and changes of mind, sensible or not.</summary>
public sealed class IncidentAidPropertyTests
{
    private static readonly string[] Partners = ["tongzhou", "qidong", "nantong"];
    private static readonly string[] Clocks = [IncidentClocks.AidClimb, IncidentClocks.AidAnswerBy, IncidentClocks.AidArriveBy, IncidentClocks.AidReturnBy, IncidentClocks.Resume];

    private static readonly Gen<Need[]> Needs = Gen.Select(Gen.Int[0, 3], Gen.Int[1, 6], Gen.Int[0, 2], (id, quantity, kind) =>
        Course.Need($"n{id}", quantity, (NeedKind)(id % 3), $"r{id % 2}") with { Weight = 1 + kind }).Array[1, 4].Select(x => x.DistinctBy(n => n.Id).ToArray());

    private static readonly Gen<Action<Course>> Steps = Gen.Frequency(
        (5, Needs.Select(needs => (Action<Course>)(c => c.Assess(HazardGrade.Orange, needs)))),
        (1, Gen.Const((Action<Course>)(c => c.AssessQuiet()))),
        (1, Gen.Const((Action<Course>)(c => c.Command(IncidentCommandKind.Close)))),
        (1, Gen.Const((Action<Course>)(c => c.Command(IncidentCommandKind.Reopen)))),
        (8, Gen.Int[1, 6].Array[4].Select(missing => (Action<Course>)(c => c.Take(new Planned(Course.Plan([], [.. missing.Select((m, i) => new Shortfall($"n{i}", m))])))))),
        (4, Gen.Select(Gen.Int[0, 20], Gen.Int[0, 3], Gen.Int[1, 3], (id, need, quantity) => (Action<Course>)(c =>
            c.Place(Course.Proposed($"o{id:00}", $"n{need}", $"t{id}", Math.Min(quantity, c.State.FindNeed($"n{need}") is { } n ? Math.Max(1, c.State.OpenOf(n)) : 1), (NeedKind)(need % 3)))))),
        (12, Gen.Select(Gen.Int[1, 6], Gen.Int[0, 2], Gen.Int[0, 8], Gen.Int[0, 90], (request, partner, quantity, eta) =>
            (Action<Course>)(c => c.Answer($"i-1-aid-{request}", Partners[partner], quantity, eta)))),
        (8, Gen.Select(Gen.Int[1, 6], Gen.Int[1, 3], Gen.Bool, (request, answer, arrives) => (Action<Course>)(c =>
            c.Command(arrives ? IncidentCommandKind.AidArrived : IncidentCommandKind.AidReturned, $"i-1-aid-{request}-{answer}")))),
        (6, Gen.Select(Gen.Int[0, Clocks.Length - 1], Gen.Int[1, 6], Gen.Int[1, 3], (clock, request, answer) => (Action<Course>)(c =>
            c.Clock(Clocks[clock], Clocks[clock] == IncidentClocks.AidAnswerBy ? $"i-1-aid-{request}" : $"i-1-aid-{request}-{answer}")))),
        (4, Gen.Bool.Select(home => (Action<Course>)(c => c.Tell(home)))),
        (8, Gen.Int[1, 90].Select(m => (Action<Course>)(c => c.After(TimeSpan.FromMinutes(m))))));

    [Fact]
    public void Aid_never_covers_more_than_was_short_and_requests_never_double() => Steps.Array[1, 80].Sample(steps =>
    {
        var course = new Course();
        foreach (var step in steps)
        {
            var before = course.State;
            step(course);
            var state = course.State;
            Assert.All(state.Needs, n => Assert.InRange(state.CoveredOf(n.Need.Id), 0, Math.Max(n.Need.Quantity, before.CoveredOf(n.Need.Id))));
            Assert.All(
                state.AidRequests.Where(r => r.IsOpen).GroupBy(r => (r.Request.Tier, r.Request.Kind, r.Request.Resource)),
                group => Assert.Single(group));
            Assert.All(state.AidRequests.Where(r => r.IsOpen), r => Assert.InRange(
                state.GrantedOf(r.Request.RequestId) + state.ShortOf(r.Request.Kind, r.Request.Resource), r.Quantity * 0.8, r.Quantity * 1.2));
            Assert.All(state.AidRequests.Where(r => r.IsOpen), r => Assert.True(state.ShortOf(r.Request.Kind, r.Request.Resource) > 0));
            Assert.All(state.AidAnswers, a => Assert.True(a.Shares.Sum(s => s.Share.Quantity) <= a.Answer.Offered));
            Assert.All(state.AidAnswers, a => Assert.Equal(a.Answer.Shares.Sum(s => s.Quantity), a.Shares.Sum(s => s.Share.Quantity)));
            Assert.True(state.Sheltered <= state.Evacuated);
            if (state.Stage == IncidentStage.Closed) Assert.DoesNotContain(state.AidAnswers, a => a.Holds);
        }
    });

    [Fact]
    public void Every_request_ends_and_everything_lent_goes_home() => Steps.Array[1, 60].Sample(steps =>
    {
        var course = new Course();
        foreach (var step in steps) step(course);
        if (course.State.Stage == IncidentStage.None) return;
        course.Command(IncidentCommandKind.Close);
        for (var i = 0; i < 4; i++) course.Tell(releasedAreHome: true);
        foreach (var order in course.State.Orders.Where(o => o.Holds)) course.Notice(order.Order.OrderId, OrderProgress.Returned);
        course.After(TimeSpan.FromHours(12)).Clock(IncidentClocks.Resume);
        Assert.Equal(IncidentStage.Closed, course.State.Stage);
        Assert.All(course.State.AidRequests, r => Assert.NotNull(r.EndedAt));
        Assert.DoesNotContain(course.State.AidAnswers, a => a.Holds);
        course.Tell();
        Assert.False(IncidentOutbox.Outstanding(course.State));
    });

    [Fact]
    public void Replay_from_any_snapshot_gives_the_aid_that_was_lived() => Gen.Select(Steps.Array[1, 60], Gen.Int[0, 100]).Sample((steps, cut) =>
    {
        var course = new Course();
        foreach (var step in steps) step(course);
        var at = course.Lines.Count * cut / 100;
        var early = Replay(IncidentState.Empty, course.Lines.Take(at));
        var restored = JsonSerializer.Deserialize(Course.Json(early), IncidentJson.Default.IncidentState)!;
        return Course.Json(Replay(restored, course.Lines.Skip(at))) == Course.Json(course.State);
    });

    private static IncidentState Replay(IncidentState state, IEnumerable<string> lines)
    {
        foreach (var line in lines) state = IncidentReducer.Apply(state, IncidentLog.Open(line, state.Version + 1, state.Hash));
        return state;
    }
}
