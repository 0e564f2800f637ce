using Haimen.Fire.Assets;
using Haimen.Fire.Models;
using Haimen.Hazards;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Geography;

namespace Haimen.Fire.Simulation;

/// <summary>A plot and its fire as they really are: its fuel is somewhat drier or wetter and burns somewhat faster than believed.</summary>
internal sealed class TruthPlot
{
    private const double StartRadiusM = 3;
    private const double BurnsOnS = 1_200;
    private readonly double _pace;
    private readonly double _wetter;
    private readonly FuelModel _fuel;
    private FireEllipse _ellipse;
    private double _heldM;
    private double _coolS;
    private double _bearingDeg;
    private GeoPoint _origin;

    public TruthPlot(AssetSite site, ulong seed)
    {
        var random = new DeterministicRandom(DeterministicRandom.Derive(seed, $"plot/{site.Id}"));
        Site = site;
        _fuel = FuelModels.OrShortGrass(site.Labels.GetValueOrDefault("fuelModel"));
        _pace = 0.75 + (0.5 * random.NextDouble());
        _wetter = 0.85 + (0.3 * random.NextDouble());
        _origin = site.Place;
        MoisturePct = 12;
    }

    public AssetSite Site { get; }

    public bool Burns { get; private set; }

    /// <summary>Moisture of fine dead fuel, %.</summary>
    public double MoisturePct { get; private set; }

    /// <summary>Fireline intensity of the head, kW/m.</summary>
    public double IntensityKWM { get; private set; }

    /// <summary>Area burnt, ha.</summary>
    public double BurntHa => _ellipse.AreaM2 / 10_000;

    /// <summary>Heat released now, kW: the head's intensity along the sixth of the edge that is free.</summary>
    public double HeatKW => !Burns ? 0 : IntensityKWM * _ellipse.PerimeterM / 6 * Math.Max(0.05, 1 - (_heldM / _ellipse.PerimeterM));

    /// <summary>How far the head has come, m.</summary>
    public double HeadM => _ellipse.HeadM;

    /// <summary>Sets it on fire.</summary>
    /// <param name="place">Where; the plot's own place where null.</param>
    public void Ignite(GeoPoint? place)
    {
        if (Burns || _ellipse.AreaM2 >= VegetationReducer.PlotM2(Site) * 0.98) return;
        _origin = place ?? Site.Place;
        _ellipse = new(StartRadiusM, StartRadiusM, StartRadiusM);
        (Burns, _heldM, _coolS) = (true, 0, 0);
    }

    /// <summary>Lets fuel and fire move on.</summary>
    /// <param name="weather">The weather of the step.</param>
    /// <param name="seconds">Length of the step.</param>
    /// <param name="deployments">What is at work.</param>
    public void Advance(TruthWeather weather, double seconds, IReadOnlyList<Deployment> deployments)
    {
        Dry(weather, seconds);
        if (!Burns) return;
        var spread = SurfaceFire.InTheOpen(
            _fuel, DeadFuelMoisture.Classes(MoisturePct, weather.Month), weather.WindMS, weather.WindFromDeg,
            Site.Attributes.GetValueOrDefault("slopePct") / 100, Site.Attributes.GetValueOrDefault("aspectDeg"));
        (IntensityKWM, _bearingDeg) = (spread.IntensityKWM, spread.DirectionDeg);
        var plot = VegetationReducer.PlotM2(Site);
        var free = _pace * Math.Max(0, 1 - (_heldM / _ellipse.PerimeterM));
        _ellipse = _ellipse.Grown(spread.HeadMS * free, spread.BackMS * free, spread.FlankMS * free, seconds, plot);
        _heldM = Math.Min(_ellipse.PerimeterM, _heldM + (FireLine.RateMS(deployments, Site.Place, spread.IntensityKWM) * seconds));
        var stopped = spread.HeadMS <= 0 || _heldM >= 0.98 * _ellipse.PerimeterM || _ellipse.AreaM2 >= 0.98 * plot;
        _coolS = stopped ? _coolS + seconds : 0;
        if (_coolS >= BurnsOnS) (Burns, IntensityKWM) = (false, 0);
    }

    /// <summary>Whether the fire has come to a place.</summary>
    /// <param name="place">The place.</param>
    public bool HasReached(GeoPoint place) => Burns && _ellipse.HalfLengthM > 1 && GeoShapes.Ellipse(
        _origin.Towards(_bearingDeg, (_ellipse.HeadM - _ellipse.BackM) / 2), _ellipse.HalfLengthM, Math.Max(0.5, _ellipse.FlankM), _bearingDeg).Contains(place);

    /// <summary>What a thermal camera sees, °C: sun-warmed ground, or flames once some square metres burn.</summary>
    /// <param name="airC">The air's temperature.</param>
    public double HottestC(double airC) =>
        Burns ? Math.Min(750, airC + 60 + (12 * Math.Sqrt(_ellipse.AreaM2))) * (1 - (0.8 * Math.Min(1, _coolS / BurnsOnS))) + (airC * 0.2) : airC + 8;

    // Thin fuel follows the air within an hour and is wet at once by rain.
    private void Dry(TruthWeather weather, double seconds)
    {
        if (weather.RainMmH > 0.2) MoisturePct = Math.Min(60, MoisturePct + (weather.RainMmH * seconds / 3_600 * 20));
        var balance = DeadFuelMoisture.EquilibriumPct(weather.AirC, weather.HumidityPct) * _wetter;
        MoisturePct = balance + ((MoisturePct - balance) * Math.Exp(-seconds / 3_600));
    }
}
