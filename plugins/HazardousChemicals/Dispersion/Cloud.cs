using Haimen.HazardousChemicals.Substances;
using Haimen.HazardousChemicals.Weather;

namespace Haimen.HazardousChemicals.Dispersion;

/// <summary>
/// The cloud of a continuous release of some length on the ground, along its own axis. A gas that is heavy enough goes by Britter
/// and McQuaid until it has thinned to their last node, and from there by a Gaussian plume whose virtual source makes the two
/// meet; a light one is Gaussian from the start. The front and the tail travel with the wind (Palazzi).
/// </summary>
internal sealed class Cloud
{
    // Britter and McQuaid (1988): a plume is dense where (g0 Q / (u³ D))^⅓ is at least this.
    private const double DenseFrom = 0.15;
    private const double LastNode = 0.002;
    private const double FarthestM = 60_000;
    private readonly double _rateKgS;
    private readonly double _wind;
    private readonly StabilityClass _stability;
    private readonly double _gasMgM3;
    private readonly double _start;
    private readonly double _alpha;
    private readonly double _sourceM;
    private readonly double _buoyancyM;
    private readonly double _coldRatio;
    private readonly double _denseToM;
    private readonly double _shiftM;

    /// <summary>A cloud.</summary>
    /// <param name="substance">What it is.</param>
    /// <param name="rateKgS">Gas going into it.</param>
    /// <param name="weather">What carries it.</param>
    public Cloud(Substance substance, double rateKgS, LocalWeather weather)
    {
        (_rateKgS, _wind, _stability) = (rateKgS, weather.WindMS, weather.Stability);
        var gasK = Math.Min(substance.BoilingPointK, weather.AirK);
        _start = Math.Min(1, substance.VapourPressurePa(gasK) / 101_325);
        _gasMgM3 = 1e6 * substance.GasDensityKgM3(weather.AirK);
        _coldRatio = gasK / weather.AirK;
        var air = weather.AirKgM3;
        var density = (_start * substance.GasDensityKgM3(gasK)) + ((1 - _start) * air);
        var rateM3S = rateKgS / (substance.GasDensityKgM3(gasK) * _start);
        if (rateKgS <= 0 || density <= air) return;
        var g0 = DenseGas.ReducedGravityMS2(density, air);
        _sourceM = Math.Sqrt(rateM3S / _wind);
        if (Math.Cbrt(g0 * rateM3S / (_wind * _wind * _wind * _sourceM)) < DenseFrom) return;
        IsDense = true;
        _alpha = DenseGas.PlumeAlpha(g0, rateM3S, _wind);
        _buoyancyM = DenseGas.BuoyancyLengthM(g0, rateM3S, _wind);
        _denseToM = _sourceM * Bisect(x => DenseGas.PlumeShare(_alpha, x), LastNode, 1, 1e5);
        _shiftM = Bisect(x => GaussianMgM3(x, 0), DenseMgM3(_denseToM), 0.01, 1e6) - _denseToM;
    }

    /// <summary>Whether it begins as a dense gas.</summary>
    public bool IsDense { get; }

    /// <summary>The model that governs it, by name.</summary>
    public string Model => IsDense ? "hazmat/britter-mcquaid-plume" : "hazmat/gaussian-plume";

    /// <summary>How far it spreads against the wind, m.</summary>
    public double UpwindM => IsDense ? DenseGas.PlumeUpwindM(_sourceM, _buoyancyM) : 1;

    /// <summary>Concentration on the ground, mg/m³.</summary>
    /// <param name="x">Metres downwind.</param>
    /// <param name="y">Metres across.</param>
    /// <param name="t">Seconds since the release began.</param>
    /// <param name="durationS">Seconds that it lasts; infinite where it still does.</param>
    public double MgM3(double x, double y, double t, double durationS)
    {
        if (_rateKgS <= 0 || x <= -UpwindM) return 0;
        var along = Math.Max(x, 0.5);
        var passed = Gaussian.FiniteRelease(along, _wind, _stability, t, durationS);
        if (passed <= 0) return 0;
        if (!IsDense || along > _denseToM) return passed * Math.Min(_gasMgM3, GaussianMgM3(along + _shiftM, y));
        var half = DenseGas.PlumeHalfWidthM(_sourceM, _buoyancyM, along);
        var beyond = Math.Max(0, Math.Abs(y) - half) / (0.25 * half);
        return passed * DenseMgM3(along) * Math.Exp(-0.5 * beyond * beyond);
    }

    /// <summary>How far from the source a concentration reaches, m; 0 where nowhere.</summary>
    /// <param name="mgM3">The concentration, more than 0.</param>
    /// <param name="t">Seconds since the release began.</param>
    /// <param name="durationS">Seconds that it lasts.</param>
    public double ReachM(double mgM3, double t, double durationS)
    {
        var reach = 0.0;
        foreach (var x in Stations(FarthestM))
            if (MgM3(x, 0, t, durationS) >= mgM3)
                reach = x;
        return reach;
    }

    /// <summary>Half the width of a concentration's outline at a distance, m; 0 where the axis is below it.</summary>
    /// <param name="mgM3">The concentration.</param>
    /// <param name="x">Metres downwind.</param>
    /// <param name="t">Seconds since the release began.</param>
    /// <param name="durationS">Seconds that it lasts.</param>
    public double HalfWidthM(double mgM3, double x, double t, double durationS)
    {
        var axis = MgM3(x, 0, t, durationS);
        if (axis < mgM3) return 0;
        var drop = Math.Sqrt(2 * Math.Log(axis / mgM3));
        if (IsDense && x <= _denseToM) return DenseGas.PlumeHalfWidthM(_sourceM, _buoyancyM, x);
        var spread = Math.Exp(PlumeSpread.LnSigmas(x + _shiftM, _stability, Terrain.Rural).LnSigmaY) * drop;
        if (!IsDense) return spread;
        var edge = DenseMgM3(_denseToM);
        var share = edge > mgM3 ? Math.Min(1, drop / Math.Sqrt(2 * Math.Log(edge / mgM3))) : 0;
        return Math.Max(spread, share * DenseGas.PlumeHalfWidthM(_sourceM, _buoyancyM, _denseToM));
    }

    /// <summary>Distances to look at, from near to far in equal ratios.</summary>
    /// <param name="farthestM">The last.</param>
    public static IEnumerable<double> Stations(double farthestM)
    {
        for (var x = 5.0; x < farthestM; x *= 1.12) yield return x;
        yield return farthestM;
    }

    private double DenseMgM3(double x) =>
        _gasMgM3 * _start * DenseGas.Warmed(DenseGas.PlumeShare(_alpha, x / _sourceM), _coldRatio, 1);

    private double GaussianMgM3(double x, double y) =>
        1e6 * Gaussian.PlumeKgM3(_rateKgS, _wind, _stability, Terrain.Rural, 0, x, y, 0);

    // The place where a falling function has a value, within a millionth.
    private static double Bisect(Func<double, double> falling, double value, double low, double high)
    {
        for (var i = 0; i < 60; i++)
        {
            var middle = Math.Sqrt(low * high);
            if (falling(middle) > value) low = middle;
            else high = middle;
        }

        return high;
    }
}
