using Haimen.Construction.Sensing;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Sensing;

namespace Haimen.Construction.Assets;

/// <summary>What the sensors of a site's asset say, and the weather over it.</summary>
internal static class SiteReadings
{
    /// <summary>Whether a sensor watches the asset with a kind.</summary>
    /// <param name="seen">The sensor.</param>
    /// <param name="situation">The asset.</param>
    /// <param name="kind">The kind.</param>
    public static bool Watches(SensorObservation seen, AssetSituation situation, string kind) =>
        string.Equals(seen.Kind, kind, StringComparison.Ordinal) && string.Equals(seen.AssetId, situation.Site.Id, StringComparison.Ordinal);

    /// <summary>The middle of a sensor's last three readings, so that a single false one decides nothing.</summary>
    /// <param name="seen">The sensor.</param>
    public static double Middle(SensorObservation seen)
    {
        var since = seen.Since;
        if (since.Count < 3) return seen.Latest.Value;
        var (a, b, c) = (since[^3].Value, since[^2].Value, since[^1].Value);
        return Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
    }

    /// <summary>The largest of a kind at the asset, null where none is heard.</summary>
    /// <param name="situation">The asset.</param>
    /// <param name="kind">The kind.</param>
    public static double? Worst(AssetSituation situation, string kind)
    {
        double? worst = null;
        foreach (var seen in situation.Observations)
        {
            if (!seen.Online || !Watches(seen, situation, kind)) continue;
            var value = Middle(seen);
            if (!(value <= worst)) worst = value;
        }

        return worst;
    }

    /// <summary>
    /// The wind at the asset's height: its own anemometer; else that of the nearest crane, as it stands; else the nearest station's
    /// mean at 10 m raised to the height; null where none is heard.
    /// </summary>
    /// <param name="situation">The asset.</param>
    /// <param name="heightM">Its height.</param>
    public static double? WindMS(AssetSituation situation, double heightM) =>
        Worst(situation, ConstructionSensorKinds.CraneWind)
        ?? Nearest(situation, ConstructionSensorKinds.CraneWind)
        ?? (Nearest(situation, ConstructionSensorKinds.WindSpeed) is { } mean ? WindLevels.AtHeight(mean, heightM) : null);

    private static double? Nearest(AssetSituation situation, string kind)
    {
        double? value = null;
        var nearest = double.MaxValue;
        foreach (var seen in situation.Observations.OrderBy(o => o.SensorId, StringComparer.Ordinal))
        {
            if (!seen.Online || seen.Kind != kind) continue;
            var distance = situation.Site.Place.DistanceM(seen.Place);
            if (distance < nearest) (nearest, value) = (distance, Middle(seen));
        }

        return value;
    }

    /// <summary>The strongest gust that is forecast; null where no forecast is heard.</summary>
    /// <param name="situation">The asset.</param>
    public static double? GustForecastMS(AssetSituation situation)
    {
        double? gust = null;
        foreach (var seen in situation.Observations)
        {
            if (seen.Online && seen.Kind == ConstructionSensorKinds.GustForecast && !(seen.Latest.Value <= gust)) gust = seen.Latest.Value;
        }

        return gust;
    }
}
