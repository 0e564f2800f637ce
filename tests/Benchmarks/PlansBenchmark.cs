using Haimen.Benchmarks.Dispatch;
using Haimen.Grains.Dispatch;

namespace Haimen.Benchmarks;

/// <summary>How good plans are over a day of incidents: against what boards propose, and against what nobody could beat.</summary>
internal static class PlansBenchmark
{
    private const int Teams = 90;
    private const int Days = 5;

    public static Task<Figure[]> RunAsync()
    {
        var days = Enumerable.Range(1, Days).Select(x => DayOfIncidents.Of((ulong)x, Teams)).ToArray();
        var ours = Array.ConvertAll(days, x => PlannedDay.Ours(x, new DispatchOptions()));
        var closest = Array.ConvertAll(days, PlannedDay.ClosestIdle);
        var note = $"{Days} synthetic days, {Teams} teams, {days.Average(x => x.Calls.Count):0} calls a day";
        return Task.FromResult<Figure[]>(
        [
            Beside("plan and closest idle: mean minutes to arrive", "min", x => x.MeanMinutes),
            Beside("plan and closest idle: late", "% of calls", x => x.LatePercent),
            Beside("plan and closest idle: cost of a call", "weighted min", x => x.MeanCost),
            Bound("plan and offline bound: mean minutes to arrive", "min", x => x.MeanMinutes, (_, minutes) => minutes),
            Bound("plan and offline bound: late", "% of calls", x => x.LatePercent, (call, minutes) => DayOutcome.IsLate(call, minutes) ? 100 : 0),
            Bound("plan and offline bound: cost of a call", "weighted min", x => x.MeanCost, DayOutcome.Cost),
        ]);

        Figure Beside(string name, string unit, Func<DayOutcome, double> figure)
        {
            var (mine, others) = (ours.Average(figure), closest.Average(figure));
            return new Figure(name, unit, mine, others, mine / others, Note: note);
        }

        Figure Bound(string name, string unit, Func<DayOutcome, double> figure, Func<DayOfIncidents.Call, double, double> cost)
        {
            var (mine, bound) = (ours.Average(figure), days.Average(x => OfflineBound.Mean(x, cost)));
            return new Figure(name, unit, mine, bound, mine / bound, Note: "the bound lies below the offline optimum: it lets each call's team be free again as early as the closest could have been");
        }
    }
}
