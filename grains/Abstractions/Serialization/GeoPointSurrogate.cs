using Haimen.Hazards;

namespace Haimen.Grains.Serialization;

/// <summary>How a <see cref="GeoPoint"/>, which knows nothing of Orleans, passes between silos.</summary>
[GenerateSerializer, Immutable, Alias("haimen.geo-point")]
public struct GeoPointSurrogate
{
    /// <summary>Longitude.</summary>
    [Id(0)] public double Lon { get; set; }

    /// <summary>Latitude.</summary>
    [Id(1)] public double Lat { get; set; }
}
