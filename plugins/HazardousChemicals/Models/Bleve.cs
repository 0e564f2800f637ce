using System.Text.Json.Nodes;
using Haimen.HazardousChemicals.Discharge;
using Haimen.Hazards.Models;

namespace Haimen.HazardousChemicals.Models;

/// <summary>The fireball of a boiling liquid's expanding vapour explosion.</summary>
internal sealed class Bleve : IHazardModel
{
    private static readonly ModelRange Mass = ModelRange.AboveUpTo(0, 1e12);

    public ModelDescriptor Descriptor { get; } = new()
    {
        Name = "hazmat/bleve",
        Summary = new("沸腾液体扩展蒸气爆炸火球", "Fireball of a BLEVE"),
        Source = "CCPS, Guidelines for Chemical Process Quantitative Risk Analysis, 2nd ed. (AIChE, 1999), section 2.2.3",
        Trust = ModelTrust.Sourced,
        Inputs = [Mass.Field("massKg", "kg")],
        Outputs = [Fields.Output("diameterM", "m"), Fields.Output("durationS", "s"), Fields.Output("centreHeightM", "m"), Fields.Extrapolated],
        Cases =
        [
            new("The equations at 10 t", """{"massKg":10000}""", """{"diameterM":124.957,"durationS":9.695,"extrapolated":false}""", 1e-5),
        ],
    };

    public JsonObject Run(JsonObject input, CancellationToken cancellationToken = default)
    {
        var fields = new ModelInput(input);
        var mass = fields.Number("massKg", Mass);
        fields.Complete();
        var diameter = Explosion.FireballDiameterM(mass);
        return new()
        {
            ["diameterM"] = diameter,
            ["durationS"] = Explosion.FireballSeconds(mass),
            ["centreHeightM"] = 0.75 * diameter,
            ["extrapolated"] = fields.Extrapolated,
        };
    }
}
