using Haimen.Hazards;
using Haimen.Hazards.Simulation;

namespace Haimen.Flood.Simulation;

/// <summary>How strongly a scenario's rain falls on a place.</summary>
internal static class RainFieldFactors
{
    /// <summary>The strongest field over the place; outside every field, the outside factor; 1 where there is no field.</summary>
    /// <param name="place">The place.</param>
    /// <param name="forcing">The forcing.</param>
    public static double At(GeoPoint place, SimulationForcing forcing)
    {
        if (forcing.RainFields.Count == 0) return 1;
        double? strongest = null;
        foreach (var field in forcing.RainFields)
            if (field.Centre.DistanceM(place) <= field.RadiusM)
                strongest = Math.Max(strongest ?? 0, field.Factor);
        return strongest ?? forcing.OutsideFactor;
    }
}
