using System.Text.Json.Nodes;
using Haimen.Hazards.Models;

namespace Haimen.FishingVessels.Models;

/// <summary>Coverage and probability of detection of a search: C = W·L/A, POD = 1 − e^(−C) (Koopman's random search).</summary>
internal sealed class SearchEffort : IHazardModel
{
    private static readonly ModelRange Visibility = ModelRange.Between(0, 50);
    private static readonly ModelRange Track = ModelRange.NonNegative;
    private static readonly ModelRange Area = ModelRange.Positive;
    private static readonly string[] Targets = [.. SearchTarget.All.Select(t => t.Id)];

    public ModelDescriptor Descriptor { get; } = new()
    {
        Name = "fishing/search-effort",
        Summary = new("海上搜寻的覆盖率与发现概率", "Coverage and probability of detection of a search at sea"),
        Source = "Koopman, Search and Screening (1946); IAMSAR manual vol. II, sweep widths and weather correction. The steps of the sea state are unverified",
        Trust = ModelTrust.Sourced,
        Inputs =
        [
            new("target", "string", "", "one of " + string.Join(", ", Targets)),
            Visibility.Field("visibilityNm", "nm") with { Published = "1 to 5 (person-in-water), 1 to 20 (six-person-raft)" },
            new("seaState", "integer", "", "0 to 9, Douglas scale"),
            Track.Field("trackNm", "nm"),
            Area.Field("areaNm2", "nm2"),
        ],
        Outputs =
        [
            Fields.Output("coverage"), Fields.Output("probabilityOfDetection"), Fields.Output("sweepWidthNm", "nm"),
            new("unverified", "boolean"), Fields.Extrapolated,
        ],
        Cases =
        [
            new(
                "Table value at 3 nm, then the equation: W 2.5 nm, L 40 nm, A 100 nm²; recomputed by hand",
                """{"target":"six-person-raft","visibilityNm":3,"seaState":0,"trackNm":40,"areaNm2":100}""",
                """{"coverage":1.0,"probabilityOfDetection":0.6321205588285577,"sweepWidthNm":2.5,"extrapolated":false}"""),
        ],
    };

    public JsonObject Run(JsonObject input, CancellationToken cancellationToken = default)
    {
        var fields = new ModelInput(input);
        var name = fields.Choice("target", Targets);
        var target = SearchTarget.All.First(t => t.Id == name);
        var visibility = fields.Number("visibilityNm", Visibility);
        var state = fields.WholeNumber("seaState", 0, 9);
        var track = fields.Number("trackNm", Track);
        var area = fields.Number("areaNm2", Area);
        fields.Complete();
        if (!target.Covers(visibility)) fields.Extrapolate();
        var width = SweepWidthNm(target, visibility, state);
        var coverage = width * track / area;
        return new()
        {
            ["coverage"] = coverage,
            ["probabilityOfDetection"] = ProbabilityOfDetection(coverage),
            ["sweepWidthNm"] = width,
            ["unverified"] = SeaState.SmallTargetFactor(state) < 1,
            ["extrapolated"] = fields.Extrapolated,
        };
    }

    /// <summary>Sweep width in the weather, nautical miles.</summary>
    /// <param name="target">What is looked for; all targets of the table are small ones.</param>
    /// <param name="visibilityNm">The visibility.</param>
    /// <param name="seaState">0 to 9.</param>
    public static double SweepWidthNm(SearchTarget target, double visibilityNm, int seaState) =>
        target.WidthNm(visibilityNm) * SeaState.SmallTargetFactor(seaState);

    /// <summary>Probability that a target in the area is found.</summary>
    /// <param name="coverage">W·L/A, 0 or more.</param>
    public static double ProbabilityOfDetection(double coverage) => 1 - Math.Exp(-coverage);
}
