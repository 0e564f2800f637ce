using System.Text.Json.Nodes;
using Haimen.Flood.Sensing;
using Haimen.Hazards;
using Haimen.Hazards.Models;

namespace Haimen.Flood.Models;

/// <summary>The rainstorm warning signal that rain, fallen or expected, calls for.</summary>
internal sealed class RainstormSignal : IHazardModel
{
    private static readonly ModelRange Rain = ModelRange.Between(0, 3_000);

    public ModelDescriptor Descriptor { get; } = new()
    {
        Name = "flood/rainstorm-signal",
        Summary = new("暴雨预警信号", "Rainstorm warning signal"),
        Source = "China Meteorological Administration, Order 16 (2007): blue 50 mm/12 h, yellow 50/6 h, orange 50/3 h, red 100/3 h",
        Trust = ModelTrust.Sourced,
        Inputs = [Rain.Field("rain3hMm", "mm"), Rain.Field("rain6hMm", "mm"), Rain.Field("rain12hMm", "mm")],
        Outputs = [new("signal", "string", "", "none, blue, yellow, orange, red"), Fields.Extrapolated],
        Cases =
        [
            new("Order 16 (2007), blue: 50 mm in 12 h", """{"rain3hMm":0,"rain6hMm":0,"rain12hMm":50}""", """{"signal":"blue"}"""),
            new("Order 16 (2007), red: 100 mm in 3 h", """{"rain3hMm":100,"rain6hMm":100,"rain12hMm":100}""", """{"signal":"red"}"""),
        ],
    };

    public JsonObject Run(JsonObject input, CancellationToken cancellationToken = default)
    {
        var fields = new ModelInput(input);
        var three = fields.Number("rain3hMm", Rain);
        var six = fields.Number("rain6hMm", Rain);
        if (six < three) throw fields.Refusal("rain6hMm", $"at least rain3hMm ({three})");
        var twelve = fields.Number("rain12hMm", Rain);
        if (twelve < six) throw fields.Refusal("rain12hMm", $"at least rain6hMm ({six})");
        fields.Complete();
        var grade = RainGrader.GradeOf(three, six, twelve, 0, HazardGrade.Normal);
        return new() { ["signal"] = Signals.Word(grade), ["extrapolated"] = fields.Extrapolated };
    }
}
