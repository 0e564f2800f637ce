using Haimen.Flood.Sensing;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Sensing;

namespace Haimen.Flood.Assessment;

/// <summary>What an area's gauges say together.</summary>
internal readonly record struct AreaSignals
{
    private const int EnoughGauges = 3;

    /// <summary>The rainstorm signal: where three gauges or more are heard, the worst grade that two of them share.</summary>
    public HazardGrade Rain { get; private init; }

    /// <summary>The worst river gauge.</summary>
    public HazardGrade River { get; private init; }

    /// <summary>The worst tide gauge.</summary>
    public HazardGrade Tide { get; private init; }

    /// <summary>The worst road gauge.</summary>
    public HazardGrade Road { get; private init; }

    /// <summary>The worst of the wind that blows and the gusts forecast.</summary>
    public HazardGrade Wind { get; private init; }

    /// <summary>The strongest mean wind that blows, m/s.</summary>
    public double WindMS { get; private init; }

    /// <summary>The strongest gust forecast, m/s.</summary>
    public double GustMS { get; private init; }

    /// <summary>Pump stations that have failed.</summary>
    public int FailedPumps { get; private init; }

    /// <summary>When it last rained here since the last assessment; null where it did not.</summary>
    public DateTimeOffset? LastRain { get; private init; }

    /// <summary>Reads an area's observations.</summary>
    /// <param name="situation">The area.</param>
    public static AreaSignals Of(AreaSituation situation)
    {
        HazardGrade worst = default, second = default, river = default, tide = default, road = default, wind = default;
        double windMS = 0, gustMS = 0;
        DateTimeOffset? rained = null;
        int gauges = 0, failed = 0;
        foreach (var seen in situation.Observations)
        {
            if (seen.Kind == FloodSensorKinds.Rain) rained = Later(rained, LastWet(seen));
            if (!seen.Online) continue;
            switch (seen.Kind)
            {
                case FloodSensorKinds.Rain:
                    gauges++;
                    if (seen.Grade > worst) (worst, second) = (seen.Grade, worst);
                    else if (seen.Grade > second) second = seen.Grade;
                    break;
                case FloodSensorKinds.RiverStage: river = Worse(river, seen.Grade); break;
                case FloodSensorKinds.TideStage: tide = Worse(tide, seen.Grade); break;
                case FloodSensorKinds.RoadWaterDepth: road = Worse(road, seen.Grade); break;
                case FloodSensorKinds.WindSpeed: (wind, windMS) = (Worse(wind, seen.Grade), Math.Max(windMS, seen.Latest.Value)); break;
                case FloodSensorKinds.GustForecast: (wind, gustMS) = (Worse(wind, seen.Grade), Math.Max(gustMS, seen.Latest.Value)); break;
                case FloodSensorKinds.PumpState when seen.Grade > HazardGrade.Normal: failed++; break;
            }
        }

        return new()
        {
            Rain = gauges >= EnoughGauges ? second : worst,
            River = river,
            Tide = tide,
            Road = road,
            Wind = wind,
            WindMS = windMS,
            GustMS = gustMS,
            FailedPumps = failed,
            LastRain = rained,
        };
    }

    /// <summary>The worse of two grades.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    public static HazardGrade Worse(HazardGrade a, HazardGrade b) => a > b ? a : b;

    private static DateTimeOffset? LastWet(SensorObservation gauge)
    {
        for (var i = gauge.Since.Count - 1; i >= 0; i--)
            if (gauge.Since[i].Value > 0)
                return gauge.Since[i].At;
        return null;
    }

    private static DateTimeOffset? Later(DateTimeOffset? a, DateTimeOffset? b) => a is null || b > a ? b ?? a : a;
}
