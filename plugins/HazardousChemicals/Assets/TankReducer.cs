using Haimen.HazardousChemicals.Discharge;
using Haimen.HazardousChemicals.Sensing;
using Haimen.HazardousChemicals.Substances;
using Haimen.Hazards;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Sensing;

namespace Haimen.HazardousChemicals.Assets;

/// <summary>
/// A tank: whether it leaks, how fast, what is left, and whether it stands under too much pressure or heat. Gas at its detectors
/// tells that it leaks; the falling level tells how fast, and until it does a hole of 25 mm is assumed.
/// </summary>
internal static class TankReducer
{
    /// <summary>Hole assumed until the level tells the rate, m. Unverified: a usual "small bore" hole.</summary>
    public const double AssumedHoleM = 0.025;

    // Pressure above normal that calls for yellow, orange and red where the gauge has no levels. Unverified.
    private static readonly double[] PressureShares = [1.2, 1.4, 1.7];

    // Degrees above normal for the same. Unverified.
    private static readonly double[] Warmings = [15, 30, 60];

    // A tank wall this much hotter than normal stands in a fire. Unverified.
    private const double FireAboveC = 100;

    private static readonly HazardGrade[] Grades = [HazardGrade.Yellow, HazardGrade.Orange, HazardGrade.Red];

    // Air that stays below half the first level of harm for so long is clean again.
    private static readonly TimeSpan CleanFor = TimeSpan.FromMinutes(10);

    // A release that is over is forgotten after this; until then its cloud is followed.
    private static readonly TimeSpan ForgetAfter = TimeSpan.FromHours(2);

    private static readonly TimeSpan BaselineBefore = TimeSpan.FromMinutes(5);

    public static AssetUpdate Update(AssetSituation situation, DateTimeOffset now)
    {
        if (TankContents.Of(situation.Site) is not { } tank) return Unknown(situation);
        var belief = TankBelief.Read(situation.State, tank.InventoryKg);
        var own = situation.Observations.Where(o => o.AssetId == situation.Site.Id).OrderBy(o => o.SensorId, StringComparer.Ordinal).ToArray();
        var gas = own.Where(o => o.Kind == HazmatSensorKinds.GasConcentration && o.Online).ToArray();
        var concentration = gas.Length == 0 ? (double?)null : gas.Max(o => o.Latest.Value);
        var pressure = Latest(own, HazmatSensorKinds.TankPressure);
        var temperature = Latest(own, HazmatSensorKinds.TankTemperature);

        TakeInventory(situation, own, tank, belief);
        FollowRelease(situation, tank, belief, concentration, now);
        GradeState(tank, belief, own, pressure?.Latest.Value, temperature?.Latest.Value, now);
        belief.Grade = GradeOf(tank.Substance.Harm, belief, concentration);
        return Describe(situation, tank, belief, concentration, pressure, temperature, now);
    }

    private static void TakeInventory(AssetSituation situation, SensorObservation[] own, TankContents tank, TankBelief belief)
    {
        foreach (var level in own)
        {
            if (level.Kind != HazmatSensorKinds.TankLevel || !level.Online) continue;
            foreach (var reading in level.Since) belief.AddLevel(reading.At, tank.CapacityKg * Math.Clamp(reading.Value, 0, 100) / 100);
        }

        if (belief.Levels.Count > 0) belief.MassKg = belief.Levels[^1].Kg;
        foreach (var report in situation.Reports)
        {
            if (report.Kind != HazmatAssetKinds.InventoryReport || !report.Values.TryGetValue("inventoryT", out var tonnes)) continue;
            if (double.IsFinite(tonnes) && tonnes >= 0) belief.MassKg = Math.Min(tank.CapacityKg, 1_000 * tonnes);
            belief.Levels.Clear();
        }
    }

    private static void FollowRelease(AssetSituation situation, TankContents tank, TankBelief belief, double? concentration, DateTimeOffset now)
    {
        var first = tank.Substance.Harm.Level1MgM3;
        if (concentration >= first / 2 && (concentration >= first || belief.Began is not null)) belief.LastFoul = now;
        var isolated = situation.Reports.Any(r => r.Kind == HazmatAssetKinds.IsolatedReport);
        if (concentration >= first && belief.Began is null)
            (belief.Began, belief.Stopped, belief.ReleasedKg, belief.RateMeasured) = (situation.PreviousAt ?? now, null, 0, false);
        if (belief.Began is not { } began) return;

        if (belief.IsLeaking) EstimateRate(situation, tank, belief, began, now);
        var clean = concentration is not null && (belief.LastFoul is not { } foul || now - foul >= CleanFor);
        if (belief.IsLeaking && (isolated || clean || belief.MassKg <= 0)) (belief.Stopped, belief.LeakKgS) = (now, 0);

        // Foul air after a stop that nobody reported anew: it leaks again.
        if (belief.Stopped is { } stopped && now - stopped > CleanFor && concentration >= first && belief.MassKg > 0) belief.Stopped = null;
        if (belief.Stopped is { } over && now - over >= ForgetAfter)
            (belief.Began, belief.Stopped, belief.ReleasedKg, belief.LastFoul, belief.RateMeasured) = (null, null, 0, null, false);
    }

    private static void EstimateRate(AssetSituation situation, TankContents tank, TankBelief belief, DateTimeOffset began, DateTimeOffset now)
    {
        var since = (began - BaselineBefore).ToUnixTimeSeconds();
        if (FallingLevel.KgS(belief.Levels, since) is { } measured) (belief.LeakKgS, belief.RateMeasured) = (measured, true);
        else if (!belief.RateMeasured) belief.LeakKgS = tank.LeakKgS(belief.MassKg, AssumedHoleM, 0);
        var seconds = Math.Max(0, (now - (situation.PreviousAt ?? now)).TotalSeconds);
        var gone = Math.Min(belief.MassKg, belief.LeakKgS * seconds);
        belief.ReleasedKg += gone;
        if (belief.Levels.Count == 0) belief.MassKg -= gone;
    }

    private static void GradeState(
        TankContents tank, TankBelief belief, SensorObservation[] own, double? pressureKPa, double? temperatureC, DateTimeOffset now)
    {
        var grade = HazardGrade.Normal;
        foreach (var seen in own)
            if (seen.Online && seen.Kind is HazmatSensorKinds.TankPressure or HazmatSensorKinds.TankTemperature && seen.Grade > grade)
                grade = seen.Grade;
        belief.UsualKPa ??= pressureKPa;
        belief.UsualC ??= temperatureC;
        var usualPa = Math.Max(tank.PressurePa, 1_000 * (belief.UsualKPa ?? 0));
        if (pressureKPa is { } kPa && tank.IsPressurised)
            grade = Worse(grade, ThresholdLadder.Grade(kPa * 1_000 / usualPa, PressureShares, Grades, 0.05, belief.StateGrade));
        if (temperatureC is { } celsius)
        {
            var above = celsius - Math.Max(tank.TemperatureK - 273.15, belief.UsualC ?? -273.15);
            grade = Worse(grade, ThresholdLadder.Grade(above, Warmings, Grades, 3, belief.StateGrade));
            if (above >= FireAboveC) belief.Burning ??= now;
            else if (above < FireAboveC / 2) belief.Burning = null;
        }

        belief.StateGrade = grade;
    }

    private static HazardGrade GradeOf(HarmLevels harm, TankBelief belief, double? concentration)
    {
        ReadOnlySpan<double> thresholds = [harm.Level1MgM3 / 2, harm.Level1MgM3, harm.Level2MgM3, harm.Level3MgM3];
        ReadOnlySpan<HazardGrade> grades = [HazardGrade.Blue, HazardGrade.Yellow, HazardGrade.Orange, HazardGrade.Red];
        var air = concentration is { } value ? ThresholdLadder.Grade(value, thresholds, grades, 0.2 * harm.Level1MgM3, belief.Grade) : HazardGrade.Normal;
        if (belief.IsLeaking) air = Worse(air, HazardGrade.Orange);
        return belief.Burning is not null ? HazardGrade.Red : Worse(air, belief.StateGrade);
    }

    private static AssetUpdate Describe(
        AssetSituation situation, TankContents tank, TankBelief belief, double? concentration, SensorObservation? pressure,
        SensorObservation? temperature, DateTimeOffset now)
    {
        var measures = new SortedDictionary<string, double>(StringComparer.Ordinal)
        {
            [TankMeasures.InventoryT] = belief.MassKg / 1_000,
            [TankMeasures.LeakKgS] = belief.LeakKgS,
            [TankMeasures.StateGrade] = (int)belief.StateGrade,
            [TankMeasures.Burning] = belief.Burning is null ? 0 : 1,
        };
        if (MajorHazardTable.Find(tank.Substance.Id) is { } row) measures[TankMeasures.ThresholdShare] = belief.MassKg / 1_000 / row.ThresholdT;
        if (concentration is { } value) measures[TankMeasures.ConcentrationMgM3] = value;
        if (pressure is not null) measures[TankMeasures.PressureKPa] = pressure.Latest.Value;
        if (temperature is not null) measures[TankMeasures.TemperatureC] = temperature.Latest.Value;
        if (belief.Began is { } began)
        {
            measures[TankMeasures.ReleaseAgeMin] = (now - began).TotalMinutes;
            measures[TankMeasures.ReleasedT] = belief.ReleasedKg / 1_000;
            measures[TankMeasures.LeakMeasured] = belief.RateMeasured ? 1 : 0;
            if (belief.Stopped is { } stopped) measures[TankMeasures.StoppedAgeMin] = (now - stopped).TotalMinutes;
        }

        return new()
        {
            State = belief.Write(),
            Grade = belief.Grade,
            Measures = measures,
            Reason = belief.Grade == HazardGrade.Normal ? null : Reason(situation.Site, tank, belief, concentration),
        };
    }

    private static LocalizedText Reason(AssetSite site, TankContents tank, TankBelief belief, double? concentration)
    {
        var name = tank.Substance.Name;
        var who = site.NameZh.Length > 0 ? site.NameZh : site.Id;
        if (belief.Burning is not null) return new($"{who}（{name.Zh}）罐体高温，处于火中", $"{site.Id} ({name.En}): its wall is hot, it stands in a fire");
        if (belief.IsLeaking)
        {
            var (zh, en) = belief.RateMeasured ? ("液位推算", "by the falling level") : ("按 25 毫米孔假定，未核实", "a hole of 25 mm assumed, unverified");
            return new(
                FormattableString.Invariant($"{who}（{name.Zh}）泄漏，约 {belief.LeakKgS:0.00} 千克/秒（{zh}）"),
                FormattableString.Invariant($"{site.Id} ({name.En}) leaks, about {belief.LeakKgS:0.00} kg/s ({en})"));
        }

        return belief.StateGrade >= belief.Grade
            ? new($"{who}（{name.Zh}）压力或温度偏高", $"{site.Id} ({name.En}): pressure or temperature is high")
            : new(
                FormattableString.Invariant($"{who}（{name.Zh}）周边气体浓度 {concentration ?? 0:0.0} 毫克/立方米"),
                FormattableString.Invariant($"{site.Id} ({name.En}): {concentration ?? 0:0.0} mg/m³ in the air"));
    }

    private static AssetUpdate Unknown(AssetSituation situation) => new()
    {
        State = """{"v":1}""",
        Grade = HazardGrade.Normal,
        Measures = new SortedDictionary<string, double>(StringComparer.Ordinal)
        {
            [TankMeasures.InventoryT] = situation.Site.Attributes.GetValueOrDefault("inventoryT"),
        },
    };

    private static SensorObservation? Latest(SensorObservation[] own, string kind) => own
        .Where(o => o.Kind == kind && o.Online).OrderByDescending(o => o.Latest.Value).ThenBy(o => o.SensorId, StringComparer.Ordinal).FirstOrDefault();

    private static HazardGrade Worse(HazardGrade a, HazardGrade b) => a > b ? a : b;
}
