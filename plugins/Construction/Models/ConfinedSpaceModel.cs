using System.Text.Json.Nodes;
using Haimen.Hazards;
using Haimen.Hazards.Models;

namespace Haimen.Construction.Models;

/// <summary>Whether people may be in a confined space, from the four gases that are measured before entry.</summary>
internal sealed class ConfinedSpaceModel : IHazardModel
{
    private static readonly ModelRange Percent = ModelRange.Between(0, 100);
    private static readonly ModelRange Concentration = ModelRange.Between(0, 1_000_000);

    public ModelDescriptor Descriptor { get; } = new()
    {
        Name = "construction/confined-space",
        Summary = new("有限空间作业气体判定", "Whether a confined space may be entered, by its gases"),
        Source = "Oxygen 19.5 to 23.5 %, combustible gas below 10 % LEL, hydrogen sulphide at most 10 mg/m3, carbon monoxide at most 30 mg/m3; unverified, as commonly given after GBZ/T 205 and GBZ 2.1",
        Trust = ModelTrust.Unverified,
        Inputs =
        [
            Percent.Field("oxygenPct", "pct"),
            Percent.Field("combustibleGasPctLel", "pct LEL"),
            Concentration.Field("hydrogenSulphideMgM3", "mg/m3"),
            Concentration.Field("carbonMonoxideMgM3", "mg/m3"),
        ],
        Outputs = [Fields.Flag("entryAllowed"), new("exceeded", "array"), Fields.Colour, Fields.Unverified, Fields.Extrapolated],
    };

    public JsonObject Run(JsonObject input, CancellationToken cancellationToken = default)
    {
        var fields = new ModelInput(input);
        (string Name, HazardGrade Grade)[] gases =
        [
            ("oxygen", AirLimits.Oxygen(fields.Number("oxygenPct", Percent))),
            ("combustible-gas", AirLimits.Combustible(fields.Number("combustibleGasPctLel", Percent))),
            ("hydrogen-sulphide", AirLimits.HydrogenSulphide(fields.Number("hydrogenSulphideMgM3", Concentration))),
            ("carbon-monoxide", AirLimits.CarbonMonoxide(fields.Number("carbonMonoxideMgM3", Concentration))),
        ];
        fields.Complete();
        JsonNode[] exceeded = [.. gases.Where(g => g.Grade >= HazardGrade.Orange).Select(g => (JsonNode)g.Name)];
        return new()
        {
            ["entryAllowed"] = exceeded.Length == 0,
            ["exceeded"] = new JsonArray(exceeded),
            ["colour"] = Fields.Word(gases.Max(g => g.Grade)),
            ["unverified"] = true,
            ["extrapolated"] = fields.Extrapolated,
        };
    }
}
