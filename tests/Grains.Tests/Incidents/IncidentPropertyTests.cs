using System.Text.Json;
using CsCheck;
using Haimen.Grains.Dispatch;
using Haimen.Grains.Incidents;
using Haimen.Grains.Incidents.Deciding;
using Haimen.Grains.Incidents.Events;
using Haimen.Grains.Incidents.Log;
using Haimen.Grains.Incidents.State;
using Haimen.Grains.Resources;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Tests.Incidents;

/// <summary>Any sequence of inputs, sensible or not.</summary>
public sealed class IncidentPropertyTests
{
    private static readonly string[] Clocks =
        [IncidentClocks.VerifyBy, IncidentClocks.DropUnverified, IncidentClocks.CloseCheck, IncidentClocks.Resume, IncidentClocks.Remind, IncidentClocks.ConfirmBy];

    private static readonly Gen<Need> Needs = Gen.Select(Gen.Int[0, 4], Gen.Int[1, 3], Gen.Enum<NeedKind>(), (id, quantity, kind) =>
        Course.Need($"n{id}", quantity, kind, kind.ToString()));

    private static readonly Gen<Need[]> DistinctNeeds = Needs.Array[0, 5].Select(needs => needs.DistinctBy(n => n.Id).ToArray());

    private static readonly Gen<HazardGrade> Levels = Gen.Enum<HazardGrade>();

    private static readonly Gen<string> OrderIds = Gen.Int[0, 30].Select(i => $"o{i:00}");

    private static readonly Gen<Action<Course>> Steps = Gen.Frequency(
        (6, Gen.Select(Levels, DistinctNeeds, (level, needs) => (Action<Course>)(c => c.Assess(level, needs)))),
        (2, Gen.Select(Levels, DistinctNeeds, (level, needs) => (Action<Course>)(c => c.AssessContained(level, needs)))),
        (2, Gen.Const((Action<Course>)(c => c.AssessQuiet()))),
        (1, Gen.Const((Action<Course>)(c => c.Report()))),
        (3, Gen.Select(Gen.Enum<IncidentCommandKind>(), OrderIds, Levels, (kind, id, level) => (Action<Course>)(c => c.Command(kind, id, level)))),
        (6, Gen.Select(OrderIds, Gen.Int[0, 4], Gen.Int[0, 5], Gen.Int[1, 3], (id, need, resource, quantity) =>
            (Action<Course>)(c => c.Place(Course.Proposed(id, $"n{need}", $"r{resource}", quantity, c.State.FindNeed($"n{need}")?.Need.Kind ?? NeedKind.Team))))),
        (4, Gen.Bool.Select(home => (Action<Course>)(c => c.Tell(home)))),
        (8, Gen.Select(OrderIds, Gen.Enum<OrderProgress>(), (id, progress) => (Action<Course>)(c => c.Notice(id, progress)))),
        (3, Gen.Select(Gen.Int[0, Clocks.Length - 1], OrderIds, (i, id) => (Action<Course>)(c => c.Clock(Clocks[i], id)))),
        (3, Gen.Select(Gen.Int[(int)IncidentCommandKind.RefuseOrder, (int)IncidentCommandKind.LiftResource], OrderIds, Gen.Int[0, 5], Gen.Int[0, 5], (kind, order, need, resource) =>
            (Action<Course>)(c => c.Command((IncidentCommandKind)kind, SubjectOf((IncidentCommandKind)kind, order, need), resource: $"r{resource}")))),
        (2, Gen.Int[1, 90].Select(m => (Action<Course>)(c => c.After(TimeSpan.FromMinutes(m))))));

    private static string SubjectOf(IncidentCommandKind kind, string order, int need) =>
        kind is IncidentCommandKind.RefuseOrder or IncidentCommandKind.ConfirmOrder or IncidentCommandKind.ReplaceOrder ? order
        : need == 5 ? ""
        : $"n{need}";

    /// <summary>People are moved only when a commander says so, at the lower levels.</summary>
    private static Course NewCourse() => new() { Policy = new DispatchPolicyOptions() };

    [Fact]
    public void Replay_from_any_snapshot_gives_the_state_that_was_lived() => Gen.Select(Steps.Array[1, 60], Gen.Int[0, 100]).Sample((steps, cut) =>
    {
        var course = NewCourse();
        foreach (var step in steps) step(course);
        var lived = Course.Json(course.State);
        var at = course.Lines.Count * cut / 100;
        var early = Replay(IncidentState.Empty, course.Lines.Take(at));
        var restored = JsonSerializer.Deserialize(Course.Json(early), IncidentJson.Default.IncidentState)!;
        return Course.Json(Replay(IncidentState.Empty, course.Lines)) == lived
            && Course.Json(Replay(restored, course.Lines.Skip(at))) == lived;
    });

    [Fact]
    public void An_order_never_leaves_an_end_state_and_a_closed_incident_holds_nothing() => Steps.Array[1, 80].Sample(steps =>
    {
        var course = NewCourse();
        var ended = new Dictionary<string, OrderProgress>();
        foreach (var step in steps)
        {
            step(course);
            var state = course.State;
            foreach (var order in state.Orders)
            {
                if (ended.TryGetValue(order.Order.OrderId, out var end)) Assert.Equal(end, order.Progress);
                else if (!order.Holds) ended.Add(order.Order.OrderId, order.Progress);
            }

            if (state.Stage == IncidentStage.Closed) Assert.DoesNotContain(state.Orders, o => o.Holds);
            if (!state.Serves) Assert.Empty(course.OpenNeeds().Needs);
            Assert.All(state.Needs, n => Assert.InRange(state.OpenOf(n), 0, n.Need.Quantity));
            Assert.All(state.Needs, n => Assert.InRange(n.Short, 0, n.Need.Quantity));
            Assert.True(state.WorstLevel >= state.Level);
            Assert.True(state.Sheltered <= state.Evacuated);
        }

        Assert.Equal(course.Lines.Count, course.State.Version);
    });

    [Fact]
    public void An_order_ends_once_is_confirmed_at_most_once_and_told_only_when_it_waits_for_nobody() => Steps.Array[1, 80].Sample(steps =>
    {
        var course = NewCourse();
        foreach (var step in steps)
        {
            step(course);
            foreach (var order in course.State.Orders.Where(o => o.Order.ConfirmBy is not null && o.ConfirmedAt is null))
            {
                Assert.DoesNotContain(order, IncidentOutbox.Orders(course.State));
                Assert.True(order.Holds || order.Progress != OrderProgress.Reserved);
            }
        }

        foreach (var order in course.State.Orders)
        {
            Assert.InRange(Count(course, "order-confirmed", order.Order.OrderId), 0, order.Order.ConfirmBy is null ? 0 : 1);
            Assert.InRange(Count(course, "order-lapsed", order.Order.OrderId), 0, order.ConfirmedAt is null ? 1 : 0);
            Assert.Equal(order.Holds ? 0 : 1, Ends(course, order.Order.OrderId));
        }
    });

    [Fact]
    public void A_resource_is_not_sent_where_it_is_forbidden_nor_both_pinned_and_forbidden() => Steps.Array[1, 80].Sample(steps =>
    {
        var course = NewCourse();
        foreach (var step in steps)
        {
            var barred = course.State.Rulings.Where(r => r.Kind == ResourceRulingKind.Forbidden).ToArray();
            step(course);
            foreach (var placed in course.Last?.Events.OfType<OrderPlaced>() ?? [])
                Assert.DoesNotContain(barred, r => r.ResourceId == placed.ResourceId && (r.NeedId.Length == 0 || r.NeedId == placed.NeedId));
            Assert.All(course.OpenNeeds().Needs, n => Assert.Empty(n.Pinned.Intersect(
                course.State.Rulings.Where(r => r.Kind == ResourceRulingKind.Forbidden && (r.NeedId.Length == 0 || r.NeedId == n.Need.Id)).Select(r => r.ResourceId))));
            Assert.Equal(course.State.Rulings.Length, course.State.Rulings.Select(r => (r.NeedId, r.ResourceId)).Distinct().Count());
        }
    });

    [Fact]
    public void The_same_course_gives_the_same_hash() => Steps.Array[1, 40].Sample(steps =>
    {
        var (a, b) = (NewCourse(), NewCourse());
        foreach (var step in steps)
        {
            step(a);
            step(b);
        }

        return a.State.Hash == b.State.Hash;
    });

    /// <summary>How often an order ended, by its log.</summary>
    private static int Ends(Course course, string orderId) => Count(course, "order-lapsed", orderId) + Count(course, "order-refused", orderId)
        + Enum.GetValues<OrderProgress>().Where(p => p.IsEnd()).Sum(p => Count(course, "order-progressed", orderId, p.ToString()));

    private static int Count(Course course, string kind, string orderId, string? progress = null) => course.Lines
        .Select(l => JsonDocument.Parse(l).RootElement.GetProperty("data"))
        .Count(x => x.GetProperty("kind").GetString() == kind && x.GetProperty("orderId").GetString() == orderId
            && (progress is null || x.GetProperty("progress").GetString() == progress));

    private static IncidentState Replay(IncidentState state, IEnumerable<string> lines)
    {
        foreach (var line in lines) state = IncidentReducer.Apply(state, IncidentLog.Open(line, state.Version + 1, state.Hash));
        return state;
    }
}
