using Google.OrTools.Graph;
using static Haimen.Benchmarks.Dispatch.DayOfIncidents;

namespace Haimen.Benchmarks.Dispatch;

/// <summary>
/// What no dispatcher can beat that sends each team from where it waits, not even one that knows the day beforehand. A team's day is a chain
/// of calls. After one it is free at the earliest when it would be had it come to that one at once from the closest station or call; with
/// that instant in place of the true one each link's cost is fixed, and the cheapest chains through all calls are a minimum-cost flow. The
/// true optimum costs as much or more.
/// </summary>
internal static class OfflineBound
{
    private const double Scale = 1000;

    /// <summary>The least that any dispatcher could reach on the mean of a call.</summary>
    /// <param name="day">The day.</param>
    /// <param name="cost">What a call costs by the minutes until its team comes; must not fall.</param>
    public static double Mean(DayOfIncidents day, Func<Call, double, double> cost)
    {
        var (teams, calls) = (day.Stations.Count, day.Calls.Count);
        // Nodes: the day's end, the stations, and two for each call, which is taken on one side and done on the other.
        int Taken(int call) => 1 + teams + (2 * call);
        int Done(int call) => 2 + teams + (2 * call);
        using var flow = new MinCostFlow();
        var free = Enumerable.Range(0, calls).Select(i =>
        {
            var call = day.Calls[i];
            var closest = day.Stations.Concat(day.Calls.Where((x, j) => j != i).Select(x => x.Place)).Min(x => Minutes(x, call.Place));
            return call.At + closest + call.WorkMinutes;
        }).ToArray();
        for (var j = 0; j < calls; j++)
        {
            var call = day.Calls[j];
            flow.SetNodeSupply(Taken(j), -1);
            flow.SetNodeSupply(Done(j), 1);
            flow.AddArcWithCapacityAndUnitCost(Done(j), 0, 1, 0);
            for (var i = 0; i < calls; i++)
            {
                if (i != j) Link(Done(i), j, Math.Max(0, free[i] - call.At) + Minutes(day.Calls[i].Place, call.Place));
            }

            for (var i = 0; i < teams; i++) Link(1 + i, j, Minutes(day.Stations[i], call.Place));
        }

        for (var i = 0; i < teams; i++)
        {
            flow.SetNodeSupply(1 + i, 1);
            flow.AddArcWithCapacityAndUnitCost(1 + i, 0, 1, 0);
        }

        flow.SetNodeSupply(0, -teams);
        var status = flow.Solve();
        if (status != MinCostFlowBase.Status.OPTIMAL) throw new InvalidOperationException($"the bound's flow ended with {status}");
        return flow.OptimalCost() / Scale / calls;

        void Link(int from, int call, double minutes) => flow.AddArcWithCapacityAndUnitCost(from, Taken(call), 1, (long)Math.Floor(Scale * cost(day.Calls[call], minutes)));
    }
}
