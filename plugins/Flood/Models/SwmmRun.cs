using Haimen.Flood.Drainage;

namespace Haimen.Flood.Models;

/// <summary>One catchment's run through a rain series, with its sums.</summary>
internal sealed class SwmmRun(Subcatchment catchment)
{
    private readonly List<(double TimeS, double FlowM3S)> _hydrograph = [(0, 0)];
    private SubcatchmentState _state;

    public double TimeS { get; private set; }

    public double RainM3 { get; private set; }

    public double RunoffM3 { get; private set; }

    public double InfiltratedM3 { get; private set; }

    public double PeakM3S { get; private set; }

    public double PeakTimeS { get; private set; }

    public double StoredM3 => catchment.StoredM3(_state);

    public double FlowM3S => _hydrograph[^1].FlowM3S;

    public IReadOnlyList<(double TimeS, double FlowM3S)> Hydrograph => _hydrograph;

    /// <summary>Runs to an instant with constant rain.</summary>
    /// <param name="endS">The instant.</param>
    /// <param name="rainMS">The rain in m/s.</param>
    /// <param name="stepS">Longest step.</param>
    public void Through(double endS, double rainMS, double stepS)
    {
        var start = TimeS;
        var steps = (int)Math.Ceiling((endS - start) / stepS);
        for (var i = 1; i <= steps; i++)
        {
            var next = i == steps ? endS : start + (i * stepS);
            var seconds = next - TimeS;
            if (seconds <= 0) continue;
            var flux = catchment.Advance(ref _state, rainMS, seconds);
            RainM3 += rainMS * seconds * catchment.AreaM2;
            RunoffM3 += flux.RunoffM3;
            InfiltratedM3 += flux.InfiltratedM3;
            TimeS = next;
            var flow = catchment.RunoffM3S(_state);
            _hydrograph.Add((next, flow));
            if (flow <= PeakM3S) continue;
            PeakM3S = flow;
            PeakTimeS = next;
        }
    }
}
