using System.Text.Json.Nodes;
using CsCheck;
using static Haimen.Flood.Tests.Models.ModelRunner;

namespace Haimen.Flood.Tests.Models;

public sealed class ModelInvariantTests
{
    private static readonly Gen<JsonObject> Catchments =
        Gen.Select(Gen.Double[0.5, 200], Gen.Double[0, 100], Gen.Double[20, 3000], Gen.Double[0.05, 5], Gen.Double[0, 10], Gen.Double[0, 40])
            .Select(Gen.Double[0, 60].Array[1, 12])
            .Select((ground, rain) => new JsonObject
            {
                ["areaHa"] = ground.Item1,
                ["imperviousPct"] = ground.Item2,
                ["widthM"] = ground.Item3,
                ["slopePct"] = ground.Item4,
                ["nImpervious"] = 0.015,
                ["nPervious"] = 0.24,
                ["dsImperviousMm"] = 1.5,
                ["dsPerviousMm"] = 5.0,
                ["horton"] = new JsonObject { ["f0MmH"] = ground.Item5 + ground.Item6, ["fcMmH"] = ground.Item5, ["kPerH"] = 4.0 },
                ["rain"] = new JsonArray([.. rain.Select((mmH, i) => (JsonNode)new JsonObject { ["t"] = i * 900.0, ["mmH"] = mmH })]),
                ["stepS"] = 60.0,
            });

    [Fact]
    public void Rain_is_runoff_and_infiltration_and_what_still_stands() =>
        Catchments.Sample(
            input =>
            {
                var output = Run("flood/swmm-runoff", input);
                var total = output.Number("runoffMm") + output.Number("infiltrationMm") + output.Number("storedMm");
                Assert.Equal(output.Number("rainMm"), total, 1e-6 + (output.Number("rainMm") * 1e-9));
                Assert.All(output["hydrograph"]!.AsArray(), p => Assert.True(p!["m3S"]!.GetValue<double>() >= 0));
            },
            iter: 60);

    [Fact]
    public void More_rain_never_runs_off_less() =>
        Gen.Select(Catchments, Gen.Double[1, 3]).Sample(
            (input, factor) =>
            {
                var more = input.DeepClone().AsObject();
                foreach (var entry in more["rain"]!.AsArray()) entry!["mmH"] = entry["mmH"]!.GetValue<double>() * factor;
                Assert.True(Run("flood/swmm-runoff", more).Number("runoffMm") >= Run("flood/swmm-runoff", input).Number("runoffMm") - 1e-6);
            },
            iter: 40);

    [Fact]
    public void A_sliver_of_pavement_runs_off_at_once_and_takes_no_longer_to_compute()
    {
        var output = Run("flood/swmm-runoff", """
            {"areaHa":500,"imperviousPct":0.0000001,"widthM":5000,"slopePct":5,"nImpervious":0.011,"nPervious":0.24,"dsImperviousMm":0,"dsPerviousMm":5,
             "horton":{"f0MmH":100,"fcMmH":100,"kPerH":0},"rain":[{"t":0,"mmH":50},{"t":36000,"mmH":0}],"stepS":300}
            """);
        Assert.Equal(500 * 1e-9, output.Number("runoffMm"), 1e-11);
        Assert.True(output["hydrograph"]!.AsArray().Count < 1_000);
    }

    [Fact]
    public void Scs_runoff_rises_with_rain_and_with_the_curve_number_and_stays_below_the_rain() =>
        Gen.Select(Gen.Double[0, 500], Gen.Double[0, 100], Gen.Double[1, 99], Gen.Double[0, 1]).Sample((rain, extra, curveNumber, step) =>
        {
            var runoff = Scs(rain, curveNumber);
            Assert.InRange(runoff, 0, rain);
            Assert.True(Scs(rain + extra, curveNumber) >= runoff);
            Assert.True(Scs(rain, curveNumber + step) >= runoff - 1e-9);
        });

    [Fact]
    public void A_level_pool_keeps_every_drop_and_never_raises_the_peak() =>
        Gen.Select(Gen.Double[0, 100].Array[2, 30], Gen.Double[60, 3600], Gen.Double[0.01, 50].Array[1, 6], Gen.Double[1000, 100000]).Sample((inflow, dt, steps, storage) =>
        {
            // The method itself asks for 2S/Δt ≥ Q; a coarser step is computed, clamped and flagged.
            dt = Math.Min(dt, 2 * storage / steps.Max());
            inflow[0] = 0;
            var table = new JsonArray(new JsonObject { ["elevationM"] = 0.0, ["storageM3"] = 0.0, ["outflowM3S"] = 0.0 });
            double outflow = 0;
            for (var i = 0; i < steps.Length; i++)
                table.Add(new JsonObject { ["elevationM"] = i + 1.0, ["storageM3"] = (i + 1) * storage, ["outflowM3S"] = outflow += steps[i] });
            var output = Run("flood/level-pool", new JsonObject { ["inflow"] = new JsonArray([.. inflow.Select(v => (JsonNode)v)]), ["dtS"] = dt, ["storageOutflow"] = table });
            var routed = output.Numbers("outflow");
            double balance = 0;
            for (var i = 1; i < inflow.Length; i++) balance += (inflow[i - 1] + inflow[i] - routed[i - 1] - routed[i]) * dt / 2;
            Assert.Equal(output.Numbers("storageM3")[^1], balance, 1e-6 * (1 + (inflow.Sum() * dt)));
        });

    [Fact]
    public void A_shut_outfall_keeps_all_water_in_and_a_pump_takes_it_out()
    {
        const string Locked = """
            {"runoffM3S":[1,1,0,0],"dtS":600,"drainCapacityM3S":2,"pumpCapacityM3S":0,"groundElevationM":3,"outfallSillM":2,
             "outerStageM":[4,4,4,4],"depthVolume":[{"depthM":0,"volumeM3":0},{"depthM":1,"volumeM3":10000}]}
            """;
        var locked = Run("flood/waterlogging", Locked);
        IsClose(1200, locked.Numbers("volumeM3")[^1]);
        IsClose(0.12, locked.Number("peakDepthM"));
        Assert.All(locked["tideLocked"]!.AsArray(), v => Assert.True(v!.GetValue<bool>()));

        var pumped = Run("flood/waterlogging", Locked.Replace("\"pumpCapacityM3S\":0", "\"pumpCapacityM3S\":0.5", StringComparison.Ordinal));
        IsClose(300, pumped.Numbers("volumeM3")[2]);

        var open = Run("flood/waterlogging", Locked.Replace("[4,4,4,4]", "[1,1,1,1]", StringComparison.Ordinal));
        Assert.Equal(0, open.Number("peakDepthM"));
    }

    private static double Scs(double rain, double curveNumber) =>
        Run("flood/scs-runoff", new JsonObject { ["rainMm"] = rain, ["curveNumber"] = curveNumber }).Number("runoffMm");
}
