namespace Haimen.Hazards.Simulation;

/// <summary>A sensor as a simulation sees it.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Kind">The sensor's kind.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="VillageId">The village it stands in, null where none.</param>
/// <param name="AssetId">The asset it watches, null where none.</param>
/// <param name="StationLevels">Its own levels, rising; empty where it has none.</param>
public sealed record SensorSite(
    string Id, string Kind, GeoPoint Place, string? VillageId, string? AssetId, IReadOnlyList<double> StationLevels);
