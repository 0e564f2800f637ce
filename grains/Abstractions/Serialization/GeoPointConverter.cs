using Haimen.Hazards;

namespace Haimen.Grains.Serialization;

/// <summary>Converts <see cref="GeoPoint"/> to and from its surrogate.</summary>
[RegisterConverter]
public sealed class GeoPointConverter : IConverter<GeoPoint, GeoPointSurrogate>
{
    /// <inheritdoc/>
    public GeoPoint ConvertFromSurrogate(in GeoPointSurrogate surrogate) => new(surrogate.Lon, surrogate.Lat);

    /// <inheritdoc/>
    public GeoPointSurrogate ConvertToSurrogate(in GeoPoint value) => new() { Lon = value.Lon, Lat = value.Lat };
}
