using CsCheck;
using Google.OrTools.Sat;
using Haimen.Grains.Dispatch;

namespace Haimen.Grains.Tests.Dispatch;

public sealed class DispatchSolverTests
{
    [Fact]
    public void A_plan_costs_what_an_independent_model_finds_and_its_bound_is_that_cost() =>
        DispatchProblems.Random.Sample(problem =>
        {
            var plan = DispatchSolver.Solve(problem);
            DispatchProblems.AssertSound(problem, plan);
            Assert.Equal("", plan.SolverFailure);
            Assert.Equal(DispatchSolver.MinCostFlowMethod, plan.Method);
            Assert.Equal(plan.Cost, plan.LowerBound);
            Assert.Equal(0, plan.Gap);
            Assert.Equal(OptimumByConstraints(problem), plan.Cost, 4);
        }, iter: 150, threads: 1);

    [Fact]
    public void A_greedy_plan_is_sound_and_lies_between_its_bound_and_no_better_than_the_optimum() =>
        DispatchProblems.Random.Sample(problem =>
        {
            var greedy = DispatchGreedy.Solve(problem);
            var best = DispatchSolver.Solve(problem);
            DispatchProblems.AssertSound(problem, greedy);
            Assert.Equal("greedy", greedy.Method);
            Assert.True(greedy.LowerBound <= best.Cost);
            Assert.True(best.Cost <= greedy.Cost);
        }, iter: 500);

    [Fact]
    public void The_same_problem_has_the_same_plan() =>
        DispatchProblems.Random.Sample(problem =>
        {
            var (first, second) = (DispatchSolver.Solve(problem), DispatchSolver.Solve(problem));
            Assert.Equal(first.Assignments.Select(x => (x.Arc, x.Units)), second.Assignments.Select(x => (x.Arc, x.Units)));
        }, iter: 200);

    [Fact]
    public void A_team_that_two_incidents_want_goes_where_the_whole_is_cheapest()
    {
        // Closest first would send r0 to n0 (10) and leave n1 to r1 (100): 110. Together 20 + 20 = 40 is best.
        var plan = DispatchSolver.Solve(DispatchProblems.Of([(1, 0), (1, 0)], [(1, 1, 1000), (1, 1, 1000)], Minutes([10, 20], [20, 100])));
        Assert.Equal([(1, 0), (0, 1)], plan.Assignments.Select(x => (x.Arc.Supply, x.Arc.Demand)));
        Assert.Equal(40, plan.Cost);
        var alternative = Assert.Single(plan.Assignments[0].Explanation.Alternatives);
        Assert.Equal(("r0", 10.0, "the plan as a whole is cheaper with it at n1"), (alternative.ResourceId, alternative.Cost, alternative.Why.En));
    }

    [Fact]
    public void Late_minutes_count_five_times_and_weights_multiply()
    {
        var plan = DispatchSolver.Solve(DispatchProblems.Of([(3, 1)], [(2, 2, 10)], Minutes([30])));
        Assert.Equal(2 * 2 * (30 + (4 * 20) + 5), plan.Cost);
    }

    [Fact]
    public void What_nobody_can_serve_is_unmet_and_costs_as_much()
    {
        var plan = DispatchSolver.Solve(DispatchProblems.Of([(3, 0)], [(5, 2, 10), (1, 1, 10)], Minutes([5], [-1])));
        Assert.Equal([2, 1], plan.Unmet);
        Assert.Equal((3 * 2 * 5) + (2 * 2 * 300) + 300, plan.Cost);
    }

    [Fact]
    public void Township_goods_are_drawn_before_district_and_agreement_goods_of_the_same_distance()
    {
        var plan = DispatchSolver.Solve(DispatchProblems.Of([(10, 2), (10, 1), (10, 0)], [(15, 1, 100)], Minutes([20, 20, 20])));
        Assert.Equal([("r1", 5), ("r2", 10)], plan.Assignments.Select(x => ($"r{x.Arc.Supply}", x.Units)));
    }

    [Fact]
    public void Alternatives_are_the_next_best_three_with_reasons()
    {
        var plan = DispatchSolver.Solve(DispatchProblems.Of([(1, 0), (1, 0), (1, 1), (1, 2), (1, 0)], [(1, 1, 100)], Minutes([10, 12, 10, 15, 90])));
        Assert.Equal([("r1", 12.0), ("r2", 15.0), ("r3", 30.0)], plan.Assignments[0].Explanation.Alternatives.Select(x => (x.ResourceId, x.Cost)));
    }

    [Fact]
    public void Costs_beyond_what_the_solver_can_hold_end_in_a_greedy_plan_that_says_so()
    {
        var plan = DispatchSolver.Solve(DispatchProblems.Of([(1, 0)], [(int.MaxValue, 1e12, 100)], Minutes([10])));
        Assert.Equal("greedy", plan.Method);
        Assert.NotEqual("", plan.SolverFailure);
        Assert.Single(plan.Assignments);
    }

    [Fact]
    public void Nothing_needed_is_nothing_sent()
    {
        var plan = DispatchSolver.Solve(DispatchProblems.Of([(1, 0)], [], []));
        Assert.Empty(plan.Assignments);
        Assert.Equal(0, plan.Cost);
    }

    private static int[] Minutes(params int[][] byNeed) => [.. byNeed.SelectMany(x => x.Concat(Enumerable.Repeat(-1, 7 - x.Length)))];

    private static double OptimumByConstraints(DispatchProblem problem)
    {
        var model = new CpModel();
        var units = problem.Arcs.Select((x, i) => model.NewIntVar(0, problem.Demands[x.Demand].Units, $"x{i}")).ToArray();
        var unmet = problem.Demands.Select((x, i) => model.NewIntVar(0, x.Units, $"u{i}")).ToArray();
        for (var supply = 0; supply < problem.Supplies.Count; supply++)
            model.Add(LinearExpr.Sum(units.Where((_, i) => problem.Arcs[i].Supply == supply)) <= problem.Supplies[supply].Units);
        for (var demand = 0; demand < problem.Demands.Count; demand++)
            model.Add(LinearExpr.Sum(units.Where((_, i) => problem.Arcs[i].Demand == demand).Append(unmet[demand])) == problem.Demands[demand].Units);
        model.Minimize(
            LinearExpr.WeightedSum(units, problem.Arcs.Select(problem.ArcMicro))
            + LinearExpr.WeightedSum(unmet, Enumerable.Range(0, unmet.Length).Select(problem.UnmetMicro)));
        var solver = new CpSolver { StringParameters = "num_workers:1" };
        Assert.Equal(CpSolverStatus.Optimal, solver.Solve(model));
        return solver.ObjectiveValue / DispatchCost.MicroPerMinute;
    }
}
