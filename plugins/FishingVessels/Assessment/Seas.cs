using Haimen.FishingVessels.Sensing;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.FishingVessels.Assessment;

/// <summary>Waves that the duty officer should know of while vessels are out, whether or not a storm calls them home.</summary>
internal static class Seas
{
    /// <summary>Whether a gauge that is heard calls for yellow or worse while a vessel is at sea. Where none is out, waves hurt nobody.</summary>
    /// <param name="situation">The area.</param>
    /// <param name="vessels">Its vessels.</param>
    public static bool AreHeavyFor(AreaSituation situation, IReadOnlyList<Vessel> vessels) =>
        vessels.Any(v => v.AtSea)
        && situation.Observations.Any(o => o.Kind == FishingSensorKinds.WaveHeight && o.Online && o.Grade >= HazardGrade.Yellow);

    /// <summary>What is said of them.</summary>
    /// <param name="weather">The weather.</param>
    /// <param name="vessels">The area's vessels.</param>
    public static LocalizedText Reason(in SeaWeather weather, IReadOnlyList<Vessel> vessels)
    {
        var atSea = vessels.Count(v => v.AtSea);
        return new(
            FormattableString.Invariant($"浪高 {weather.WaveM:0.0} 米，{atSea} 艘渔船仍在海上，提醒避浪"),
            FormattableString.Invariant($"waves of {weather.WaveM:0.0} m and {atSea} vessels at sea: they are told to seek shelter"));
    }
}
