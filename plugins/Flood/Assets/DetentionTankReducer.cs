using Haimen.Flood.Models;
using Haimen.Hazards;
using Haimen.Hazards.Assets;

namespace Haimen.Flood.Assets;

/// <summary>
/// A storm detention tank: filled by paved ground around it, emptied within half a day after the rain. No level gauge reports;
/// the fill is an estimate from rain. The served area and the emptying time are configuration, unverified.
/// </summary>
internal static class DetentionTankReducer
{
    private const double ServedKm2 = 0.25;
    private const double Coefficient = 0.8;

    // What the drains around the tank carry off without it.
    private const double DrainedMmH = 20;
    private const double EmptyingS = 12 * 3_600;

    public static AssetUpdate Update(AssetSituation situation, DomainContext context)
    {
        var capacity = situation.Site.Attributes.GetValueOrDefault("volumeM3");
        var stored = SmallState.Read(situation.State, 0);
        var seconds = situation.PreviousAt is { } previous ? (context.Now - previous).TotalSeconds : 0;
        if (seconds > 0)
        {
            Span<double> rain = stackalloc double[1];
            RainOverPlace.Fill(situation, context.Now - TimeSpan.FromSeconds(seconds), seconds, rain);
            var excess = (rain[0] * 3_600 / seconds) - DrainedMmH;
            var inflow = excess > 0 ? RationalPeak.FlowM3S(Coefficient, excess, ServedKm2) : 0;
            var outflow = excess > 0 ? 0 : capacity / EmptyingS;
            stored = Math.Clamp(stored + ((inflow - outflow) * seconds), 0, capacity);
        }

        return new()
        {
            State = SmallState.Write(stored),
            Grade = HazardGrade.Normal,
            Measures = new Dictionary<string, double>(StringComparer.Ordinal)
            {
                ["volumeM3"] = capacity,
                ["storedM3"] = stored,
                ["freeM3"] = capacity - stored,
            },
        };
    }
}
