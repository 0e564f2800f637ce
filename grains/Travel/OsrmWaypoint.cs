using System.Text.Json.Serialization;

namespace Haimen.Grains.Travel;

/// <summary>A place as an OSRM server found it on the roads.</summary>
internal sealed record OsrmWaypoint
{
    /// <summary>How far from the place asked for, metres; older servers leave it out.</summary>
    [JsonPropertyName("distance")] public double Distance { get; init; }
}
