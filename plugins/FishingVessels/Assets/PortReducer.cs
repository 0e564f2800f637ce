using Haimen.Hazards;
using Haimen.Hazards.Assets;

namespace Haimen.FishingVessels.Assets;

/// <summary>A fishing port. Who lies there is known to its area only, which counts vessels against <c>berths</c>; the port itself keeps nothing.</summary>
internal static class PortReducer
{
    /// <summary>The state that it keeps: none.</summary>
    public static readonly string State = FormattableString.Invariant($$"""{"v":{{FishingStates.Version}}}""");

    public static AssetUpdate Update(AssetSituation situation) => new()
    {
        State = State,
        Grade = HazardGrade.Normal,
        Measures = new SortedDictionary<string, double>(StringComparer.Ordinal)
        {
            [FishingAttributes.Berths] = situation.Site.Attributes.GetValueOrDefault(FishingAttributes.Berths),
        },
    };
}
