namespace Haimen.Grains.Sensing;

/// <summary>The profiles of the district's sensors.</summary>
internal interface ISensorCatalog
{
    /// <summary>A sensor's profile; null where the district has no such sensor, or no domain grades its kind.</summary>
    SensorProfile? Find(string sensorId);
}
