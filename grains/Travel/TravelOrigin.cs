using Haimen.Hazards;

namespace Haimen.Grains.Travel;

/// <summary>Where a journey begins and how fast it goes.</summary>
/// <param name="Place">Where.</param>
/// <param name="SpeedKmH">Mean speed on the road in km/h, more than 0.</param>
public readonly record struct TravelOrigin(GeoPoint Place, double SpeedKmH);
