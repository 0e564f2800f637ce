namespace Haimen.Fire.Models;

/// <summary>
/// A fuel model at given moistures: everything of Rothermel's equations that does not depend on wind or slope
/// (Rothermel 1972, INT-115; Albini 1976, INT-30; as collected by Andrews 2018, RMRS-GTR-371).
/// </summary>
internal sealed class FuelBed
{
    private const double DensityLbFt3 = 32;
    private const double TotalMineral = 0.0555;
    private const double EffectiveMineral = 0.010;
    private static readonly double[] SizeClassesPerFt = [1200, 192, 96, 48, 16];

    private readonly record struct Particle(double LoadLbFt2, double SavrPerFt, double Moisture, bool Live)
    {
        public double SurfaceFt2 => LoadLbFt2 * SavrPerFt / DensityLbFt3;
    }

    private FuelBed()
    {
    }

    /// <summary>Surface to volume of the bed's fuel, ft²/ft³.</summary>
    public double SavrPerFt { get; private init; }

    /// <summary>Packing ratio over the optimum one.</summary>
    public double RelativePacking { get; private init; }

    /// <summary>Share of the bed's volume that is fuel.</summary>
    public double Packing { get; private init; }

    /// <summary>Heat that the flaming zone releases, Btu/ft²/min.</summary>
    public double ReactionIntensityBtuFt2Min { get; private init; }

    /// <summary>Spread on the level without wind, ft/min.</summary>
    public double CalmSpreadFtMin { get; private init; }

    /// <summary>Moisture at which the live fuel stops burning, as a fraction; 0 where there is no live fuel.</summary>
    public double LiveExtinction { get; private init; }

    /// <summary>How long the flames stay at a point, min.</summary>
    public double ResidenceMin => SavrPerFt > 0 ? 384 / SavrPerFt : 0;

    /// <summary>Share of live herbs that counts as dead: 1.333 − 1.11 of their moisture, within 0 and 1 (Scott and Burgan 2005).</summary>
    /// <param name="herbMoisture">Moisture of live herbs as a fraction.</param>
    public static double CuredShare(double herbMoisture) => Math.Clamp(1.333 - (1.11 * herbMoisture), 0, 1);

    /// <summary>Lays a bed.</summary>
    /// <param name="model">The fuel model.</param>
    /// <param name="moisture">Its moisture.</param>
    public static FuelBed Of(FuelModel model, FuelMoisture moisture)
    {
        var cured = model.IsDynamic ? CuredShare(moisture.LiveHerb) * model.LoadHerbLbFt2 : 0;
        Particle[] particles =
        [
            new(model.Load1hLbFt2, model.Savr1hPerFt, moisture.OneHour, false),
            new(model.Load10hLbFt2, 109, moisture.TenHours, false),
            new(model.Load100hLbFt2, 30, moisture.HundredHours, false),
            new(cured, model.SavrHerbPerFt, moisture.OneHour, false),
            new(model.LoadHerbLbFt2 - cured, model.SavrHerbPerFt, moisture.LiveHerb, true),
            new(model.LoadWoodyLbFt2, model.SavrWoodyPerFt, moisture.LiveWoody, true),
        ];
        var dead = particles.Where(p => !p.Live).Sum(p => p.SurfaceFt2);
        var live = particles.Where(p => p.Live).Sum(p => p.SurfaceFt2);
        var total = dead + live;
        if (total <= 0) return new();

        double savr = 0, sink = 0, load = 0;
        foreach (var p in particles)
        {
            var share = p.SurfaceFt2 / total;
            savr += share * p.SavrPerFt;
            sink += share * Math.Exp(-138 / p.SavrPerFt) * (250 + (1116 * p.Moisture));
            load += p.LoadLbFt2;
        }

        var packing = load / DensityLbFt3 / model.DepthFt;
        var relative = packing / (3.348 * Math.Pow(savr, -0.8189));
        var liveExtinction = live > 0 ? LiveExtinctionOf(particles, model.ExtinctionFraction) : 0;
        var intensity = ReactionVelocity(savr, relative) * model.HeatBtuLb * MineralDamping
            * (NetLoad(particles, false, dead) * Damping(particles, false, dead, model.ExtinctionFraction)
                + (live > 0 ? NetLoad(particles, true, live) * Damping(particles, true, live, liveExtinction) : 0));
        var flux = Math.Exp((0.792 + (0.681 * Math.Sqrt(savr))) * (packing + 0.1)) / (192 + (0.2595 * savr));
        return new()
        {
            SavrPerFt = savr,
            Packing = packing,
            RelativePacking = relative,
            LiveExtinction = liveExtinction,
            ReactionIntensityBtuFt2Min = intensity,
            CalmSpreadFtMin = intensity * flux / (load / model.DepthFt * sink),
        };
    }

    private static double MineralDamping { get; } = Math.Min(1, 0.174 * Math.Pow(EffectiveMineral, -0.19));

    // Albini's exponent, 133 σ^−0.7913, in place of Rothermel's.
    private static double ReactionVelocity(double savr, double relative)
    {
        var root = Math.Pow(savr, 1.5);
        var a = 133 * Math.Pow(savr, -0.7913);
        return root / (495 + (0.0594 * root)) * Math.Pow(relative, a) * Math.Exp(a * (1 - relative));
    }

    // Albini: a particle's load counts by the share of its size class, and what is coarser than 16 ft²/ft³ not at all.
    private static double NetLoad(Particle[] particles, bool live, double surface)
    {
        if (surface <= 0) return 0;
        var sum = 0.0;
        foreach (var p in particles)
        {
            if (p.Live != live || p.LoadLbFt2 <= 0) continue;
            var sizeClass = SizeClassOf(p.SavrPerFt);
            if (sizeClass < 0) continue;
            var weight = 0.0;
            foreach (var q in particles)
                if (q.Live == live && SizeClassOf(q.SavrPerFt) == sizeClass)
                    weight += q.SurfaceFt2 / surface;
            sum += weight * p.LoadLbFt2 * (1 - TotalMineral);
        }

        return sum;
    }

    private static int SizeClassOf(double savr)
    {
        for (var i = 0; i < SizeClassesPerFt.Length; i++)
            if (savr >= SizeClassesPerFt[i])
                return i;
        return -1;
    }

    private static double Damping(Particle[] particles, bool live, double surface, double extinction)
    {
        if (surface <= 0 || extinction <= 0) return 0;
        var moisture = particles.Where(p => p.Live == live).Sum(p => p.SurfaceFt2 / surface * p.Moisture);
        var r = moisture / extinction;
        return r >= 1 ? 0 : 1 - (2.59 * r) + (5.11 * r * r) - (3.52 * r * r * r);
    }

    // Albini 1976: M_x,live = 2.9 W (1 − M_fine/M_x,dead) − 0.226, at least that of dead fuel.
    private static double LiveExtinctionOf(Particle[] particles, double deadExtinction)
    {
        double fineDead = 0, water = 0, fineLive = 0;
        foreach (var p in particles)
        {
            if (p.LoadLbFt2 <= 0) continue;
            var fine = p.LoadLbFt2 * Math.Exp((p.Live ? -500 : -138) / p.SavrPerFt);
            if (p.Live) fineLive += fine;
            else (fineDead, water) = (fineDead + fine, water + (fine * p.Moisture));
        }

        if (fineDead <= 0 || fineLive <= 0) return deadExtinction;
        var extinction = (2.9 * fineDead / fineLive * (1 - (water / fineDead / deadExtinction))) - 0.226;
        return Math.Max(extinction, deadExtinction);
    }
}
