using System.Text.Json.Nodes;
using Haimen.Hazards.Models;

namespace Haimen.FishingVessels.Models;

/// <summary>
/// How long a person with a life jacket and light clothing lives in cold water: t [min] = 15 + 7.2/(0.0785 − 0.0034·T).
/// The denominator vanishes at 23.1 °C; the time is cut off at <see cref="LongestMinutes"/>.
/// </summary>
internal sealed class SurvivalTime : IHazardModel
{
    /// <summary>Longest time that is stated, min. A day is this system's cut-off, unverified: the equation has no meaning in warm water.</summary>
    public const double LongestMinutes = 1_440;

    // The people of the study were immersed in sea water of 4.6 to 18.2 °C.
    private static readonly ModelRange Temperature = ModelRange.Between(-2, 40).Covering(4.6, 18.2);

    public ModelDescriptor Descriptor { get; } = new()
    {
        Name = "fishing/survival-time",
        Summary = new("冷水中预计存活时间（Hayward）", "Predicted survival time in cold water (Hayward)"),
        Source = "Hayward, Eckerson & Collis, Thermal balance and survival time prediction of man in cold water, Can. J. Physiol. Pharmacol. 53 (1975) 21–32; cut off at 1440 min, unverified",
        Trust = ModelTrust.Reproduced,
        Inputs = [Temperature.Field("waterTemperatureC", "degC")],
        Outputs = [Fields.Output("minutes", "min"), new("upperBound", "boolean"), Fields.Extrapolated],
        Cases =
        [
            new(
                "Hayward's equation at 10 °C; recomputed by hand",
                """{"waterTemperatureC":10}""", """{"minutes":176.79775280898877,"upperBound":false,"extrapolated":false}"""),
        ],
    };

    public JsonObject Run(JsonObject input, CancellationToken cancellationToken = default)
    {
        var fields = new ModelInput(input);
        var temperature = fields.Number("waterTemperatureC", Temperature);
        fields.Complete();
        var minutes = Minutes(temperature);
        var bound = minutes >= LongestMinutes;
        return new() { ["minutes"] = minutes, ["upperBound"] = bound, ["extrapolated"] = fields.Extrapolated || bound };
    }

    /// <summary>Survival time in minutes, never more than <see cref="LongestMinutes"/>.</summary>
    /// <param name="waterTemperatureC">The water.</param>
    public static double Minutes(double waterTemperatureC)
    {
        var denominator = .0785 - (.0034 * waterTemperatureC);
        return denominator <= 0 ? LongestMinutes : Math.Min(LongestMinutes, 15 + (7.2 / denominator));
    }
}
