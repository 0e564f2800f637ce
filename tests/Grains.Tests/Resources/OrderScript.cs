using CsCheck;
using Haimen.Grains.Resources;
using Haimen.Hazards;

namespace Haimen.Grains.Tests.Resources;

/// <summary>One step of a random life: a command about one of a few orders, given with the right token or a stale one, now or later.</summary>
internal sealed record OrderStep(int Kind, int Order, int Resource, int Quantity, bool StaleToken, int MinutesLater)
{
    public const int Kinds = 12;

    public static readonly Gen<OrderStep[]> Script =
        Gen.Select(Gen.Int[0, Kinds - 1], Gen.Int[0, 5], Gen.Int[0, 1], Gen.Int[-1, 60], Gen.Int[0, 9], Gen.Int[0, 4],
            (kind, order, resource, quantity, stale, minutes) => new OrderStep(kind, order, resource, quantity, stale == 0, minutes)).Array[0, 60];
}

/// <summary>How a resource's decider is driven by a script.</summary>
internal abstract class OrderScript<TState>
    where TState : ResourceState
{
    public static readonly DateTimeOffset Start = new(2024, 6, 20, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Plays a script; every command is given twice, and the second time must change nothing and be answered the same.</summary>
    public TState Play(OrderStep[] script)
    {
        var state = Initial();
        var now = Start;
        var highest = 0L;
        foreach (var step in script)
        {
            now += TimeSpan.FromMinutes(step.MinutesLater);
            var (next, answer) = Act(state, step, now);
            Check(next);
            var (again, sameAnswer) = Act(next, step, now);
            Assert.Same(next, again);
            Assert.Equal(answer, sameAnswer);
            if (next.Book.Token != state.Book.Token)
            {
                Assert.Equal(state.Book.Token + 1, next.Book.Token);
                var newest = Assert.Single(next.Book.Held, x => x.Token == next.Book.Token);
                Assert.True(newest.Token > highest);
                highest = newest.Token;
            }

            Assert.Equal(next.Book.Held.Length, next.Book.Held.Select(x => x.OrderId).Distinct().Count());
            state = next;
        }

        return state;
    }

    /// <summary>Ends whatever a script left behind.</summary>
    public TState EndAll(TState state)
    {
        foreach (var held in state.Book.Held)
        {
            var context = Context(Start + TimeSpan.FromDays(2));
            state = Release(state, new ReleaseCommand(held.OrderId, held.Token), context).State;
            state = OrderLife.Report(state, new ProgressReport { OrderId = held.OrderId, Progress = OrderProgress.Returned }, context).State;
            Check(state);
        }

        return state;
    }

    public static ActContext Context(DateTimeOffset now) => new(now, "r1", "一号");

    protected abstract TState Initial();

    protected abstract string[] Resources { get; }

    protected abstract void Check(TState state);

    protected abstract Decision<TState, Reservation> Reserve(TState state, ReserveCommand command, ActContext context);

    protected virtual Decision<TState, CommandOutcome> Release(TState state, ReleaseCommand command, ActContext context) =>
        OrderLife.Release(state, command, context);

    protected virtual Decision<TState, CommandOutcome> Ring(TState state, Alarm alarm, ActContext context) => OrderLife.Ring(state, alarm, context);

    private (TState State, object Answer) Act(TState state, OrderStep step, DateTimeOffset now)
    {
        var context = Context(now);
        var orderId = $"o{step.Order}";
        var token = (state.Book.FindHeld(orderId)?.Token ?? state.Book.FindEnded(orderId)?.Token ?? 0) - (step.StaleToken ? 1 : 0);
        var decision = step.Kind switch
        {
            1 => OrderLife.Order(
                state,
                new OrderCommand { OrderId = orderId, Token = token, Destination = new GeoPoint(121, 32), TravelMinutes = 7, AcknowledgeBy = now.AddMinutes(3), DepartWithin = TimeSpan.FromMinutes(5) },
                context),
            >= 2 and <= 6 => OrderLife.Report(
                state,
                new ProgressReport
                {
                    OrderId = orderId,
                    Progress = new[] { OrderProgress.Acknowledged, OrderProgress.EnRoute, OrderProgress.OnScene, OrderProgress.Returned, OrderProgress.Declined }[step.Kind - 2],
                    Quantity = step.Kind == 4 && step.Order > 3 ? step.Quantity / 2 : null,
                },
                context),
            7 => Release(state, new ReleaseCommand(orderId, token), context),
            8 or 9 => Ring(state, new Alarm(new[] { Alarm.Expire, Alarm.AcknowledgeBy, Alarm.DepartBy, Alarm.ReturnBy }[step.Quantity & 3], orderId, now), context),
            _ => null,
        };
        if (decision is not null)
        {
            AssertToldOfEveryEnd(state, decision.State, decision.Outbox);
            return (decision.State, decision.Answer);
        }

        // The reservation's terms follow from the order, as dispatch's do: an id is never used for two different orders.
        var owner = step.Kind >= 10 ? Array.Find(state.Book.Held, x => x.OrderId != orderId) : null;
        var reserve = Reserve(
            state,
            new ReserveCommand
            {
                OrderId = orderId,
                IncidentId = "i1",
                Resource = Resources[step.Resource % Resources.Length],
                Quantity = step.Quantity,
                ExpiresAt = now.AddMinutes(5),
                InsteadOf = owner is null ? null : new ReleaseCommand(owner.OrderId, owner.Token - (step.StaleToken ? 1 : 0)),
            },
            context);
        AssertToldOfEveryEnd(state, reserve.State, reserve.Outbox);
        return (reserve.State, reserve.Answer);
    }

    private static void AssertToldOfEveryEnd(TState before, TState after, ResourceOutbox outbox)
    {
        foreach (var held in before.Book.Held)
        {
            var changed = after.Book.FindHeld(held.OrderId)?.Progress ?? after.Book.FindEnded(held.OrderId)!.Final;
            if (changed == held.Progress || changed == OrderProgress.Ordered) continue;
            if (held.Progress == OrderProgress.Reserved && changed is OrderProgress.Returning or OrderProgress.Returned) continue;
            Assert.Contains(
                outbox.Notices,
                x => x.OrderId == held.OrderId && (x.Progress == changed || (changed == OrderProgress.Returning && x.Progress is OrderProgress.Declined or OrderProgress.TimedOut)));
        }
    }
}
