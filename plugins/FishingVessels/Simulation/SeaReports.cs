using Haimen.Hazards;
using Haimen.Hazards.Geography;
using Haimen.Hazards.Simulation;

namespace Haimen.FishingVessels.Simulation;

/// <summary>What vessels report, with the error of their positions.</summary>
internal static class SeaReports
{
    private const double PositionErrorM = 30;

    /// <summary>A report from where the vessel is.</summary>
    /// <param name="vessel">The vessel.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="at">When.</param>
    /// <param name="values">Its figures.</param>
    public static SimulatedReport Of(TrueVessel vessel, string kind, DateTimeOffset at, params ReadOnlySpan<(string Name, double Value)> values) =>
        At(vessel, vessel.Place, kind, at, values);

    /// <summary>A report from a place.</summary>
    /// <param name="vessel">The vessel.</param>
    /// <param name="place">The place.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="at">When.</param>
    /// <param name="values">Its figures.</param>
    public static SimulatedReport At(TrueVessel vessel, GeoPoint place, string kind, DateTimeOffset at, params ReadOnlySpan<(string Name, double Value)> values)
    {
        var figures = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var (name, value) in values) figures[name] = value;
        return new(vessel.Site.Id, new()
        {
            Kind = kind,
            At = at,
            Place = place.Offset(vessel.Random.NextNormal(0, PositionErrorM), vessel.Random.NextNormal(0, PositionErrorM)),
            Values = figures,
        });
    }
}
