using Haimen.FishingVessels.Sensing;
using Haimen.Hazards;
using Haimen.Hazards.Effects;
using Haimen.Hazards.Simulation;

namespace Haimen.FishingVessels.Simulation;

/// <summary>Wind, waves, sight, water and current as they truly are over a step.</summary>
internal sealed record SeaTruth
{
    private const double TidePeriodS = 12.42 * 3_600;

    public double WindMS { get; init; }

    public double WindFromDeg { get; init; }

    public double GustForecastMS { get; init; }

    public double WaveM { get; init; }

    public double VisibilityKm { get; init; } = 15;

    public double WaterC { get; init; } = 15;

    public double CurrentEastMS { get; init; }

    public double CurrentNorthMS { get; init; }

    /// <summary>Reads what drives a step; what a scenario leaves out follows from the wind and the season.</summary>
    /// <param name="forcing">The forcing.</param>
    /// <param name="at">The instant.</param>
    /// <param name="seed">Seed of the tide's phase and the residual current.</param>
    public static SeaTruth Of(SimulationForcing forcing, DateTimeOffset at, ulong seed)
    {
        var series = forcing.Series;
        var wind = Math.Max(0, series.GetValueOrDefault("windMS"));
        foreach (var effect in forcing.Effects)
            if (effect.Kind == EffectKinds.StrongWind.Id && effect.From <= at)
                wind = Math.Max(wind, effect.Value);
        var random = new DeterministicRandom(DeterministicRandom.Derive(seed, "current"));
        var phase = (2 * Math.PI * (at.ToUnixTimeSeconds() % (long)TidePeriodS) / TidePeriodS) + (2 * Math.PI * random.NextDouble());
        return new()
        {
            WindMS = wind,
            WindFromDeg = series.GetValueOrDefault("windDirectionDeg"),
            GustForecastMS = Math.Max(0, series.GetValueOrDefault("gustForecastMS")),
            WaveM = series.TryGetValue("waveM", out var wave) ? Math.Max(0, wave) : SeaWeather.WavesOf(wind),
            VisibilityKm = series.TryGetValue("visibilityKm", out var sight) ? Math.Max(0, sight) : 15,
            WaterC = series.TryGetValue("waterTemperatureC", out var water) ? water : SeasonalWaterC(at),

            // A tidal ellipse along the coast and a weak residual; unverified.
            CurrentEastMS = (.2 * Math.Cos(phase)) + (.08 * (random.NextDouble() - .5)),
            CurrentNorthMS = (-.4 * Math.Cos(phase - .3)) + (.08 * (random.NextDouble() - .5)),
        };
    }

    // Coldest (5 °C) in mid February, warmest (27 °C) in mid August; unverified.
    private static double SeasonalWaterC(DateTimeOffset at) => 16 - (11 * Math.Cos(2 * Math.PI * (at.DayOfYear - 46) / 365.25));
}
