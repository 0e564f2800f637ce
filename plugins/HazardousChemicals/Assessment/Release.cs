using Haimen.HazardousChemicals.Assets;
using Haimen.HazardousChemicals.Discharge;
using Haimen.HazardousChemicals.Dispersion;
using Haimen.HazardousChemicals.Substances;
using Haimen.HazardousChemicals.Weather;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Assets;

namespace Haimen.HazardousChemicals.Assessment;

/// <summary>One release as the area sees it: the tank, what goes into the air, and where the wind takes it.</summary>
internal sealed class Release
{
    private Release(AssetView tank, TankContents contents, LocalWeather weather)
    {
        (Tank, Contents, Weather) = (tank, contents, weather);
        var measures = tank.Measures;
        AgeS = 60 * measures.GetValueOrDefault(TankMeasures.ReleaseAgeMin);
        StoppedAgeS = measures.TryGetValue(TankMeasures.StoppedAgeMin, out var stopped) ? 60 * stopped : null;
        LeakKgS = measures.GetValueOrDefault(TankMeasures.LeakKgS);
        ReleasedKg = 1_000 * measures.GetValueOrDefault(TankMeasures.ReleasedT);

        // After the stop the cloud that is still on its way is as thick as the release was on the mean.
        var lasted = Math.Max(60, AgeS - (StoppedAgeS ?? 0));
        var rate = StoppedAgeS is null ? LeakKgS : ReleasedKg / lasted;
        AirborneKgS = contents.AirborneKgS(rate, ReleasedKg * (1 - contents.FlashShare), weather.AirK, weather.WindMS);
        Cloud = new(contents.Substance, AirborneKgS, weather);
        Erg = ErgTable.Find(contents.Substance.Id, contents.CapacityKg / 1_000);
    }

    public AssetView Tank { get; }

    public TankContents Contents { get; }

    public LocalWeather Weather { get; }

    public Cloud Cloud { get; }

    /// <summary>The guidebook's row, null where it has none.</summary>
    public ErgDistance? Erg { get; }

    /// <summary>Seconds since it began.</summary>
    public double AgeS { get; }

    /// <summary>Seconds since it was stopped, null while it goes on.</summary>
    public double? StoppedAgeS { get; }

    /// <summary>What leaks now, kg/s.</summary>
    public double LeakKgS { get; }

    /// <summary>What has leaked, kg.</summary>
    public double ReleasedKg { get; }

    /// <summary>What goes into the air, kg/s.</summary>
    public double AirborneKgS { get; }

    public bool IsLeaking => StoppedAgeS is null;

    /// <summary>Seconds that it lasted; infinite while it goes on.</summary>
    public double DurationS => StoppedAgeS is { } stopped ? Math.Max(0, AgeS - stopped) : double.PositiveInfinity;

    /// <summary>The releases of an area, by tank.</summary>
    /// <param name="situation">The area.</param>
    /// <param name="now">The instant.</param>
    public static IReadOnlyList<Release> Of(AreaSituation situation, DateTimeOffset now) =>
    [
        .. situation.Assets
            .Where(a => a.Site.Kind == HazmatAssetKinds.StorageTank && a.Measures.ContainsKey(TankMeasures.ReleaseAgeMin))
            .OrderBy(a => a.Site.Id, StringComparer.Ordinal)
            .Select(a => TankContents.Of(a.Site) is { } contents ? new Release(a, contents, LocalWeather.At(situation.Observations, a.Place, now)) : null)
            .OfType<Release>(),
    ];

    /// <summary>How far a level of harm reaches at some time ahead, m.</summary>
    /// <param name="level">1, 2 or 3.</param>
    /// <param name="aheadS">Seconds ahead.</param>
    public double ReachM(int level, double aheadS) => Cloud.ReachM(Contents.Substance.Harm[level], AgeS + aheadS, DurationS);
}
