using System.Text.Json.Nodes;
using Haimen.HazardousChemicals.Discharge;
using Haimen.Hazards.Models;

namespace Haimen.HazardousChemicals.Models;

/// <summary>Peak overpressure of a charge on the ground.</summary>
internal sealed class Blast : IHazardModel
{
    private static readonly ModelRange Charge = ModelRange.AboveUpTo(0, 1e12);
    private static readonly ModelRange Distance = ModelRange.AboveUpTo(0, 1e9);

    public ModelDescriptor Descriptor { get; } = new()
    {
        Name = "hazmat/blast",
        Summary = new("爆炸冲击波超压（TNT 当量）", "Blast overpressure of a TNT equivalent"),
        Source = "Swisdak, Simplified Kingery airblast calculations (1994), hemispherical surface burst; distances of 0.2 to 198.5 m/kg^1/3",
        Trust = ModelTrust.Reproduced,
        Inputs = [Charge.Field("tntKg", "kg"), Distance.Field("distanceM", "m")],
        Outputs = [Fields.Output("overpressureKPa", "kPa"), Fields.Extrapolated],
        Cases =
        [
            new("Swisdak (1994), 10 t at 500 m", """{"tntKg":10000,"distanceM":500}""", """{"overpressureKPa":5.0549639655,"extrapolated":false}""", 1e-9),
        ],
    };

    public JsonObject Run(JsonObject input, CancellationToken cancellationToken = default)
    {
        var fields = new ModelInput(input);
        var charge = fields.Number("tntKg", Charge);
        var distance = fields.Number("distanceM", Distance);
        fields.Complete();
        if (!Explosion.Covers(charge, distance)) fields.Extrapolate();
        return Fields.One("overpressureKPa", Explosion.OverpressureKPa(charge, distance), fields);
    }
}
