using Haimen.Hazards;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Testing.Worlds;

namespace Haimen.FishingVessels.Tests.Worlds;

/// <summary>A port with a fleet, and the gauges that its area sees.</summary>
internal static class Fleet
{
    public static readonly GeoPoint Port = new(121.492, 32.138);

    public const string Area = "harbour";

    public static WorldDistrict Of(int vessels)
    {
        var area = new WorldArea(Area, new(121.47, 32.09)) { Name = new("海门港新区", "Haimen Port New Area") }
            .Village("v1", new(121.46, 32.09))
            .Asset("port-1", "fishing-port", Port, ("berths", 320))
            .Sensor("wave-1", "wave-height", Port).Sensor("sight-1", "visibility", Port).Sensor("water-1", "sea-temperature", Port)
            .Sensor("wind-1", "wind-speed", Port).Sensor("wind-dir-1", "wind-direction", Port).Sensor("gust-1", "gust-forecast", Port);
        for (var i = 0; i < vessels; i++) area = area.With(Vessel(i));
        return WorldDistrict.Of(area);
    }

    public static AssetSite Vessel(int i) => new()
    {
        Id = FormattableString.Invariant($"vessel-{i:000}"),
        Kind = "fishing-vessel",
        NameZh = FormattableString.Invariant($"苏海门渔{i:00000}"),
        Place = Port,
        Labels = new Dictionary<string, string> { ["mmsi"] = FormattableString.Invariant($"412{i:000000}"), ["port"] = "port-1", ["gear"] = "trawl" },
        Attributes = new Dictionary<string, double>
        {
            ["lengthM"] = i % 4 == 0 ? 9 : 24,
            ["crew"] = i % 4 == 0 ? 3 : 8,
            ["powerKW"] = i % 4 == 0 ? 40 : 220,
            ["maxBeaufort"] = i % 4 == 0 ? 6 : 8,
        },
    };

    /// <summary>Calm weather, seen as it is; gusts and wind as given.</summary>
    public static WorldScenario Weather(double hours, Func<double, double> windMS, Func<double, double> gustMS) =>
        WorldScenario.For(hours).Series("windMS", windMS).Series("gustForecastMS", gustMS).Series("windDirectionDeg", _ => 45)
            .Series("waterTemperatureC", _ => 18).Series("visibilityKm", _ => 15)
            .Reads("wind-speed", windMS).Reads("wind-direction", _ => 45).Reads("gust-forecast", gustMS);
}
