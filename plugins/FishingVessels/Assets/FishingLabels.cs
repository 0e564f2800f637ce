namespace Haimen.FishingVessels.Assets;

/// <summary>Names of the fixed texts of vessels.</summary>
internal static class FishingLabels
{
    public const string Mmsi = "mmsi";
    public const string Port = "port";
    public const string Gear = "gear";
}
