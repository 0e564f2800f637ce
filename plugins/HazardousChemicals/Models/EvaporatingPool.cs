using System.Text.Json.Nodes;
using Haimen.HazardousChemicals.Discharge;
using Haimen.Hazards.Models;

namespace Haimen.HazardousChemicals.Models;

/// <summary>Evaporation of a pool by the US EPA's equation. Unverified, and its output says so.</summary>
internal sealed class EvaporatingPool : IHazardModel
{
    private static readonly ModelRange Wind = ModelRange.Between(0, 150);
    private static readonly ModelRange MolarMass = ModelRange.AboveUpTo(0, 1_000);
    private static readonly ModelRange Area = ModelRange.Between(0, 1e8);
    private static readonly ModelRange VapourPressure = ModelRange.Between(0, 1e7).Covering(null, 101_325);

    public ModelDescriptor Descriptor { get; } = new()
    {
        Name = "hazmat/evaporating-pool",
        Summary = new("液池蒸发速率（未核实）", "Rate of evaporation of a pool (unverified)"),
        Source = "US EPA, Risk Management Program Guidance for Offsite Consequence Analysis (1999), appendix D; coefficients unverified",
        Trust = ModelTrust.Unverified,
        Inputs =
        [
            Wind.Field("windSpeedMS", "m/s"), MolarMass.Field("molarMassGMol", "g/mol"), Area.Field("areaM2", "m²"),
            VapourPressure.Field("vapourPressurePa", "Pa"), Fields.Temperature.Field("temperatureK", "K"),
        ],
        Outputs = [Fields.Output("massRateKgS", "kg/s"), Fields.Unverified, Fields.Extrapolated],
    };

    public JsonObject Run(JsonObject input, CancellationToken cancellationToken = default)
    {
        var fields = new ModelInput(input);
        var rate = Pool.EvaporationKgS(
            fields.Number("windSpeedMS", Wind), fields.Number("molarMassGMol", MolarMass), fields.Number("areaM2", Area),
            fields.Number("vapourPressurePa", VapourPressure), fields.Number("temperatureK", Fields.Temperature));
        fields.Complete();
        return new() { ["massRateKgS"] = rate, ["unverified"] = true, ["extrapolated"] = fields.Extrapolated };
    }
}
