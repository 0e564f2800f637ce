namespace Haimen.Fire.Models;

/// <summary>
/// Equations of the Canadian Forest Fire Weather Index System (Van Wagner and Pickett 1985, Forestry Technical Report 33),
/// by their numbers there. Moisture of fine fuel uses 250·59.5/101 in both conversions, as the Canadian Forest Service's own
/// package does, instead of the rounded 147.2.
/// </summary>
internal static class FireWeather
{
    private const double FineFuelScale = 250.0 * 59.5 / 101.0;
    private static readonly double[] DmcDayLengthH = [6.5, 7.5, 9, 12.8, 13.9, 13.9, 12.4, 10.9, 9.4, 8, 7, 6];
    private static readonly double[] DcDayFactor = [-1.6, -1.6, -1.6, 0.9, 3.8, 5.8, 6.4, 5, 2.4, 0.4, -1.6, -1.6];

    /// <summary>A day's noon weather.</summary>
    /// <param name="TemperatureC">Temperature at noon.</param>
    /// <param name="HumidityPct">Relative humidity at noon.</param>
    /// <param name="WindKmH">Mean wind at 10 m at noon.</param>
    /// <param name="RainMm">Rain of the 24 h to noon.</param>
    internal readonly record struct Noon(double TemperatureC, double HumidityPct, double WindKmH, double RainMm);

    /// <summary>The next day's codes.</summary>
    /// <param name="before">The codes of the day before.</param>
    /// <param name="noon">The day's weather.</param>
    /// <param name="month">1 to 12.</param>
    public static FireWeatherCodes Next(FireWeatherCodes before, Noon noon, int month) =>
        new(NextFfmc(before.Ffmc, noon), NextDmc(before.Dmc, noon, month), NextDc(before.Dc, noon, month));

    /// <summary>Moisture of fine dead fuel, % of dry weight, of an FFMC (eq. 1).</summary>
    /// <param name="ffmc">0 to 101.</param>
    public static double FineMoisturePct(double ffmc) => FineFuelScale * (101 - ffmc) / (59.5 + ffmc);

    /// <summary>Initial Spread Index (eqs. 24–26).</summary>
    /// <param name="ffmc">The day's FFMC.</param>
    /// <param name="windKmH">The wind.</param>
    public static double Isi(double ffmc, double windKmH)
    {
        var m = FineMoisturePct(ffmc);
        return 0.208 * Math.Exp(0.05039 * windKmH) * 91.9 * Math.Exp(-0.1386 * m) * (1 + (Math.Pow(m, 5.31) / 4.93e7));
    }

    /// <summary>Buildup Index (eqs. 27a, 27b).</summary>
    /// <param name="dmc">The day's DMC.</param>
    /// <param name="dc">The day's DC.</param>
    public static double Bui(double dmc, double dc)
    {
        if (dmc <= 0 && dc <= 0) return 0;
        var bui = 0.8 * dmc * dc / (dmc + (0.4 * dc));
        if (bui >= dmc) return bui;
        var cut = (1 - (0.8 * dc / (dmc + (0.4 * dc)))) * (0.92 + Math.Pow(0.0114 * dmc, 1.7));
        return Math.Max(0, dmc - cut);
    }

    /// <summary>Fire Weather Index (eqs. 28–30).</summary>
    /// <param name="isi">The Initial Spread Index.</param>
    /// <param name="bui">The Buildup Index.</param>
    public static double Fwi(double isi, double bui)
    {
        var duff = bui <= 80 ? (0.626 * Math.Pow(bui, 0.809)) + 2 : 1000 / (25 + (108.64 * Math.Exp(-0.023 * bui)));
        var b = 0.1 * isi * duff;
        return b > 1 ? Math.Exp(2.72 * Math.Pow(0.434 * Math.Log(b), 0.647)) : b;
    }

    // Eqs. 1–10.
    private static double NextFfmc(double ffmc, Noon noon)
    {
        var m = FineMoisturePct(ffmc);
        if (noon.RainMm > 0.5)
        {
            var rain = noon.RainMm - 0.5;
            var wetter = m + (42.5 * rain * Math.Exp(-100 / (251 - m)) * (1 - Math.Exp(-6.93 / rain)));
            if (m > 150) wetter += 0.0015 * (m - 150) * (m - 150) * Math.Sqrt(rain);
            m = Math.Min(250, wetter);
        }

        var (t, h, wind) = (noon.TemperatureC, noon.HumidityPct, noon.WindKmH);
        var common = 0.18 * (21.1 - t) * (1 - Math.Exp(-0.115 * h));
        var drying = (0.942 * Math.Pow(h, 0.679)) + (11 * Math.Exp((h - 100) / 10)) + common;
        var wetting = (0.618 * Math.Pow(h, 0.753)) + (10 * Math.Exp((h - 100) / 10)) + common;
        if (m > drying) m = drying + ((m - drying) * Math.Pow(10, -Rate(h / 100)));
        else if (m < wetting) m = wetting - ((wetting - m) * Math.Pow(10, -Rate((100 - h) / 100)));
        return Math.Clamp(59.5 * (250 - m) / (FineFuelScale + m), 0, 101);

        double Rate(double share) =>
            ((0.424 * (1 - Math.Pow(share, 1.7))) + (0.0694 * Math.Sqrt(wind) * (1 - Math.Pow(share, 8)))) * 0.581 * Math.Exp(0.0365 * t);
    }

    // Eqs. 11–17, of which 12 and 15 in the unrounded form that the Canadian Forest Service's package uses.
    private static double NextDmc(double dmc, Noon noon, int month)
    {
        if (noon.RainMm > 1.5)
        {
            var rain = (0.92 * noon.RainMm) - 1.27;
            var moisture = 20 + (280 / Math.Exp(0.023 * dmc));
            var slope = dmc <= 33 ? 100 / (0.5 + (0.3 * dmc)) : dmc <= 65 ? 14 - (1.3 * Math.Log(dmc)) : (6.2 * Math.Log(dmc)) - 17.2;
            moisture += 1000 * rain / (48.77 + (slope * rain));
            dmc = Math.Max(0, 43.43 * (5.6348 - Math.Log(moisture - 20)));
        }

        var warmth = Math.Max(-1.1, noon.TemperatureC) + 1.1;
        return Math.Max(0, dmc + (1.894 * warmth * (100 - noon.HumidityPct) * DmcDayLengthH[month - 1] * 1e-4));
    }

    // Eqs. 18–23.
    private static double NextDc(double dc, Noon noon, int month)
    {
        if (noon.RainMm > 2.8)
        {
            var rain = (0.83 * noon.RainMm) - 1.27;
            var moisture = (800 * Math.Exp(-dc / 400)) + (3.937 * rain);
            dc = Math.Max(0, 400 * Math.Log(800 / moisture));
        }

        var evaporation = (0.36 * (Math.Max(-2.8, noon.TemperatureC) + 2.8)) + DcDayFactor[month - 1];
        return Math.Max(0, dc + (0.5 * Math.Max(0, evaporation)));
    }
}
