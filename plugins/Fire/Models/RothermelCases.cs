using Haimen.Hazards.Models;

namespace Haimen.Fire.Models;

/// <summary>Published cases of <see cref="RothermelSpread"/>.</summary>
internal static class RothermelCases
{
    private const string Behave = "Missoula Fire Sciences Laboratory, behave (the core of BehavePlus 6), its test suite: single surface fuel model";

    /// <summary>All of them. Moisture 6, 7, 8, 60 and 90 %, 5 mi/h at 20 ft, canopy 30 ft high, half of it crown.</summary>
    public static IReadOnlyList<ModelCase> All { get; } =
    [
        Case("GS4", """ "slopePct":30""", 0, 0, 50,
            """{"spreadChH":8.876216,"firelineIntensityBtuFtS":598.339039,"backingChH":2.91614659,"flankingChH":5.08766627,"windAdjustmentFactor":0.169855}"""),
        Case("FM1", """ "slopePct":30""", 0, 0, 50, """{"spreadChH":21.971217}"""),
        Case("GS4", """ "slopePct":30""", 90, 0, 50, """{"spreadChH":7.091665}"""),
        Case("GS4", """ "slopePct":30""", 45, 215, 50, """{"spreadChH":4.113265}"""),
        Case("GS4", """ "slopePct":30""", 45, 5, 50, """{"spreadChH":8.503960}"""),
        Case("GS4", """ "slopeDeg":30""", 45, 95, 50, """{"spreadChH":19.677584,"lengthToWidth":1.375624}"""),
        Case("FM4", """ "slopeDeg":30""", 90, 0, 40, """{"spreadChH":46.631688}"""),
    ];

    private static ModelCase Case(string fuel, string slope, double windFromDeg, double aspectDeg, double coverPct, string expected) => new(
        Behave,
        FormattableString.Invariant($$"""
            {"fuelModel":"{{fuel}}","moisture1hPct":6,"moisture10hPct":7,"moisture100hPct":8,"liveHerbPct":60,"liveWoodyPct":90,
             "windSpeedMph20ft":5,"windDirectionDeg":{{windFromDeg}},{{slope}},"aspectDeg":{{aspectDeg}},
             "canopyCoverPct":{{coverPct}},"canopyHeightFt":30,"crownRatio":0.5}
            """),
        expected,
        3e-6);
}
