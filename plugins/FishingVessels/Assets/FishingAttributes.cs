namespace Haimen.FishingVessels.Assets;

/// <summary>Names of the fixed figures of vessels and ports.</summary>
internal static class FishingAttributes
{
    public const string LengthM = "lengthM";
    public const string Crew = "crew";
    public const string PowerKW = "powerKW";
    public const string MaxBeaufort = "maxBeaufort";
    public const string Berths = "berths";
}
