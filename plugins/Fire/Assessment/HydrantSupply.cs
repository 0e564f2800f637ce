using Haimen.Fire.Assets;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Fire.Assessment;

/// <summary>Water that can be drawn near a fire. Hydrants protect within 150 m (GB 50974-2014, 7.3); hoses reach twice as far.</summary>
/// <param name="Count">Hydrants within reach that work.</param>
/// <param name="FlowLS">What they give together, L/s.</param>
internal readonly record struct HydrantSupply(int Count, double FlowLS)
{
    /// <summary>How far hoses are laid from a hydrant, m.</summary>
    public const double ReachM = 300;

    /// <summary>The supply at a place.</summary>
    /// <param name="situation">The area.</param>
    /// <param name="place">The fire.</param>
    public static HydrantSupply At(AreaSituation situation, GeoPoint place)
    {
        var count = 0;
        var flow = 0.0;
        foreach (var asset in situation.Assets.OrderBy(a => a.Site.Id, StringComparer.Ordinal))
        {
            if (asset.Site.Kind != FireAssetKinds.Hydrant || asset.Site.Place.DistanceM(place) > ReachM) continue;
            var available = asset.Measures.GetValueOrDefault(FireMeasures.FlowLS);
            if (available <= 0) continue;
            count++;
            flow += available;
        }

        return new(count, flow);
    }
}
