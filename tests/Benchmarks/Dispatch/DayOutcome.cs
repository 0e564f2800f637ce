namespace Haimen.Benchmarks.Dispatch;

/// <summary>How a day went.</summary>
/// <param name="MeanMinutes">From a call to its team's arrival, on the mean.</param>
/// <param name="LatePercent">Calls whose team came later than wanted.</param>
/// <param name="MeanCost">Weighted minutes of a call on the mean, by the cost that dispatch minimises, without surcharges.</param>
internal sealed record DayOutcome(double MeanMinutes, double LatePercent, double MeanCost)
{
    /// <summary>Reckons it up from each call's minutes.</summary>
    public static DayOutcome Of(IReadOnlyList<DayOfIncidents.Call> calls, IReadOnlyList<double> minutes) => new(
        minutes.Average(),
        100.0 * calls.Where((x, i) => IsLate(x, minutes[i])).Count() / calls.Count,
        calls.Select((x, i) => Cost(x, minutes[i])).Average());

    /// <summary>Whether a team comes later than wanted.</summary>
    public static bool IsLate(DayOfIncidents.Call call, double minutes) => minutes > call.Within;

    /// <summary>What a call costs whose team comes after so many minutes.</summary>
    public static double Cost(DayOfIncidents.Call call, double minutes) => call.Weight * (minutes + (4 * Math.Max(0, minutes - call.Within)));
}
