using Haimen.Fire.Models;
using Haimen.Fire.Sensing;
using Haimen.Hazards;
using Haimen.Hazards.Assets;

namespace Haimen.Fire.Assets;

/// <summary>
/// Moves the belief about a plot: the fire weather codes at each noon, and the front of a fire by Rothermel's model with the
/// wind and the air of the moment, less the edge that crews hold.
/// </summary>
internal static class VegetationReducer
{
    private static readonly TimeSpan OutAfter = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan ForgottenAfter = TimeSpan.FromHours(24);
    private static readonly TimeSpan WetFor = TimeSpan.FromHours(6);

    // Fine fuel after rain, %. Unverified.
    private const double WetPct = 35;
    private const double WettingMm = 0.5;

    // A hotspot is seen when about this much burns.
    private const double SeenRadiusM = 8;
    private const double LongestStepS = 120;

    public static AssetUpdate Update(AssetSituation situation, DateTimeOffset now)
    {
        var site = situation.Site;
        var state = VegetationState.Read(situation.State);
        var seconds = situation.PreviousAt is { } previous ? Math.Max(0, (now - previous).TotalSeconds) : 0;
        KeepNoons(state, situation, now);
        var weather = LocalWeather.At(site.Place, situation.Observations);
        var moisture = MoisturePct(state, weather, now);
        var spread = SurfaceFire.InTheOpen(
            FuelModels.OrShortGrass(site.Labels.GetValueOrDefault("fuelModel")),
            DeadFuelMoisture.Classes(moisture, now.ToOffset(NoonWeather.Local).Month),
            weather.WindMS, weather.WindFromDeg, site.Attributes.GetValueOrDefault("slopePct") / 100, site.Attributes.GetValueOrDefault("aspectDeg"));
        Judge(state, situation, now);
        if (state.Status == FireStatus.Burning) Spread(state, situation, spread, seconds);
        var (grade, reason) = GradeOf(state, spread);
        return new() { State = state.Write(), Grade = grade, Reason = reason, Measures = Measures(state, spread, moisture, now) };
    }

    /// <summary>Area of a plot, m².</summary>
    /// <param name="site">The plot.</param>
    public static double PlotM2(AssetSite site) => Math.Max(0.01, site.Attributes.GetValueOrDefault("areaHa", 1)) * 10_000;

    private static void KeepNoons(VegetationState state, AssetSituation situation, DateTimeOffset now)
    {
        var noon = NoonWeather.LastNoon(now);
        var from = situation.PreviousAt ?? noon;
        state.Noon ??= noon;
        var place = situation.Site.Place;
        var fresh = NoonWeather.RainMm(place, situation.Observations, from, now);
        if (fresh >= WettingMm) state.WetAt = now;
        var rainFrom = from;
        for (var next = state.Noon.Value.AddDays(1); next <= noon; next = next.AddDays(1))
        {
            var rain = state.RainMm + NoonWeather.RainMm(place, situation.Observations, rainFrom, next);
            if (NoonWeather.At(place, situation.Observations, next, rain) is { } weather)
            {
                state.Codes = FireWeather.Next(state.Codes, weather, next.ToOffset(NoonWeather.Local).Month);
                state.Fwi = FireWeather.Fwi(FireWeather.Isi(state.Codes.Ffmc, weather.WindKmH), FireWeather.Bui(state.Codes.Dmc, state.Codes.Dc));
                state.Danger = FireDanger.Grade(state.Fwi, state.Danger);
            }

            (state.Noon, state.RainMm, rainFrom) = (next, 0, next > rainFrom ? next : rainFrom);
        }

        state.RainMm += NoonWeather.RainMm(place, situation.Observations, rainFrom, now);
    }

    private static double MoisturePct(VegetationState state, LocalWeather weather, DateTimeOffset now)
    {
        if (state.WetAt is { } wet && now - wet < WetFor) return WetPct;
        return weather is { TemperatureC: { } t, HumidityPct: { } h }
            ? DeadFuelMoisture.EquilibriumPct(t, h)
            : Math.Min(WetPct, FireWeather.FineMoisturePct(state.Codes.Ffmc));
    }

    private static void Judge(VegetationState state, AssetSituation situation, DateTimeOffset now)
    {
        var worst = HazardGrade.Normal;
        var heard = false;
        foreach (var seen in situation.Observations)
        {
            if (!seen.Online || seen.Kind != FireSensorKinds.Hotspot || seen.AssetId != situation.Site.Id) continue;
            heard = true;
            if (seen.Grade > worst) worst = seen.Grade;
        }

        switch (state.Status)
        {
            case FireStatus.Quiet or FireStatus.Suspected when worst >= HazardGrade.Yellow:
                (state.Status, state.DetectedAt, state.ClearSince, state.HeldM) = (FireStatus.Burning, now, null, 0);
                (state.HeadM, state.BackM, state.FlankM) = (SeenRadiusM, SeenRadiusM, SeenRadiusM);
                break;
            case FireStatus.Quiet when worst == HazardGrade.Blue:
                state.Status = FireStatus.Suspected;
                break;
            case FireStatus.Suspected when heard && worst == HazardGrade.Normal:
                state.Status = FireStatus.Quiet;
                break;
            case FireStatus.Burning when heard && worst == HazardGrade.Normal:
                (state.Status, state.ClearSince) = (FireStatus.DyingDown, now);
                break;
            case FireStatus.Burning when !heard && now - (state.DetectedAt ?? now) >= ForgottenAfter:
                End(state);
                break;
            case FireStatus.DyingDown when worst >= HazardGrade.Yellow:
                (state.Status, state.ClearSince) = (FireStatus.Burning, null);
                break;
            case FireStatus.DyingDown when now - (state.ClearSince ?? now) >= OutAfter:
                End(state);
                break;
        }
    }

    private static void End(VegetationState state)
    {
        (state.Status, state.DetectedAt, state.ClearSince) = (FireStatus.Quiet, null, null);
        (state.HeadM, state.BackM, state.FlankM, state.HeldM) = (0, 0, 0, 0);
    }

    private static void Spread(VegetationState state, AssetSituation situation, SurfaceSpread spread, double seconds)
    {
        var rate = FireLine.RateMS(situation.Deployments, situation.Site.Place, spread.IntensityKWM);
        var plot = PlotM2(situation.Site);
        state.BearingDeg = spread.DirectionDeg;
        var ellipse = new FireEllipse(state.HeadM, state.BackM, state.FlankM);
        for (var left = seconds; left > 0; left -= LongestStepS)
        {
            var step = Math.Min(left, LongestStepS);
            var free = 1 - Math.Min(1, state.HeldM / ellipse.PerimeterM);
            ellipse = ellipse.Grown(spread.HeadMS * free, spread.BackMS * free, spread.FlankMS * free, step, plot);
            state.HeldM = Math.Min(ellipse.PerimeterM, state.HeldM + (rate * step));
        }

        (state.HeadM, state.BackM, state.FlankM) = (ellipse.HeadM, ellipse.BackM, ellipse.FlankM);
    }

    private static (HazardGrade Grade, LocalizedText? Reason) GradeOf(VegetationState state, SurfaceSpread spread)
    {
        switch (state.Status)
        {
            case FireStatus.Burning:
                var grade = spread.IntensityKWM switch
                {
                    > FireLine.EnginesKWM => HazardGrade.Red,
                    > FireLine.HandToolsKWM => HazardGrade.Orange,
                    _ => HazardGrade.Yellow,
                };
                return (grade, new(
                    FormattableString.Invariant($"植被起火，火头推进 {spread.HeadMS * 60:0.0} 米/分，火线强度 {spread.IntensityKWM:0} 千瓦/米"),
                    FormattableString.Invariant($"Vegetation on fire, its head moves {spread.HeadMS * 60:0.0} m/min at {spread.IntensityKWM:0} kW/m")));
            case FireStatus.DyingDown:
                return (HazardGrade.Blue, new("明火已灭，看守火场", "Flames out, the ground is watched"));
            case FireStatus.Suspected:
                return (HazardGrade.Blue, new("发现热点，待核实", "Hotspot seen, to be verified"));
            default:
                return (HazardGrade.Normal, null);
        }
    }

    private static SortedDictionary<string, double> Measures(VegetationState state, SurfaceSpread spread, double moisture, DateTimeOffset now)
    {
        var ellipse = new FireEllipse(state.HeadM, state.BackM, state.FlankM);
        var burns = state.Status >= FireStatus.Burning;
        return new(StringComparer.Ordinal)
        {
            [FireMeasures.Status] = (int)state.Status,
            [FireMeasures.Minutes] = state.DetectedAt is { } at ? (now - at).TotalMinutes : 0,
            [FireMeasures.Ffmc] = state.Codes.Ffmc,
            [FireMeasures.Dmc] = state.Codes.Dmc,
            [FireMeasures.Dc] = state.Codes.Dc,
            [FireMeasures.Fwi] = state.Fwi,
            [FireMeasures.DangerGrade] = (int)state.Danger,
            [FireMeasures.MoisturePct] = moisture,
            [FireMeasures.HeadM] = state.HeadM,
            [FireMeasures.BackM] = state.BackM,
            [FireMeasures.FlankM] = state.FlankM,
            [FireMeasures.BearingDeg] = burns ? state.BearingDeg : spread.DirectionDeg,
            [FireMeasures.HeadMS] = spread.HeadMS,
            [FireMeasures.BackMS] = spread.BackMS,
            [FireMeasures.FlankMS] = spread.FlankMS,
            [FireMeasures.IntensityKWM] = spread.IntensityKWM,
            [FireMeasures.HeldShare] = burns && ellipse.PerimeterM > 0 ? Math.Min(1, state.HeldM / ellipse.PerimeterM) : 0,
            [FireMeasures.BurntHa] = ellipse.AreaM2 / 10_000,
        };
    }
}
