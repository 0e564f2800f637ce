using System.Text.Json.Nodes;
using Haimen.Flood.Drainage;
using Haimen.Hazards.Models;

namespace Haimen.Flood.Models;

/// <summary>
/// Runoff of a catchment as EPA SWMM 5 computes it: three sub-areas as nonlinear reservoirs, Horton infiltration on the
/// cumulative curve with recovery. A quarter of the impervious area has no depression storage.
/// </summary>
internal sealed class SwmmRunoff : IHazardModel
{
    /// <summary>An input that asks for more steps than this is refused.</summary>
    public const int MaxSteps = 2_000_000;

    private const double TailS = 86_400;
    private const double LoneIntervalS = 3_600;
    private static readonly ModelRange Area = ModelRange.Positive;
    private static readonly ModelRange Percent = ModelRange.Between(0, 100);
    private static readonly ModelRange Width = ModelRange.Positive;
    private static readonly ModelRange Slope = ModelRange.Positive;
    private static readonly ModelRange Roughness = ModelRange.Positive.Covering(0.01, 0.8);
    private static readonly ModelRange Storage = ModelRange.NonNegative;
    private static readonly ModelRange Capacity = ModelRange.NonNegative;
    private static readonly ModelRange Decay = ModelRange.NonNegative;
    private static readonly ModelRange Time = ModelRange.NonNegative;
    private static readonly ModelRange Intensity = ModelRange.NonNegative;
    private static readonly ModelRange Step = ModelRange.AboveUpTo(0, 3_600).Covering(null, 300);

    public ModelDescriptor Descriptor { get; } = new()
    {
        Name = "flood/swmm-runoff",
        Summary = new("SWMM 非线性水库产汇流（Horton 下渗）", "SWMM nonlinear-reservoir runoff with Horton infiltration"),
        Source = "Rossman and Huber, SWMM Reference Manual I: Hydrology (Revised), EPA/600/R-15/162A (2016), ch. 3 and 4",
        Trust = ModelTrust.Reproduced,
        Inputs =
        [
            Area.Field("areaHa", "ha"),
            Percent.Field("imperviousPct", "%"),
            Width.Field("widthM", "m"),
            Slope.Field("slopePct", "%"),
            Roughness.Field("nImpervious", "s/m^(1/3)"),
            Roughness.Field("nPervious", "s/m^(1/3)"),
            Storage.Field("dsImperviousMm", "mm"),
            Storage.Field("dsPerviousMm", "mm"),
            new("horton", "object", "", "f0MmH (mm/h, at least fcMmH), fcMmH (mm/h, 0 or more), kPerH (1/h, 0 or more)"),
            Fields.Array("rain", "s, mm/h", "objects {t, mmH}: t rising, in seconds from the start; mmH holds until the next t, the last as long as the one before it (one alone: 3600 s)"),
            Step.Field("stepS", "s"),
        ],
        Outputs =
        [
            Fields.Output("runoffMm", "mm"),
            Fields.Output("infiltrationMm", "mm"),
            Fields.Output("storedMm", "mm"),
            Fields.Output("rainMm", "mm"),
            Fields.Output("peakM3S", "m³/s"),
            Fields.Output("peakTimeS", "s"),
            Fields.Array("hydrograph", "s, m³/s"),
            Fields.Extrapolated,
        ],
        Cases = SwmmCases.All,
    };

    public JsonObject Run(JsonObject input, CancellationToken cancellationToken = default)
    {
        var fields = new ModelInput(input);
        var ground = ReadGround(fields);
        var rain = ReadRain(fields);
        var step = fields.Number("stepS", Step);
        fields.Complete();
        if ((rain[^1].EndS + TailS) / step > MaxSteps)
            throw fields.Refusal("stepS", $"long enough that the run takes at most {MaxSteps} steps");
        return Compute(new Subcatchment(ground), rain, step, fields.Extrapolated);
    }

    private static SubcatchmentGround ReadGround(ModelInput fields)
    {
        var ground = new SubcatchmentGround(
            fields.Number("areaHa", Area),
            fields.Number("imperviousPct", Percent),
            fields.Number("widthM", Width),
            fields.Number("slopePct", Slope),
            fields.Number("nImpervious", Roughness),
            fields.Number("nPervious", Roughness),
            fields.Number("dsImperviousMm", Storage),
            fields.Number("dsPerviousMm", Storage),
            default);
        var horton = fields.Nested("horton");
        var initial = horton.Number("f0MmH", Capacity);
        var final = horton.Number("fcMmH", Capacity);
        if (initial < final) throw horton.Refusal("f0MmH", $"a number, at least fcMmH ({final})");
        const double metresPerSecond = 1 / 3_600_000.0;
        return ground with
        {
            Horton = new(initial * metresPerSecond, final * metresPerSecond, horton.Number("kPerH", Decay) / 3_600),
        };
    }

    private static List<RainInterval> ReadRain(ModelInput fields)
    {
        var intervals = new List<RainInterval>();
        var entries = fields.Objects("rain", 1, 500_000);
        foreach (var entry in entries)
        {
            var start = entry.Number("t", Time);
            if (intervals.Count > 0 && start <= intervals[^1].StartS)
                throw entry.Refusal("t", $"a number, later than the one before it ({intervals[^1].StartS})");
            if (intervals.Count > 0) intervals[^1] = intervals[^1] with { EndS = start };
            intervals.Add(new(start, start, entry.Number("mmH", Intensity) / 3_600_000));
        }

        var length = intervals.Count > 1 ? intervals[^1].StartS - intervals[^2].StartS : LoneIntervalS;
        intervals[^1] = intervals[^1] with { EndS = intervals[^1].StartS + length };
        if (intervals[0].StartS > 0) intervals.Insert(0, new(0, intervals[0].StartS, 0));
        return intervals;
    }

    private static JsonObject Compute(Subcatchment catchment, List<RainInterval> rain, double step, bool extrapolated)
    {
        var run = new SwmmRun(catchment);
        foreach (var interval in rain) run.Through(interval.EndS, interval.RateMS, step);

        // What still runs off after the rain belongs to the storm: up to a day, or until nothing worth a litre a minute runs.
        var end = rain[^1].EndS + TailS;
        while (run.TimeS < end && run.FlowM3S > 1e-5) run.Through(Math.Min(end, run.TimeS + step), 0, step);
        var toMm = 1000 / catchment.AreaM2;
        return new()
        {
            ["runoffMm"] = run.RunoffM3 * toMm,
            ["infiltrationMm"] = run.InfiltratedM3 * toMm,
            ["storedMm"] = run.StoredM3 * toMm,
            ["rainMm"] = run.RainM3 * toMm,
            ["peakM3S"] = run.PeakM3S,
            ["peakTimeS"] = run.PeakTimeS,
            ["hydrograph"] = new JsonArray(
                [.. run.Hydrograph.Select(p => (JsonNode)new JsonObject { ["t"] = p.TimeS, ["m3S"] = p.FlowM3S })]),
            ["extrapolated"] = extrapolated,
        };
    }

    private readonly record struct RainInterval(double StartS, double EndS, double RateMS);
}
