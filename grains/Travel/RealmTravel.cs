using Haimen.Grains.Realms;
using Haimen.Grains.Roads;

namespace Haimen.Grains.Travel;

/// <summary>
/// The travel times of each realm: the live one's by the roads where an OSRM server is configured; all others' along the great circle,
/// because a drill must give the same result wherever and whenever it is run.
/// </summary>
public sealed class RealmTravel
{
    private readonly GreatCircleTravel _reckoned;
    private readonly ITravelMatrixSource? _roads;

    /// <summary>Names the sources.</summary>
    /// <param name="reckoned">Travel along the great circle.</param>
    /// <param name="roads">Travel by the roads, with all of them open; null where nobody can be asked.</param>
    public RealmTravel(GreatCircleTravel reckoned, ITravelMatrixSource? roads)
    {
        ArgumentNullException.ThrowIfNull(reckoned);
        (_reckoned, _roads) = (reckoned, roads);
    }

    /// <summary>Travel in a realm.</summary>
    /// <param name="realm">The realm.</param>
    /// <param name="closures">What is closed.</param>
    public ITravelMatrixSource In(RealmId realm, IReadOnlyList<RoadClosure> closures)
    {
        ArgumentNullException.ThrowIfNull(closures);
        if (_roads is null || !realm.IsLive) return _reckoned.Around(closures);
        return closures.Count == 0 ? _roads : new TravelAroundClosures(_roads, closures, _reckoned);
    }
}
