using Haimen.HazardousChemicals.Substances;
using Haimen.Hazards.Assets;

namespace Haimen.HazardousChemicals.Discharge;

/// <summary>A tank as far as a leak goes: what is in it, how it is held, and what comes out of a hole.</summary>
internal sealed class TankContents
{
    public const double AmbientPa = 101_325;

    // CCPS (1999): 0.61 for a sharp hole with liquid, near 1 for choked gas; the middle of what it gives.
    private const double LiquidCoefficient = 0.61;
    private const double GasCoefficient = 0.85;

    // A pool without a bund spreads to this depth on flat ground, m. Unverified.
    private const double UnboundedPoolDepthM = 0.01;

    // Drops that a flashing jet carries along: as much again as flashes (Kletz's rule of thumb). Unverified.
    private const double SprayFactor = 2;

    private TankContents(AssetSite site, Substance substance)
    {
        Substance = substance;
        Storage = site.Labels.GetValueOrDefault("storage") ?? StorageForms.AtmosphericLiquid;
        CapacityKg = 1_000 * Math.Max(0.01, site.Attributes.GetValueOrDefault("capacityT"));
        InventoryKg = Math.Min(CapacityKg, 1_000 * Math.Max(0, site.Attributes.GetValueOrDefault("inventoryT")));
        HeightM = Math.Max(0.3, site.Attributes.GetValueOrDefault("heightM"));
        BundM2 = Math.Max(0, site.Attributes.GetValueOrDefault("bundAreaM2"));
        PressurePa = Math.Max(AmbientPa, site.Attributes.GetValueOrDefault("pressurePa"));
        TemperatureK = 273.15 + site.Attributes.GetValueOrDefault("temperatureC");
    }

    public Substance Substance { get; }

    public string Storage { get; }

    public double CapacityKg { get; }

    /// <summary>What is in it as registered.</summary>
    public double InventoryKg { get; }

    public double HeightM { get; }

    public double BundM2 { get; }

    public double PressurePa { get; }

    public double TemperatureK { get; }

    /// <summary>Whether it holds liquid under the pressure of its own vapour, which may boil away at once when the tank fails in a fire.</summary>
    public bool IsPressurised => Storage == StorageForms.PressurisedLiquid;

    /// <summary>Reads a tank; null where its substance is not known.</summary>
    /// <param name="site">The asset.</param>
    public static TankContents? Of(AssetSite site) =>
        SubstanceTable.Find(site.Labels.GetValueOrDefault("substance")) is { } substance ? new(site, substance) : null;

    /// <summary>What comes out of a hole, kg/s.</summary>
    /// <param name="massKg">What is left in the tank.</param>
    /// <param name="diameterM">Diameter of the hole.</param>
    /// <param name="heightM">Its height above the tank's bottom; liquid comes out only below the surface, vapour above it.</param>
    public double LeakKgS(double massKg, double diameterM, double heightM)
    {
        if (massKg <= 0 || diameterM <= 0) return 0;
        var vapour = Substance.GasDensityKgM3(TemperatureK, PressurePa);
        if (Storage == StorageForms.Gas)
        {
            // The pressure falls with what is left.
            var left = massKg / Math.Max(1, InventoryKg);
            return Orifice.Gas(GasCoefficient, diameterM, Substance.HeatCapacityRatio, Math.Max(AmbientPa, PressurePa * left), vapour * left, AmbientPa).KgS;
        }

        var head = (HeightM * massKg / CapacityKg) - heightM;
        if (head <= 0)
            return Orifice.Gas(GasCoefficient, diameterM, Substance.HeatCapacityRatio, PressurePa, vapour, AmbientPa).KgS;
        var inside = (IsPressurised ? PressurePa : AmbientPa) + (Substance.LiquidDensityKgM3 * 9.80665 * head);
        return Orifice.LiquidKgS(LiquidCoefficient, diameterM, Substance.LiquidDensityKgM3, inside, AmbientPa);
    }

    /// <summary>What of a leak becomes a cloud, kg/s: the part that flashes with its spray, and what the pool gives off.</summary>
    /// <param name="leakKgS">The leak.</param>
    /// <param name="poolKg">Liquid on the ground.</param>
    /// <param name="airK">Air temperature.</param>
    /// <param name="windMS">Wind.</param>
    public double AirborneKgS(double leakKgS, double poolKg, double airK, double windMS)
    {
        if (Storage == StorageForms.Gas) return leakKgS;
        var poolK = Math.Min(Substance.BoilingPointK, airK);
        var spread = poolKg / (Substance.LiquidDensityKgM3 * UnboundedPoolDepthM);
        var area = BundM2 > 0 ? Math.Min(BundM2, spread) : spread;
        var pool = Pool.EvaporationKgS(windMS, Substance.MolarMassGMol, area, Math.Min(AmbientPa, Substance.VapourPressurePa(poolK)), poolK);
        return (leakKgS * FlashShare) + Math.Min(pool, poolKg);
    }

    /// <summary>Share of a liquid leak that goes into the air at once, 0 to 1.</summary>
    public double FlashShare => Storage == StorageForms.Gas ? 1 : Math.Clamp(
        SprayFactor * Substance.LiquidHeatJKgK * (TemperatureK - Substance.BoilingPointK) / Substance.VaporisationJKg, 0, 1);
}
