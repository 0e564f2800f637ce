using Haimen.Hazards.Simulation;

namespace Haimen.Hazards.Testing.Worlds;

/// <summary>A made-up district. The world hands everything to the domain by id, whatever the order it is given in here.</summary>
/// <param name="Areas">Its areas.</param>
public sealed record WorldDistrict(IReadOnlyList<WorldArea> Areas)
{
    /// <summary>
    /// Sensors that every area is told of, such as an anemometer that another domain grades. Sensors of a kind that the domain itself
    /// calls <see cref="Sensing.SensorKind.DistrictWide"/> may stand in an area: every area is told of them all the same.
    /// </summary>
    public IReadOnlyList<SensorSite> Sensors { get; init; } = [];

    /// <summary>A district of some areas.</summary>
    /// <param name="areas">The areas.</param>
    public static WorldDistrict Of(params WorldArea[] areas) => new((IReadOnlyList<WorldArea>)areas);

    /// <summary>The district with a sensor more that every area is told of.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="levels">Its own levels, rising.</param>
    public WorldDistrict Sensor(string id, string kind, GeoPoint place, params double[] levels) =>
        this with { Sensors = [.. Sensors, new(id, kind, place, null, null, levels)] };

    /// <summary>The ground of a simulation of a domain: its own assets and sensors, all villages and enterprises, by id.</summary>
    /// <param name="domain">Who the domain is.</param>
    /// <param name="start">The instant it starts at.</param>
    public SimulationSetup SetupFor(DomainDescriptor domain, DateTimeOffset start)
    {
        ArgumentNullException.ThrowIfNull(domain);
        return new()
        {
            Start = start,
            Villages = [.. Areas.SelectMany(a => a.Villages).OrderBy(v => v.Id, StringComparer.Ordinal)],
            Enterprises = [.. Areas.SelectMany(a => a.Enterprises).OrderBy(e => e.Id, StringComparer.Ordinal)],
            Assets = [.. Areas.SelectMany(a => a.Assets).Where(a => domain.AssetKinds.Any(k => k.Id == a.Kind)).OrderBy(a => a.Id, StringComparer.Ordinal)],
            Sensors =
            [
                .. Areas.SelectMany(a => a.Sensors).Concat(Sensors)
                    .Where(s => domain.SensorKinds.Any(k => k.Id == s.Kind)).OrderBy(s => s.Id, StringComparer.Ordinal),
            ],
        };
    }
}
