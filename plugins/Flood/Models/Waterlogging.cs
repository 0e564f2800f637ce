using System.Text.Json.Nodes;
using Haimen.Flood.Drainage;
using Haimen.Hazards.Models;

namespace Haimen.Flood.Models;

/// <summary>
/// Water standing in a low-lying cell: V' = runoff − drain − pump, depth from the cell's curve. The gravity outfall passes
/// nothing while the outer stage is at or above the inner one, and its full capacity from 0.30 m of head.
/// </summary>
internal sealed class Waterlogging : IHazardModel
{
    private static readonly ModelRange Flow = ModelRange.NonNegative;
    private static readonly ModelRange Step = ModelRange.AboveUpTo(0, 86_400).Covering(null, 900);
    private static readonly ModelRange Level = ModelRange.Between(-100, 9_000);
    private static readonly ModelRange Volume = ModelRange.NonNegative;
    private static readonly ModelRange Depth = ModelRange.NonNegative;

    public ModelDescriptor Descriptor { get; } = new()
    {
        Name = "flood/waterlogging",
        Summary = new("内涝积水：径流、排水、泵排与顶托", "Waterlogging of a cell: runoff, drain, pump and tide lock"),
        Source = "Continuity; the outfall's opening by head is configuration, unverified. Decision depths 0.15, 0.30, 0.50 m: unverified",
        Trust = ModelTrust.Unverified,
        Inputs =
        [
            Fields.Array("runoffM3S", "m³/s", "numbers, 0 or more, one per step"),
            Step.Field("dtS", "s"),
            Flow.Field("drainCapacityM3S", "m³/s"),
            Flow.Field("pumpCapacityM3S", "m³/s"),
            Level.Field("groundElevationM", "m"),
            Level.Field("outfallSillM", "m"),
            Fields.Array("outerStageM", "m", "numbers, as many as runoffM3S"),
            Fields.Array("depthVolume", "m, m³", "at least 2 objects {depthM, volumeM3}, both rising from 0 and 0"),
            new("initialVolumeM3", "number", "m³", "0 or more; optional, 0 where it is left out"),
        ],
        Outputs =
        [
            Fields.Array("depthM", "m"),
            Fields.Array("volumeM3", "m³"),
            Fields.Array("drainM3S", "m³/s"),
            Fields.Array("pumpM3S", "m³/s"),
            Fields.Array("tideLocked", ""),
            Fields.Output("peakDepthM", "m"),
            Fields.Output("peakTimeS", "s"),
            Fields.Extrapolated,
        ],
    };

    public JsonObject Run(JsonObject input, CancellationToken cancellationToken = default)
    {
        var fields = new ModelInput(input);
        var runoff = fields.Numbers("runoffM3S", Flow);
        var dt = fields.Number("dtS", Step);
        var drainCapacity = fields.Number("drainCapacityM3S", Flow);
        var pumpCapacity = fields.Number("pumpCapacityM3S", Flow);
        var ground = fields.Number("groundElevationM", Level);
        var sill = fields.Number("outfallSillM", Level);
        var outer = fields.Numbers("outerStageM", Level, runoff.Count, runoff.Count);
        var curve = ReadCurve(fields);
        var volume = fields.Number("initialVolumeM3", Volume, 0);
        fields.Complete();

        var result = new Series(runoff.Count);
        for (var i = 0; i < runoff.Count; i++)
        {
            var inner = ground + DepthM(curve, volume, fields);
            var outfall = drainCapacity * TideGate.Opening(inner, outer[i], sill);
            var flow = Ponding.Advance(ref volume, runoff[i] * dt, outfall, pumpCapacity, dt);
            result.Add(i, DepthM(curve, volume, fields), volume, flow, TideGate.IsLocked(inner, outer[i]));
        }

        return result.ToJson(dt, fields.Extrapolated);
    }

    private static (double DepthM, double VolumeM3)[] ReadCurve(ModelInput fields)
    {
        var rows = fields.Objects("depthVolume", 2, 10_000);
        var curve = new (double DepthM, double VolumeM3)[rows.Count];
        for (var i = 0; i < curve.Length; i++)
        {
            curve[i] = (rows[i].Number("depthM", Depth), rows[i].Number("volumeM3", Volume));
            if (i == 0)
            {
                if (curve[0].DepthM != 0) throw rows[0].Refusal("depthM", "0 in the first row");
                if (curve[0].VolumeM3 != 0) throw rows[0].Refusal("volumeM3", "0 in the first row");
                continue;
            }

            if (curve[i].DepthM <= curve[i - 1].DepthM) throw rows[i].Refusal("depthM", $"more than in the row before ({curve[i - 1].DepthM})");
            if (curve[i].VolumeM3 <= curve[i - 1].VolumeM3) throw rows[i].Refusal("volumeM3", $"more than in the row before ({curve[i - 1].VolumeM3})");
        }

        return curve;
    }

    private static double DepthM((double DepthM, double VolumeM3)[] curve, double volume, ModelInput fields)
    {
        var upper = 1;
        while (upper < curve.Length - 1 && curve[upper].VolumeM3 < volume) upper++;
        var (a, b) = (curve[upper - 1], curve[upper]);
        if (volume > b.VolumeM3 * (1 + 1e-9)) fields.Extrapolate();
        return a.DepthM + ((volume - a.VolumeM3) * (b.DepthM - a.DepthM) / (b.VolumeM3 - a.VolumeM3));
    }

    private sealed class Series(int count)
    {
        private readonly double[] _depth = new double[count];
        private readonly double[] _volume = new double[count];
        private readonly double[] _drain = new double[count];
        private readonly double[] _pump = new double[count];
        private readonly bool[] _locked = new bool[count];

        public void Add(int i, double depthM, double volumeM3, PondFlow flow, bool locked) =>
            (_depth[i], _volume[i], _drain[i], _pump[i], _locked[i]) = (depthM, volumeM3, flow.DrainM3S, flow.PumpM3S, locked);

        public JsonObject ToJson(double dt, bool extrapolated)
        {
            var peak = Array.IndexOf(_depth, _depth.Max());
            return new()
            {
                ["depthM"] = Fields.ToJson(_depth),
                ["volumeM3"] = Fields.ToJson(_volume),
                ["drainM3S"] = Fields.ToJson(_drain),
                ["pumpM3S"] = Fields.ToJson(_pump),
                ["tideLocked"] = new JsonArray([.. _locked.Select(v => (JsonNode)v)]),
                ["peakDepthM"] = _depth[peak],
                ["peakTimeS"] = (peak + 1) * dt,
                ["extrapolated"] = extrapolated,
            };
        }
    }
}
