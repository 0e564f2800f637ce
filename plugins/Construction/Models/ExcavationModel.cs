using System.Text.Json.Nodes;
using Haimen.Hazards;
using Haimen.Hazards.Models;

namespace Haimen.Construction.Models;

/// <summary>The alarm grade of a measurement of an excavation: limit = min(absolute, share of depth), and a separate daily rate.</summary>
internal sealed class ExcavationModel : IHazardModel
{
    private static readonly ModelRange Depth = ModelRange.AboveUpTo(0, 100);
    private static readonly ModelRange Value = ModelRange.Between(-100_000, 100_000);
    private static readonly ModelRange Days = ModelRange.AboveUpTo(0, 3_650);

    private static readonly string[] Signs =
        ["none", "sudden-movement", "support-damage", "water-or-sand-inflow", "surroundings-cracking", "pipeline-damage"];

    public ModelDescriptor Descriptor { get; } = new()
    {
        Name = "construction/excavation",
        Summary = new("基坑监测预警分级（GB 50497）", "Alarm grade of an excavation's monitoring (GB 50497)"),
        Source = "GB 50497-2019, limits by measurement, wall and safety level; level-1 diaphragm wall, level-3 soil nail, level-2 sheet pile (deep) and level-1 strut force as read in a source, other rows unverified and flagged in the output. The stricter end of each range. Watch 50 %, pre-alarm 70 %, alarm 100 % of the limit, any danger sign red",
        Trust = ModelTrust.Sourced,
        Inputs =
        [
            new("measurement", "string", "", "one of " + string.Join(", ", ExcavationLimits.Measurements!)),
            new("wallType", "string", "", "one of " + string.Join(", ", ExcavationLimits.WallTypes!)),
            new("level", "integer", "", "1 to 3"),
            Depth.Field("depthM", "m") with { Allowed = Depth.Allowed + "; may be left out: then the upper bound of the limit holds and the grade is never normal" },
            Value.Field("valueMm", "mm"),
            Value.Field("previousMm", "mm"),
            Value.Field("valuePct", "pct of design") with { Allowed = Value.Allowed + "; in place of valueMm for strut-force" },
            Value.Field("previousPct", "pct of design") with { Allowed = Value.Allowed + "; in place of previousMm for strut-force" },
            Days.Field("days", "d"),
            new("dangerSign", "string", "", "one of " + string.Join(", ", Signs) + "; may be left out"),
        ],
        Outputs =
        [
            Fields.Output("limitMm", "mm"),
            Fields.Output("rateLimitMmD", "mm/d"),
            Fields.Output("limitPct", "pct of design"),
            Fields.Output("utilisation", ""),
            Fields.Output("rateMmD", "mm/d"),
            Fields.Output("ratePctD", "pct of design/d"),
            Fields.Flag("rateExceeded"),
            new("grade", "string", "", "by the cumulative value: normal, watch, pre-alarm, alarm; red with a danger sign"),
            Fields.Colour with { Allowed = Fields.Colour.Allowed + "; by the cumulative value and the rate" },
            Fields.Flag("depthUnknown"),
            Fields.Unverified,
            Fields.Extrapolated,
        ],
        Cases =
        [
            Case("level-1 diaphragm wall, 20 m deep", """{"measurement":"wall-displacement","wallType":"diaphragm-wall","level":1,"depthM":20,"valueMm":15,"previousMm":14,"days":1}""",
                """{"limitMm":20,"rateLimitMmD":2,"utilisation":0.75,"rateExceeded":false,"grade":"pre-alarm","unverified":false}"""),
            Case("level-1 diaphragm wall, 5 m deep", """{"measurement":"wall-displacement","wallType":"diaphragm-wall","level":1,"depthM":5,"valueMm":10,"previousMm":6,"days":1}""",
                """{"limitMm":10,"utilisation":1,"rateExceeded":true,"grade":"alarm","unverified":false}"""),
            Case("depth unknown: the upper bound, never normal", """{"measurement":"wall-displacement","wallType":"diaphragm-wall","level":1,"valueMm":1,"previousMm":1,"days":1}""",
                """{"limitMm":20,"depthUnknown":true,"grade":"watch"}"""),
            Case("level-3 soil nail", """{"measurement":"wall-displacement","wallType":"soil-nail","level":3,"depthM":10,"valueMm":25,"previousMm":25,"days":1}""",
                """{"limitMm":50,"grade":"watch","unverified":true}"""),
            Case("level-2 sheet pile, deep displacement", """{"measurement":"deep-displacement","wallType":"sheet-pile","level":2,"depthM":10,"valueMm":60,"previousMm":60,"days":1}""",
                """{"limitMm":60,"grade":"alarm","unverified":false}"""),
            Case("level-1 strut force", """{"measurement":"strut-force","wallType":"diaphragm-wall","level":1,"valuePct":42,"previousPct":42,"days":1}""",
                """{"limitPct":60,"utilisation":0.7,"grade":"pre-alarm","unverified":false}"""),
        ],
    };

    public JsonObject Run(JsonObject input, CancellationToken cancellationToken = default)
    {
        var fields = new ModelInput(input);
        var measurement = fields.Choice("measurement", ExcavationLimits.Measurements);
        var wall = fields.Choice("wallType", ExcavationLimits.WallTypes);
        var level = fields.WholeNumber("level", 1, 3);
        double? depth = fields.Has("depthM") ? fields.Number("depthM", Depth) : null;
        var percent = measurement == ExcavationLimits.StrutForce;
        var value = fields.Number(percent ? "valuePct" : "valueMm", Value);
        var previous = fields.Number(percent ? "previousPct" : "previousMm", Value);
        var days = fields.Number("days", Days);
        var sign = fields.Has("dangerSign") ? fields.Choice("dangerSign", Signs) : "none";
        fields.Complete();
        var row = ExcavationLimits.Find(measurement, wall, level)
            ?? throw fields.Refusal("measurement", $"one that has a limit for a {wall} of level {level}; {measurement} has none");

        var dependsOnDepth = ExcavationLimits.DependsOnDepth(measurement);
        var judged = ExcavationJudgement.Of(row, depth, dependsOnDepth, value, (value - previous) / days);
        var danger = sign != "none";
        var output = new JsonObject { [percent ? "limitPct" : "limitMm"] = judged.Limit };
        if (!percent) output["rateLimitMmD"] = row.RatePerDay;
        output["utilisation"] = judged.Utilisation;
        output[percent ? "ratePctD" : "rateMmD"] = judged.RatePerDay;
        output["rateExceeded"] = judged.RateExceeded;
        output["grade"] = ExcavationJudgement.Word(danger ? HazardGrade.Red : judged.Cumulative);
        output["colour"] = Fields.Word(danger ? HazardGrade.Red : judged.Grade);
        output["depthUnknown"] = depth is null && dependsOnDepth;
        output["unverified"] = row.Unverified;
        output["extrapolated"] = fields.Extrapolated;
        return output;
    }

    private static ModelCase Case(string what, string input, string expected) =>
        new($"GB 50497-2019, {what}", input, expected, 1e-9);
}
