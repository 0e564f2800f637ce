namespace Haimen.Host.Drills;

/// <summary>The quantities that may drive a drill and the range of each.</summary>
internal static class SeriesNames
{
    // Rain: more than twice the greatest hour measured in China (201.9 mm, Zhengzhou 2021). Levels: above the national datum (1985).
    private static readonly SeriesName[] Known =
    [
        new("gustForecastMS", 0, 150),
        new("humidityPct", 0, 100),
        new("rainMmH", 0, 500),
        new("surgeM", -5, 10),
        new("temperatureC", -60, 60),
        new("tideM", -10, 15),
        new("visibilityKm", 0, 100),
        new("waterTemperatureC", -5, 45),
        new("waveM", 0, 30),
        new("windDirectionDeg", 0, 360),
        new("windMS", 0, 100),
    ];

    /// <summary>Their names.</summary>
    public static string All { get; } = string.Join(", ", Known.Select(series => series.Name));

    /// <summary>One of them, or null.</summary>
    public static SeriesName? Find(string name) => Array.Find(Known, series => series.Name == name);
}
