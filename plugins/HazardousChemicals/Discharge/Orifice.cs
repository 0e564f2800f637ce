namespace Haimen.HazardousChemicals.Discharge;

/// <summary>Flow out of a hole (CCPS 1999, section 2.1.1).</summary>
internal static class Orifice
{
    /// <summary>Liquid: Cd·A·√(2ρ(P1 − Pa)); none where the pressure inside is not above that outside.</summary>
    /// <param name="coefficient">Discharge coefficient.</param>
    /// <param name="diameterM">Diameter of the hole.</param>
    /// <param name="densityKgM3">Density of the liquid.</param>
    /// <param name="upstreamPa">Pressure inside at the hole, with the liquid's head.</param>
    /// <param name="ambientPa">Pressure outside.</param>
    public static double LiquidKgS(double coefficient, double diameterM, double densityKgM3, double upstreamPa, double ambientPa) =>
        coefficient * AreaM2(diameterM) * Math.Sqrt(2 * densityKgM3 * Math.Max(0, upstreamPa - ambientPa));

    /// <summary>Gas, choked or not.</summary>
    /// <param name="coefficient">Discharge coefficient.</param>
    /// <param name="diameterM">Diameter of the hole.</param>
    /// <param name="heatRatio">Ratio of heat capacities, more than 1.</param>
    /// <param name="upstreamPa">Pressure inside.</param>
    /// <param name="densityKgM3">Density of the gas inside.</param>
    /// <param name="ambientPa">Pressure outside.</param>
    public static (double KgS, bool Choked) Gas(
        double coefficient, double diameterM, double heatRatio, double upstreamPa, double densityKgM3, double ambientPa)
    {
        if (upstreamPa <= ambientPa) return (0, false);
        var k = heatRatio;
        var critical = Math.Pow(2 / (k + 1), k / (k - 1));
        var ratio = Math.Max(ambientPa / upstreamPa, critical);
        var drop = Math.Max(0, Math.Pow(ratio, 2 / k) - Math.Pow(ratio, (k + 1) / k));
        var flow = coefficient * AreaM2(diameterM) * Math.Sqrt(densityKgM3 * upstreamPa * 2 * k / (k - 1) * drop);
        return (flow, ambientPa / upstreamPa <= critical);
    }

    private static double AreaM2(double diameterM) => Math.PI * diameterM * diameterM / 4;
}
