using Haimen.Flood.Drainage;

namespace Haimen.Flood.Simulation;

/// <summary>Sums over the whole district since the start, m³.</summary>
internal sealed class WaterBalance
{
    public double RainM3 { get; private set; }

    public double InfiltratedM3 { get; private set; }

    public double DrainedM3 { get; private set; }

    public double PumpedM3 { get; private set; }

    /// <summary>Water that left the district.</summary>
    public double ToSeaM3 { get; set; }

    /// <summary>Adds a cell's step.</summary>
    /// <param name="flux">The step.</param>
    public void Add(in CellFlux flux)
    {
        RainM3 += flux.RainM3;
        InfiltratedM3 += flux.InfiltratedM3;
        DrainedM3 += flux.DrainM3;
        PumpedM3 += flux.PumpM3;
    }
}
