using Haimen.Flood.Sensing;
using Haimen.Hazards;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Sensing;

namespace Haimen.Flood.Assets;

/// <summary>Rain over a place since the last update, from the gauges that are heard, weighted by the inverse square of their distance.</summary>
internal static class RainOverPlace
{
    // A gauge on the spot does not count infinitely more than one a short walk away.
    private const double NearestM = 500;

    /// <summary>Fills the rain of each interval.</summary>
    /// <param name="situation">What was observed.</param>
    /// <param name="from">Start of the first interval.</param>
    /// <param name="seconds">Length of each interval.</param>
    /// <param name="millimetres">Rain of each interval in mm. Filled.</param>
    /// <returns>Whether any gauge was heard.</returns>
    public static bool Fill(AssetSituation situation, DateTimeOffset from, double seconds, Span<double> millimetres)
    {
        millimetres.Clear();
        var weights = 0.0;
        foreach (var gauge in situation.Observations)
        {
            if (!gauge.Online || !string.Equals(gauge.Kind, FloodSensorKinds.Rain, StringComparison.Ordinal)) continue;
            var distance = Math.Max(NearestM, DistanceM(situation.Site.Place, gauge.Place));
            var weight = 1 / (distance * distance);
            weights += weight;
            Add(gauge, from, seconds, weight, millimetres);
        }

        if (weights <= 0) return false;
        foreach (ref var interval in millimetres) interval /= weights;
        return true;
    }

    // Flat-earth distance: within a township it differs from the great circle by less than a metre, and it is called often.
    private static double DistanceM(GeoPoint a, GeoPoint b)
    {
        const double metresPerDegree = 111_195;
        var north = (b.Lat - a.Lat) * metresPerDegree;
        var east = (b.Lon - a.Lon) * metresPerDegree * Math.Cos(a.Lat * Math.PI / 180);
        return Math.Sqrt((north * north) + (east * east));
    }

    private static void Add(SensorObservation gauge, DateTimeOffset from, double seconds, double weight, Span<double> millimetres)
    {
        for (var i = 0; i < gauge.Since.Count; i++)
        {
            var reading = gauge.Since[i];
            if (reading.Value <= 0) continue;

            // A reading at the end of an interval fell within it; one that came late is put into the nearest.
            var index = (int)Math.Ceiling((reading.At - from).TotalSeconds / seconds) - 1;
            millimetres[Math.Clamp(index, 0, millimetres.Length - 1)] += reading.Value * weight;
        }
    }
}
