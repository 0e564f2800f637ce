using Haimen.Hazards;

namespace Haimen.Grains.Travel;

/// <summary>How long journeys take. The same question always has the same answer.</summary>
public interface ITravelTimes
{
    /// <summary>Minutes from one place to another; <see cref="double.PositiveInfinity"/> where there is no way.</summary>
    /// <param name="from">Where the journey begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="speedKmH">Mean speed on the road in km/h, more than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The speed is not more than 0 and finite.</exception>
    double Minutes(GeoPoint from, GeoPoint to, double speedKmH);
}
