using Haimen.Hazards;

namespace Haimen.Grains.Drills;

/// <summary>The series that a report's charts show.</summary>
public static class ReportSeriesIds
{
    /// <summary>Rain over the built-up area, mm/h.</summary>
    public const string Rain = "rainMmH";

    /// <summary>Tide and surge together, m.</summary>
    public const string Tide = "tideM";

    /// <summary>Greatest depth of water on the ground, in truth, m.</summary>
    public const string DepthTruth = "maxDepthTruthM";

    /// <summary>Greatest depth that the domain believed in, m.</summary>
    public const string DepthBelieved = "maxDepthBelievedM";

    /// <summary>Villages with water on the ground, in truth.</summary>
    public const string FloodedVillages = "floodedVillages";

    /// <summary>Orders that hold a resource.</summary>
    public const string OpenOrders = "openOrders";

    /// <summary>People in shelters.</summary>
    public const string Sheltered = "sheltered";

    /// <summary>Pumping capacity at work on scene, m³/h.</summary>
    public const string PumpingAtWork = "pumpingM3H";

    private static readonly (string Id, LocalizedText Name, string Unit)[] All =
    [
        (Rain, new("主城区雨强", "Rain over the town"), "mm/h"),
        (Tide, new("潮位(含增水)", "Tide with surge"), "m"),
        ("surgeM", new("风暴增水", "Surge"), "m"),
        ("windMS", new("风速", "Wind"), "m/s"),
        ("windDirectionDeg", new("风向(来向)", "Wind direction, from"), "°"),
        ("gustForecastMS", new("预报阵风", "Gust forecast"), "m/s"),
        ("temperatureC", new("气温", "Air temperature"), "°C"),
        ("humidityPct", new("相对湿度", "Relative humidity"), "%"),
        ("waveM", new("浪高", "Wave height"), "m"),
        ("waterTemperatureC", new("海水温度", "Sea temperature"), "°C"),
        ("visibilityKm", new("能见度", "Visibility"), "km"),
        (DepthTruth, new("最大积水深(实际)", "Greatest depth, true"), "m"),
        (DepthBelieved, new("最大积水深(系统研判)", "Greatest depth, believed"), "m"),
        (FloodedVillages, new("积水村(社区)数", "Flooded villages"), ""),
        (OpenOrders, new("在执行命令数", "Orders under way"), ""),
        (Sheltered, new("在避难场所人数", "People in shelters"), ""),
        (PumpingAtWork, new("现场排水能力", "Pumping at work"), "m³/h"),
    ];

    /// <summary>A series with its name and unit.</summary>
    /// <param name="id">One of the ids above.</param>
    /// <param name="points">Its values by rising time.</param>
    public static ReportSeries Series(string id, IEnumerable<SeriesPoint> points)
    {
        var known = Array.Find(All, series => series.Id == id);
        return new ReportSeries(id, known.Name ?? new LocalizedText(id, id), known.Unit ?? "", [.. points]);
    }
}
