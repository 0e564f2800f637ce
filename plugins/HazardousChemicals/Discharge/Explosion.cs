namespace Haimen.HazardousChemicals.Discharge;

/// <summary>Fireballs (CCPS 1999, section 2.2.3) and blast waves (Swisdak 1994, simplified Kingery–Bulmash, hemispherical surface burst).</summary>
internal static class Explosion
{
    private const double ShortBelowKg = 30_000;
    private const double NearestZ = 0.2;
    private const double FarthestZ = 198.5;

    private static readonly (double UpToZ, double[] C)[] Pieces =
    [
        (2.9, [7.2106, -2.1069, -0.3229, 0.1117, 0.0685]),
        (23.8, [7.5938, -3.0523, 0.40977, 0.0261, -0.01267]),
        (double.PositiveInfinity, [6.0536, -1.4066]),
    ];

    /// <summary>Diameter of the fireball of a boiling liquid's explosion.</summary>
    /// <param name="massKg">Mass of fuel.</param>
    public static double FireballDiameterM(double massKg) => 5.8 * Math.Cbrt(massKg);

    /// <summary>How long it burns.</summary>
    /// <param name="massKg">Mass of fuel.</param>
    public static double FireballSeconds(double massKg) =>
        massKg < ShortBelowKg ? 0.45 * Math.Cbrt(massKg) : 2.6 * Math.Pow(massKg, 1.0 / 6);

    /// <summary>Peak overpressure of the incident wave in kPa. Nearer than the fit covers, its last slope goes on.</summary>
    /// <param name="tntKg">Charge as TNT.</param>
    /// <param name="distanceM">Distance.</param>
    public static double OverpressureKPa(double tntKg, double distanceM)
    {
        var z = distanceM / Math.Cbrt(tntKg);
        var pressure = z >= NearestZ
            ? Math.Exp(LnPressure(Math.Log(z)))
            : Math.Exp(LnPressure(Math.Log(NearestZ)) + (NearestSlope() * (Math.Log(z) - Math.Log(NearestZ))));
        return Math.Min(pressure, double.MaxValue);
    }

    /// <summary>Whether the fit covers a distance.</summary>
    /// <param name="tntKg">Charge as TNT.</param>
    /// <param name="distanceM">Distance.</param>
    public static bool Covers(double tntKg, double distanceM) => distanceM / Math.Cbrt(tntKg) is >= NearestZ and <= FarthestZ;

    /// <summary>Distance at which the overpressure has fallen to a value, m.</summary>
    /// <param name="tntKg">Charge as TNT.</param>
    /// <param name="kPa">The value, more than 0.</param>
    public static double DistanceM(double tntKg, double kPa)
    {
        double low = 0.1, high = 1_000;
        for (var i = 0; i < 60; i++)
        {
            var middle = Math.Sqrt(low * high);
            if (OverpressureKPa(1, middle) > kPa) low = middle;
            else high = middle;
        }

        return high * Math.Cbrt(tntKg);
    }

    private static double LnPressure(double lnZ)
    {
        var z = Math.Exp(lnZ);
        var c = Pieces.First(p => z <= p.UpToZ).C;
        var sum = 0.0;
        for (var i = c.Length - 1; i >= 0; i--) sum = (sum * lnZ) + c[i];
        return sum;
    }

    private static double NearestSlope()
    {
        var c = Pieces[0].C;
        var ln = Math.Log(NearestZ);
        return c[1] + (2 * c[2] * ln) + (3 * c[3] * ln * ln) + (4 * c[4] * ln * ln * ln);
    }
}
