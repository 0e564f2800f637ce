using System.Text.Json.Nodes;
using Haimen.Hazards;
using Haimen.Hazards.Models;

namespace Haimen.Flood.Models;

/// <summary>The typhoon warning signal that a wind, blowing or expected within some hours, calls for.</summary>
internal sealed class TyphoonSignal : IHazardModel
{
    private static readonly ModelRange Force = ModelRange.Between(0, 18);
    private static readonly ModelRange Hours = ModelRange.Between(0, 240);

    private static readonly (HazardGrade Grade, double Hours, double Mean, double Gust)[] Rules =
    [
        (HazardGrade.Red, 6, 12, 14),
        (HazardGrade.Orange, 12, 10, 12),
        (HazardGrade.Yellow, 24, 8, 10),
        (HazardGrade.Blue, 24, 6, 8),
    ];

    public ModelDescriptor Descriptor { get; } = new()
    {
        Name = "flood/typhoon-signal",
        Summary = new("台风预警信号", "Typhoon warning signal"),
        Source = "China Meteorological Administration, Order 16 (2007): Beaufort mean (gust) blue 6 (8) and yellow 8 (10) within 24 h, orange 10 (12) within 12 h, red 12 (14) within 6 h",
        Trust = ModelTrust.Sourced,
        Inputs = [Hours.Field("hoursAhead", "h"), Force.Field("meanBeaufort"), Force.Field("gustBeaufort")],
        Outputs = [new("signal", "string", "", "none, blue, yellow, orange, red"), Fields.Extrapolated],
        Cases =
        [
            new("Order 16 (2007), yellow: mean force 8 within 24 h", """{"hoursAhead":24,"meanBeaufort":8,"gustBeaufort":9}""", """{"signal":"yellow"}"""),
            new("Order 16 (2007), orange: gust force 12 within 12 h", """{"hoursAhead":12,"meanBeaufort":9,"gustBeaufort":12}""", """{"signal":"orange"}"""),
            new("Order 16 (2007), red: mean force 12 within 6 h", """{"hoursAhead":6,"meanBeaufort":12,"gustBeaufort":13}""", """{"signal":"red"}"""),
        ],
    };

    public JsonObject Run(JsonObject input, CancellationToken cancellationToken = default)
    {
        var fields = new ModelInput(input);
        var hours = fields.Number("hoursAhead", Hours);
        var mean = fields.Number("meanBeaufort", Force);
        var gust = fields.Number("gustBeaufort", Force);
        if (gust < mean) throw fields.Refusal("gustBeaufort", $"at least meanBeaufort ({mean})");
        fields.Complete();
        return new() { ["signal"] = Signals.Word(GradeOf(hours, mean, gust)), ["extrapolated"] = fields.Extrapolated };
    }

    /// <summary>The signal's grade.</summary>
    /// <param name="hoursAhead">Hours until the wind is reached; 0 where it blows.</param>
    /// <param name="meanBeaufort">Mean wind force.</param>
    /// <param name="gustBeaufort">Gust force.</param>
    public static HazardGrade GradeOf(double hoursAhead, double meanBeaufort, double gustBeaufort)
    {
        foreach (var rule in Rules)
            if (hoursAhead <= rule.Hours && (meanBeaufort >= rule.Mean || gustBeaufort >= rule.Gust))
                return rule.Grade;
        return HazardGrade.Normal;
    }
}
