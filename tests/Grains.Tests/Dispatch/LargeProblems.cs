using Google.OrTools.LinearSolver;
using Haimen.Grains.Dispatch;
using Haimen.Grains.Dispatch.Solving;
using Haimen.Hazards;

namespace Haimen.Grains.Tests.Dispatch;

/// <summary>Problems as large as a storm makes them: places in a square of 60 km, teams and stores that not everyone can use.</summary>
internal static class LargeProblems
{
    public static DispatchProblem Of(int seed, int supplies, int demands)
    {
        var random = new DeterministicRandom((ulong)seed);
        var from = Places(random, supplies);
        var to = Places(random, demands);
        var sent = Enumerable.Range(0, supplies).Select(i => DispatchProblems.Supply($"r{i}", 1 + random.NextInt32(3), 5 * random.NextInt32(3))).ToArray();
        var needed = Enumerable.Range(0, demands).Select(i => DispatchProblems.Demand($"n{i}", 1 + random.NextInt32(3), 1 + random.NextInt32(5), 10 + random.NextInt32(60))).ToArray();
        var arcs = new List<DispatchArc>(supplies * demands);
        for (var demand = 0; demand < demands; demand++)
        {
            for (var supply = 0; supply < supplies; supply++)
            {
                if (random.NextDouble() < 0.2) continue;
                arcs.Add(new DispatchArc(supply, demand, 1.5 * Math.Sqrt(Square(from[supply].X - to[demand].X) + Square(from[supply].Y - to[demand].Y))));
            }
        }

        return new DispatchProblem(sent, needed, arcs, new DispatchOptions());
    }

    public static double OptimumByLinearProgramme(DispatchProblem problem)
    {
        using var solver = Solver.CreateSolver("GLOP");
        var objective = solver.Objective();
        var supply = problem.Supplies.Select(x => solver.MakeConstraint(0, x.Units)).ToArray();
        var demand = problem.Demands.Select(x => solver.MakeConstraint(x.Units, x.Units)).ToArray();
        foreach (var (_, arc) in DispatchProblems.ArcsOf(problem))
        {
            var units = solver.MakeNumVar(0, double.PositiveInfinity, "");
            supply[arc.Supply].SetCoefficient(units, 1);
            demand[arc.Demand].SetCoefficient(units, 1);
            objective.SetCoefficient(units, DispatchProblems.Cost(problem, arc));
        }

        for (var i = 0; i < demand.Length; i++)
        {
            var unmet = solver.MakeNumVar(0, double.PositiveInfinity, "");
            demand[i].SetCoefficient(unmet, 1);
            objective.SetCoefficient(unmet, problem.Demands[i].Weight * problem.Options.UnmetMinutes);
        }

        objective.SetMinimization();
        Assert.Equal(Solver.ResultStatus.OPTIMAL, solver.Solve());
        return objective.Value();
    }

    private static (double X, double Y)[] Places(DeterministicRandom random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => (60 * random.NextDouble(), 60 * random.NextDouble()))];

    private static double Square(double x) => x * x;
}
