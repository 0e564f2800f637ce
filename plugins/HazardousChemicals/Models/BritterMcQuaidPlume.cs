using System.Text.Json.Nodes;
using Haimen.HazardousChemicals.Dispersion;
using Haimen.Hazards.Models;

namespace Haimen.HazardousChemicals.Models;

/// <summary>A continuous plume of gas heavier than air.</summary>
internal sealed class BritterMcQuaidPlume : IHazardModel
{
    private static readonly ModelRange VolumeRate = ModelRange.AboveUpTo(0, 1e9);
    private static readonly ModelRange Downwind = ModelRange.Between(0, 1e8);

    public ModelDescriptor Descriptor { get; } = new()
    {
        Name = "hazmat/britter-mcquaid-plume",
        Summary = new("重气连续泄漏（Britter–McQuaid）", "Dense-gas plume (Britter–McQuaid)"),
        Source = "Britter and McQuaid, Workbook on the Dispersion of Dense Gases, HSE CRR 17/1988; CCPS (1999), section 2.3.2. Curves cover α up to 1",
        Trust = ModelTrust.Reproduced,
        Inputs =
        [
            VolumeRate.Field("volumeRateM3S", "m³/s"), Fields.Density.Field("gasDensityKgM3", "kg/m³"), Fields.Temperature.Field("gasTemperatureK", "K"),
            Fields.Wind.Field("windSpeedMS", "m/s"), Fields.Temperature.Field("ambientTemperatureK", "K"),
            Fields.Density.Field("ambientDensityKgM3", "kg/m³"), Downwind.Field("x", "m"),
        ],
        Outputs = [Fields.Output("volumeFraction", ""), Fields.Output("halfWidthM", "m"), Fields.Extrapolated],
        Cases =
        [
            // Ambient density of dry air (28.96 g/mol) at 298 K and 101325 Pa.
            new(
                "LNG of 0.23 m³/s at 10.9 m/s, 367 m downwind; the worked dense-gas plume of CCPS (1999), section 2.3.2",
                """{"volumeRateM3S":55.61818181818182,"gasDensityKgM3":1.76,"gasTemperatureK":111.15,"windSpeedMS":10.9,"ambientTemperatureK":298,"ambientDensityKgM3":1.184308,"x":367}""",
                """{"volumeFraction":0.0507176677,"extrapolated":false}""", 1e-6),
        ],
    };

    public JsonObject Run(JsonObject input, CancellationToken cancellationToken = default)
    {
        var fields = new ModelInput(input);
        var rate = fields.Number("volumeRateM3S", VolumeRate);
        var gas = fields.Number("gasDensityKgM3", Fields.Density);
        var gasK = fields.Number("gasTemperatureK", Fields.Temperature);
        var wind = fields.Number("windSpeedMS", Fields.Wind);
        var airK = fields.Number("ambientTemperatureK", Fields.Temperature);
        var air = fields.Number("ambientDensityKgM3", Fields.Density);
        var x = fields.Number("x", Downwind);
        fields.Complete();
        if (gas <= air) throw fields.Refusal("gasDensityKgM3", FormattableString.Invariant($"more than ambientDensityKgM3 ({air})"));
        var g0 = DenseGas.ReducedGravityMS2(gas, air);
        var alpha = DenseGas.PlumeAlpha(g0, rate, wind);
        if (alpha > DenseGas.LargestPlumeAlpha) fields.Extrapolate();
        var source = Math.Sqrt(rate / wind);
        return new()
        {
            ["volumeFraction"] = DenseGas.Warmed(DenseGas.PlumeShare(alpha, x / source), gasK, airK),
            ["halfWidthM"] = DenseGas.PlumeHalfWidthM(source, DenseGas.BuoyancyLengthM(g0, rate, wind), x),
            ["extrapolated"] = fields.Extrapolated,
        };
    }
}
