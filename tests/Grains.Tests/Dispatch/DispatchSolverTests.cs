using CsCheck;
using Google.OrTools.Sat;
using Haimen.Grains.Dispatch;
using Haimen.Grains.Dispatch.Solving;

namespace Haimen.Grains.Tests.Dispatch;

public sealed class DispatchSolverTests
{
    [Fact]
    public void A_plan_costs_what_an_independent_model_finds_and_its_bound_is_that_cost() =>
        DispatchProblems.Random.Sample(problem =>
        {
            var plan = Solve(problem);
            DispatchProblems.AssertSound(problem, plan);
            Assert.Equal("", plan.SolverFailure);
            Assert.Equal(DispatchMethod.MinCostFlow, plan.Bound.Method);
            Assert.Equal(0, plan.Bound.Gap);
            Assert.Equal(OptimumByConstraints(problem), plan.Bound.Cost, 4);
        }, iter: 150, threads: 1);

    [Fact]
    public void A_plan_that_prices_what_it_leaves_uncovered_costs_what_an_independent_model_finds_pins_and_switches_included() =>
        DispatchProblems.RandomTeams.Sample(problem =>
        {
            var plan = Solve(problem);
            DispatchProblems.AssertSound(problem, plan);
            Assert.Equal("", plan.SolverFailure);
            Assert.Equal(0, plan.Bound.Gap);
            Assert.Equal(OptimumByConstraints(problem), plan.Bound.Cost, 4);
        }, iter: 300, threads: 1);

    [Fact]
    public void A_problem_too_large_to_be_solved_whole_has_the_optimum_of_a_linear_programme_all_the_same() =>
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[150, 220], Gen.Int[100, 260]).Sample((seed, supplies, demands) =>
        {
            var problem = LargeProblems.Of(seed, supplies, demands);
            Assert.True(problem.ArcCount > 12_000);
            var plan = Solve(problem);
            DispatchProblems.AssertSound(problem, plan);
            Assert.Equal(0, plan.Bound.Gap);
            var optimum = LargeProblems.OptimumByLinearProgramme(problem);
            Assert.InRange(plan.Bound.Cost, optimum * (1 - 1e-7), optimum * (1 + 1e-7));
        }, iter: 4, threads: 1);

    [Fact]
    public void A_greedy_plan_is_sound_and_lies_between_its_bound_and_no_better_than_the_optimum() =>
        DispatchProblems.RandomTeams.Sample(problem =>
        {
            var greedy = DispatchGreedy.Solve(problem, OpenAmounts.Of(problem));
            var best = Solve(problem);
            DispatchProblems.AssertSound(problem, greedy);
            Assert.Equal("greedy", greedy.Bound.Method);
            Assert.True(greedy.Bound.LowerBound <= best.Bound.Cost + 1e-6);
            Assert.True(best.Bound.Cost <= greedy.Bound.Cost + 1e-6);
        }, iter: 300);

    [Fact]
    public void Without_time_the_plan_is_greedy_and_states_its_gap()
    {
        var problem = LargeProblems.Of(1, 300, 300);
        var plan = DispatchSolver.Solve(problem, DispatchBudget.Of(TimeSpan.Zero, TimeProvider.System));
        DispatchProblems.AssertSound(problem, plan);
        Assert.Equal("greedy", plan.Bound.Method);
        Assert.Equal("", plan.SolverFailure);
        Assert.InRange(Solve(problem).Bound.Cost, plan.Bound.LowerBound, plan.Bound.Cost);
    }

    [Fact]
    public void The_same_problem_has_the_same_plan() =>
        DispatchProblems.RandomTeams.Sample(problem =>
        {
            var (first, second) = (Solve(problem), Solve(problem));
            Assert.Equal(first.Assignments.Select(x => (x.Arc, x.Units)), second.Assignments.Select(x => (x.Arc, x.Units)));
        }, iter: 100);

    [Fact]
    public void To_force_an_alternative_makes_the_plan_dearer_by_what_it_says_or_more() =>
        DispatchProblems.Random.Sample(problem =>
        {
            var plan = Solve(problem);
            foreach (var (assignment, other) in plan.Assignments.SelectMany(x => x.Explanation.Alternatives, (x, y) => (x, y)))
            {
                var supply = problem.Supplies.ToList().FindIndex(x => x.ResourceId == other.ResourceId);
                var forced = OptimumByConstraints(problem, (supply, assignment.Arc.Demand));
                Assert.True(forced >= plan.Bound.Cost + other.PlanDearerBy - 1e-4, $"{forced} {plan.Bound.Cost} {other.PlanDearerBy}");
            }
        }, iter: 20, threads: 1);

    [Fact]
    public void A_team_that_is_the_last_near_a_township_stays_where_another_costs_little_more()
    {
        var minutes = Minutes([10, 14]);
        var plan = Solve(DispatchProblems.OfTeams([-1, -1], [(1, 1, 60, -1)], minutes, [(0b01, 20)]));
        Assert.Equal("r1", plan.Assignments[0].Explanation.Alternatives.Length == 1 ? $"r{plan.Assignments[0].Arc.Supply}" : "");
        Assert.Equal((14.0, DecidingConstraint.Preparedness, "g0"), (plan.Bound.Cost, plan.Assignments[0].Explanation.Decided, plan.Assignments[0].Explanation.DecidedBy));
        Assert.Equal(AlternativeReason.KeptReady, plan.Assignments[0].Explanation.Alternatives[0].Reason);

        // Worth less than the four minutes: it goes.
        plan = Solve(DispatchProblems.OfTeams([-1, -1], [(1, 1, 60, -1)], minutes, [(0b01, 3)]));
        Assert.Equal((0, 13.0), (plan.Assignments[0].Arc.Supply, plan.Bound.Cost));
        Assert.Equal([0], plan.Uncovered);
    }

    [Fact]
    public void A_team_under_way_is_diverted_only_where_it_gains_more_than_the_switch_costs()
    {
        // r0 is on its way to n0, 10 min off; n1 could have it in 5 min, or r1 in 15.
        var plan = Solve(DispatchProblems.OfTeams([0, -1], [(1, 1, 60, -1), (1, 1, 60, -1)], Minutes([10, 40], [5, 15]), []));
        Assert.Equal([(0, 0), (1, 1)], plan.Assignments.Select(x => (x.Arc.Supply, x.Arc.Demand)));
        Assert.Equal(DecidingConstraint.UnderWay, plan.Assignments[0].Explanation.Decided);
        Assert.Equal((AlternativeReason.UnderWay, "n0"), (plan.Assignments[1].Explanation.Alternatives[0].Reason, plan.Assignments[1].Explanation.Alternatives[0].Subject));

        // A need four times as weighty gets it, though the other waits for r1 then.
        plan = Solve(DispatchProblems.OfTeams([0, -1], [(1, 1, 60, -1), (1, 4, 60, -1)], Minutes([10, 12], [5, 50]), []));
        Assert.Equal([(1, 0), (0, 1)], plan.Assignments.Select(x => (x.Arc.Supply, x.Arc.Demand)));
        Assert.Equal(30, plan.Assignments[1].Explanation.Terms.SwitchCost);
    }

    [Fact]
    public void What_a_commander_pins_goes_first_and_the_rest_is_planned_around_it()
    {
        var plan = Solve(DispatchProblems.OfTeams([-1, -1], [(1, 1, 60, 1), (1, 1, 60, -1)], Minutes([10, 30], [20, 5]), []));
        Assert.Equal([(1, 0), (0, 1)], plan.Assignments.Select(x => (x.Arc.Supply, x.Arc.Demand)));
        Assert.Equal(DecidingConstraint.Pinned, plan.Assignments[0].Explanation.Decided);
        Assert.Equal((50.0, 0.0), (plan.Bound.Cost, plan.Bound.Gap));
    }

    [Fact]
    public void A_team_that_two_incidents_want_goes_where_the_whole_is_cheapest()
    {
        // Closest first would send r0 to n0 (10) and leave n1 to r1 (100): 110. Together 20 + 20 = 40 is best.
        var plan = Solve(DispatchProblems.Of([(1, 0), (1, 0)], [(1, 1, 1000), (1, 1, 1000)], Minutes([10, 20], [20, 100])));
        Assert.Equal([(1, 0), (0, 1)], plan.Assignments.Select(x => (x.Arc.Supply, x.Arc.Demand)));
        Assert.Equal(40, plan.Bound.Cost);
        var alternative = Assert.Single(plan.Assignments[0].Explanation.Alternatives);
        Assert.Equal(("r0", 10.0, "the plan as a whole is cheaper with it at n1"), (alternative.ResourceId, alternative.Cost, alternative.Why.En));
    }

    [Fact]
    public void Late_minutes_count_five_times_and_weights_multiply()
    {
        var plan = Solve(DispatchProblems.Of([(3, 1)], [(2, 2, 10)], Minutes([30])));
        Assert.Equal(2 * 2 * (30 + (4 * 20) + 5), plan.Bound.Cost);
    }

    [Fact]
    public void What_nobody_can_serve_is_unmet_and_costs_as_much()
    {
        var plan = Solve(DispatchProblems.Of([(3, 0)], [(5, 2, 10), (1, 1, 10)], Minutes([5], [-1])));
        Assert.Equal([2, 1], plan.Unmet);
        Assert.Equal((3 * 2 * 5) + (2 * 2 * 300) + 300, plan.Bound.Cost);
    }

    [Fact]
    public void Township_goods_are_drawn_before_district_and_agreement_goods_of_the_same_distance()
    {
        var plan = Solve(DispatchProblems.Of([(10, 2), (10, 1), (10, 0)], [(15, 1, 100)], Minutes([20, 20, 20])));
        Assert.Equal([("r1", 5), ("r2", 10)], plan.Assignments.Select(x => ($"r{x.Arc.Supply}", x.Units)));
    }

    [Fact]
    public void Alternatives_are_the_next_best_three_with_reasons()
    {
        var plan = Solve(DispatchProblems.Of([(1, 0), (1, 0), (1, 1), (1, 2), (1, 0)], [(1, 1, 100)], Minutes([10, 12, 10, 15, 90])));
        Assert.Equal([("r1", 12.0), ("r2", 15.0), ("r3", 30.0)], plan.Assignments[0].Explanation.Alternatives.Select(x => (x.ResourceId, x.Cost)));
    }

    [Fact]
    public void Costs_beyond_what_the_solver_can_hold_end_in_a_greedy_plan_that_says_so()
    {
        var plan = Solve(new DispatchProblem(
            [DispatchProblems.Supply("r0", 1, 0)],
            [.. Enumerable.Range(0, 10_000).Select(x => DispatchProblems.Demand($"n{x}", int.MaxValue, 1e12, 100))],
            [new DispatchArc(0, 0, 10)],
            new DispatchOptions()));
        Assert.Equal("greedy", plan.Bound.Method);
        Assert.NotEqual("", plan.SolverFailure);
        Assert.Single(plan.Assignments);
    }

    [Fact]
    public void Nothing_needed_is_nothing_sent()
    {
        var plan = Solve(DispatchProblems.Of([(1, 0)], [], []));
        Assert.Empty(plan.Assignments);
        Assert.Equal(0, plan.Bound.Cost);
    }

    private static int[] Minutes(params int[][] byNeed) => [.. byNeed.SelectMany(x => x.Concat(Enumerable.Repeat(-1, 7 - x.Length)))];

    private static DispatchPlan Solve(DispatchProblem problem) => DispatchSolver.Solve(problem, DispatchProblems.Ample);

    /// <summary>The whole problem in CP-SAT, each arc a number, each pin and each cover a constraint.</summary>
    private static double OptimumByConstraints(DispatchProblem problem, (int Supply, int Demand)? forced = null)
    {
        var arcs = DispatchProblems.ArcsOf(problem).Select(x => x.Arc).ToArray();
        var model = new CpModel();
        var units = arcs.Select((x, i) => model.NewIntVar(0, problem.Demands[x.Demand].Units, $"x{i}")).ToArray();
        var unmet = problem.Demands.Select((x, i) => model.NewIntVar(0, x.Units, $"u{i}")).ToArray();
        var kept = problem.Covers.Select((x, i) => x.Supplies.ToDictionary(y => y, y => model.NewBoolVar($"k{i}-{y}"))).ToArray();
        var uncovered = problem.Covers.Select((_, i) => model.NewBoolVar($"c{i}")).ToArray();
        for (var i = 0; i < kept.Length; i++) model.Add(LinearExpr.Sum(kept[i].Values.Append(uncovered[i])) >= 1);
        for (var supply = 0; supply < problem.Supplies.Count; supply++)
        {
            var uses = units.Where((_, i) => arcs[i].Supply == supply).Concat(kept.Where(x => x.ContainsKey(supply)).Select(x => (IntVar)x[supply]));
            model.Add(LinearExpr.Sum(uses) <= problem.Supplies[supply].Units);
        }

        for (var demand = 0; demand < problem.Demands.Count; demand++)
            model.Add(LinearExpr.Sum(units.Where((_, i) => arcs[i].Demand == demand).Append(unmet[demand])) == problem.Demands[demand].Units);

        // The weightiest need's pin first; a team serves one.
        var taken = new HashSet<int>();
        foreach (var demand in Enumerable.Range(0, problem.Demands.Count).Where(x => problem.Demands[x].Pinned.Count > 0).OrderByDescending(x => problem.Demands[x].Weight))
        {
            var pinned = Array.FindIndex(arcs, x => x.Demand == demand && problem.Supplies[x.Supply].ResourceId == problem.Demands[demand].Pinned[0]);
            if (pinned >= 0 && taken.Add(arcs[pinned].Supply)) model.Add(units[pinned] == 1);
        }

        if (forced is { } force) model.Add(units[Array.FindIndex(arcs, x => (x.Supply, x.Demand) == force)] >= 1);
        // A team under way that goes nowhere else has been turned round, too.
        var idle = problem.Supplies.Select((x, i) => model.NewBoolVar($"i{i}")).ToArray();
        for (var supply = 0; supply < idle.Length; supply++) model.Add(LinearExpr.Sum(units.Where((_, i) => arcs[i].Supply == supply).Append(idle[supply])) >= 1);
        static long Micro(double minutes) => (long)Math.Round(minutes * 1_000_000);
        model.Minimize(
            LinearExpr.WeightedSum(units, arcs.Select(x => Micro(DispatchProblems.Cost(problem, x))))
            + LinearExpr.WeightedSum(unmet, problem.Demands.Select(x => Micro(x.Weight * problem.Options.UnmetMinutes)))
            + LinearExpr.WeightedSum(idle, Enumerable.Range(0, idle.Length).Select(x => Micro(DispatchProblems.Turned(problem, x))))
            + LinearExpr.WeightedSum(uncovered, problem.Covers.Select(x => Micro(x.PriceMinutes))));
        var solver = new CpSolver { StringParameters = "num_workers:1" };
        Assert.Equal(CpSolverStatus.Optimal, solver.Solve(model));
        return solver.ObjectiveValue / 1_000_000;
    }
}
