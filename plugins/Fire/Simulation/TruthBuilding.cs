using Haimen.Fire.Assets;
using Haimen.Fire.Models;
using Haimen.Hazards;
using Haimen.Hazards.Assets;

namespace Haimen.Fire.Simulation;

/// <summary>A building and its fire as they really are: its growth and what it holds differ from what its use lets one expect.</summary>
internal sealed class TruthBuilding
{
    // Share of the load after which a fire dies down (EN 1991-1-2, annex E).
    private const double DecayFrom = 0.7;

    // Least heat that burns on, kW.
    private const double OutKW = 5;

    private readonly BuildingProfile _profile;
    private readonly double _pace;
    private readonly double _ceilingM;
    private double _alphaKWS2;
    private double _loadMJ;

    public TruthBuilding(AssetSite site, ulong seed)
    {
        var random = new DeterministicRandom(DeterministicRandom.Derive(seed, $"building/{site.Id}"));
        Site = site;
        _profile = BuildingProfile.Of(site);
        _pace = 0.8 + (0.45 * random.NextDouble());
        _ceilingM = _profile.StoreyM * (0.9 + (0.2 * random.NextDouble()));
        Inside = _profile.Occupants * (0.5 + (0.4 * random.NextDouble()));
    }

    public AssetSite Site { get; }

    /// <summary>Heat released now, kW.</summary>
    public double HeatKW { get; private set; }

    /// <summary>Heat released so far, MJ.</summary>
    public double BurntMJ { get; private set; }

    /// <summary>People inside.</summary>
    public double Inside { get; private set; }

    /// <summary>Seconds for which it has got radiation that ignites.</summary>
    public double ExposedS { get; set; }

    public bool Burns { get; private set; }

    public bool WasOnFire { get; private set; }

    /// <summary>Water that the fire really needs, L/s: NFA's for what burns.</summary>
    public double NeededLS => HeatKW <= 0 ? 0 : WaterFlow.NfaGpm(_profile.BurningM2(HeatKW), 1, 0) * WaterFlow.LSPerGpm;

    /// <summary>Distance from the fire at which its radiation falls to what ignites, m.</summary>
    public double IgnitionRadiusM => PointSource.RadiusM(HeatKW, PointSource.IgnitionKWM2);

    /// <summary>Sets it on fire; a building that burns, or that has burnt out, is left as it is.</summary>
    /// <param name="growth">How fast it grows; null by its use, at its own pace.</param>
    /// <param name="loadMJM2">Fire load; null by its use.</param>
    public void Ignite(FireGrowth? growth, double? loadMJM2)
    {
        if (Burns || (WasOnFire && BurntMJ >= _loadMJ)) return;
        _alphaKWS2 = growth is { } given ? TSquared.AlphaKWS2(given) : TSquared.AlphaKWS2(_profile.Growth) * _pace * _pace;
        if (!WasOnFire) _loadMJ = Math.Max(1, (loadMJM2 ?? _profile.LoadMJM2) * _profile.BurnableM2);
        (Burns, WasOnFire, HeatKW) = (true, true, 10);
    }

    /// <summary>Moves the fire on.</summary>
    /// <param name="seconds">Length of the step.</param>
    /// <param name="waterLS">Water that crews put on it.</param>
    /// <param name="told">Whether people were told to leave.</param>
    public void Advance(double seconds, double waterLS, bool told)
    {
        // People leave by themselves within half an hour or so, and three times as fast once everyone is told.
        if (Burns || told) Inside *= Math.Exp(-seconds / (told ? 240 : 900));
        if (!Burns) return;
        var needed = NeededLS;
        var left = 1 - (BurntMJ / _loadMJ);
        var free = Math.Min(_profile.PeakKW, _alphaKWS2 * Square(Math.Sqrt(HeatKW / _alphaKWS2) + seconds));
        var fought = waterLS <= 0 ? free
            : waterLS >= needed ? HeatKW * Math.Exp(-seconds / (600 * Math.Clamp(2 * needed / waterLS, 0.5, 2)))
            : HeatKW + ((free - HeatKW) * Math.Max(0, 1 - (waterLS / needed * 1.5)));
        if (left < 1 - DecayFrom) fought = Math.Min(fought, _profile.PeakKW * Math.Max(0, left) / (1 - DecayFrom));
        HeatKW = fought;
        BurntMJ = Math.Min(_loadMJ, BurntMJ + (HeatKW * seconds / 1000));
        if (HeatKW >= OutKW && BurntMJ < _loadMJ) return;
        (Burns, HeatKW) = (false, 0);
    }

    /// <summary>Smoke at a detector, % per metre: rises with the first tens of kilowatts.</summary>
    public double SmokePctM => 0.3 + (40 * (1 - Math.Exp(-HeatKW / 150)));

    /// <summary>Temperature at a detector, °C.</summary>
    /// <param name="airC">The air's.</param>
    public double CeilingC(double airC) => airC + CeilingJet.RiseK(HeatKW, _ceilingM);

    private static double Square(double x) => x * x;
}
