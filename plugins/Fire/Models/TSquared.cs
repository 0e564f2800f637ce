using System.Text.Json.Nodes;
using Haimen.Hazards.Models;

namespace Haimen.Fire.Models;

/// <summary>Growth of a fire in a building: Q = α·t², and its inverse.</summary>
internal sealed class TSquared : IHazardModel
{
    private static readonly string[] Names = ["slow", "medium", "fast", "ultra-fast"];
    private static readonly ModelRange Time = ModelRange.Between(0, 1e6);
    private static readonly ModelRange Heat = ModelRange.Between(0, 1e9);

    public ModelDescriptor Descriptor { get; } = new()
    {
        Name = "fire/t-squared",
        Summary = new("t² 火灾增长：热释放速率", "Growth of a fire by the square of time"),
        Source = "NFPA 92, annex; Heskestad and Delichatsios (1978); α .00293, .01172, .0469, .1876 kW/s²",
        Trust = ModelTrust.Reproduced,
        Inputs =
        [
            Fields.Choice("growth", Names),
            new("timeS", "number", "s", Time.Allowed + "; this or heatReleaseKW"),
            new("heatReleaseKW", "number", "kW", Heat.Allowed + "; this or timeS"),
        ],
        Outputs = [Fields.Output("heatReleaseKW", "kW"), Fields.Output("timeS", "s"), Fields.Output("alphaKWS2", "kW/s²"), Fields.Extrapolated],
        Cases =
        [
            Case("slow", 600, 1054.8), Case("medium", 300, 1054.8), Case("fast", 150, 1055.25), Case("ultra-fast", 75, 1055.25),
            new("NFPA 92: growth time of a fast fire to 1055 kW", """{"growth":"fast","heatReleaseKW":1055}""", """{"timeS":150}""", 1e-3),
        ],
    };

    public JsonObject Run(JsonObject input, CancellationToken cancellationToken = default)
    {
        var fields = new ModelInput(input);
        var growth = (FireGrowth)(1 + Array.IndexOf(Names, fields.Choice("growth", Names)));
        var backwards = fields.Has("heatReleaseKW");
        if (backwards && fields.Has("timeS")) throw fields.Refusal("timeS", "left out where heatReleaseKW is given");
        var time = backwards ? TimeS(growth, fields.Number("heatReleaseKW", Heat)) : fields.Number("timeS", Time);
        fields.Complete();
        return new()
        {
            ["heatReleaseKW"] = HeatKW(growth, time),
            ["timeS"] = time,
            ["alphaKWS2"] = AlphaKWS2(growth),
            ["extrapolated"] = fields.Extrapolated,
        };
    }

    /// <summary>The growth coefficient α, kW/s².</summary>
    /// <param name="growth">How fast it grows.</param>
    public static double AlphaKWS2(FireGrowth growth) => growth switch
    {
        FireGrowth.Slow => 0.00293,
        FireGrowth.Medium => 0.01172,
        FireGrowth.Fast => 0.0469,
        _ => 0.1876,
    };

    /// <summary>Heat released after a time, kW.</summary>
    /// <param name="growth">How fast it grows.</param>
    /// <param name="timeS">Seconds since ignition.</param>
    public static double HeatKW(FireGrowth growth, double timeS) => AlphaKWS2(growth) * timeS * timeS;

    /// <summary>Seconds until a heat is released.</summary>
    /// <param name="growth">How fast it grows.</param>
    /// <param name="heatKW">The heat, 0 or more.</param>
    public static double TimeS(FireGrowth growth, double heatKW) => Math.Sqrt(heatKW / AlphaKWS2(growth));

    private static ModelCase Case(string growth, double timeS, double heatKW) => new(
        "NFPA 92: 1055 kW at the growth time",
        FormattableString.Invariant($$"""{"growth":"{{growth}}","timeS":{{timeS}}}"""),
        FormattableString.Invariant($$"""{"heatReleaseKW":{{heatKW}}}"""));
}
