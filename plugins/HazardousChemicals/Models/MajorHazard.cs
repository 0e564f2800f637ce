using System.Text.Json.Nodes;
using Haimen.HazardousChemicals.Substances;
using Haimen.Hazards.Models;

namespace Haimen.HazardousChemicals.Models;

/// <summary>Whether substances together are a major hazard source, and of which level.</summary>
internal sealed class MajorHazard : IHazardModel
{
    private const int MostPeople = 10_000_000;
    private static readonly ModelRange Tonnes = ModelRange.Between(0, 1e9);

    public ModelDescriptor Descriptor { get; } = new()
    {
        Name = "hazmat/major-hazard",
        Summary = new("重大危险源辨识与分级（s 达 1 构成；level 1–4 由 r 定，s 不足 1 时为 0）", "Major hazard source: one where s reaches 1; level 1–4 by r, 0 where s is below 1"),
        Source = "GB 18218-2018. Thresholds of chlorine and of substances beyond ammonia, sulphur dioxide, phosgene, ethylene oxide and nitrogen dioxide, and every β: unverified",
        Trust = ModelTrust.Unverified,
        Inputs =
        [
            new("people", "integer", "people", $"0 to {MostPeople}, within 500 m"),
            new("substances", "array", "t", "1 to 1000 objects {id, tonnes}; id one of " + string.Join(", ", MajorHazardTable.Ids)),
        ],
        Outputs =
        [
            Fields.Output("s", ""), Fields.Output("r", ""), new("level", "integer"), new("majorHazard", "boolean"), Fields.Unverified, Fields.Extrapolated,
        ],
        Cases =
        [
            new(
                "GB 18218-2018, equations (1) and (2): 30 t of chlorine, 120 people",
                """{"people":120,"substances":[{"id":"chlorine","tonnes":30}]}""",
                """{"s":6,"r":48,"level":3,"majorHazard":true,"unverified":true,"extrapolated":false}""", 1e-9),
        ],
    };

    public JsonObject Run(JsonObject input, CancellationToken cancellationToken = default)
    {
        var fields = new ModelInput(input);
        var people = fields.WholeNumber("people", 0, MostPeople);
        var rows = new List<(MajorHazardRow Row, double Tonnes)>();
        foreach (var substance in fields.Objects("substances", 1, 1_000))
        {
            var id = substance.Choice("id", MajorHazardTable.AcceptedIds);
            rows.Add((MajorHazardTable.Find(id)!, substance.Number("tonnes", Tonnes)));
        }

        fields.Complete();
        var grade = MajorHazardGrade.Of(rows, people);
        return new()
        {
            ["s"] = grade.S,
            ["r"] = grade.R,
            ["level"] = grade.Level,
            ["majorHazard"] = grade.IsMajor,
            ["unverified"] = grade.Unverified,
            ["extrapolated"] = fields.Extrapolated,
        };
    }
}
