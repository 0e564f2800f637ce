using System.Text.Json.Nodes;
using Haimen.Hazards;
using Haimen.Hazards.Models;
using Haimen.Hazards.Sensing;

namespace Haimen.Flood.Models;

/// <summary>The storm-surge signal: the highest of a station's four colour levels that is reached or predicted.</summary>
internal sealed class StormSurgeSignal : IHazardModel
{
    private static readonly ModelRange Stage = ModelRange.Between(-20, 20);
    private static readonly HazardGrade[] Grades = [HazardGrade.Blue, HazardGrade.Yellow, HazardGrade.Orange, HazardGrade.Red];

    public ModelDescriptor Descriptor { get; } = new()
    {
        Name = "flood/storm-surge-signal",
        Summary = new("风暴潮警报", "Storm-surge signal"),
        Source = "State Oceanic Administration, marine disaster response plan for storm surge: the highest of a station's four colour tide levels reached or predicted; the levels are the station's",
        Trust = ModelTrust.Sourced,
        Inputs =
        [
            Stage.Field("stageM", "m"),
            Stage.Field("predictedStageM", "m"),
            Fields.Array("levelsM", "m", "4 rising numbers: blue, yellow, orange, red"),
        ],
        Outputs = [new("signal", "string", "", "none, blue, yellow, orange, red"), Fields.Extrapolated],
    };

    public JsonObject Run(JsonObject input, CancellationToken cancellationToken = default)
    {
        var fields = new ModelInput(input);
        var stage = fields.Number("stageM", Stage);
        var predicted = fields.Number("predictedStageM", Stage);
        var levels = fields.Numbers("levelsM", Stage, 4, 4);
        for (var i = 1; i < levels.Count; i++)
            if (levels[i] <= levels[i - 1])
                throw fields.Refusal("levelsM", "4 rising numbers: blue, yellow, orange, red");
        fields.Complete();
        var grade = ThresholdLadder.Grade(Math.Max(stage, predicted), [.. levels], Grades, 0, HazardGrade.Normal);
        return new() { ["signal"] = Signals.Word(grade), ["extrapolated"] = fields.Extrapolated };
    }
}
