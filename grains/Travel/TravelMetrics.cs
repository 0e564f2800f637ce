using System.Diagnostics.Metrics;

namespace Haimen.Grains.Travel;

/// <summary>What is measured of travel times, under the meter <c>Haimen.Grains</c>.</summary>
internal sealed class TravelMetrics
{
    private readonly Histogram<double> _asked;
    private readonly Counter<long> _fallbacks;

    public TravelMetrics(IMeterFactory meters)
    {
        var meter = meters.Create("Haimen.Grains");
        _asked = meter.CreateHistogram<double>("haimen.travel.osrm.request.duration", "s", "How long requests to the OSRM server take, by outcome.");
        _fallbacks = meter.CreateCounter<long>("haimen.travel.fallbacks", "{matrix}", "Matrices reckoned along the great circle because the OSRM server failed.");
    }

    public void Asked(TimeSpan took, string outcome) => _asked.Record(took.TotalSeconds, new KeyValuePair<string, object?>("outcome", outcome));

    public void FellBack() => _fallbacks.Add(1);
}
