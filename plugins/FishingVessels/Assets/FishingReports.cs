namespace Haimen.FishingVessels.Assets;

/// <summary>What is reported of vessels, and the figures that go with it.</summary>
internal static class FishingReports
{
    public const string Position = "position";
    public const string PortExit = "port-exit";
    public const string PortEntry = "port-entry";

    /// <summary>People accounted for: <c>crew</c> aboard and safe, and <c>lost</c> where some are known to be dead.</summary>
    public const string Muster = "muster";
    public const string Mayday = "mayday";
    public const string Sart = "sart";
    public const string ManOverboard = "man-overboard";

    public const string CourseDeg = "courseDeg";
    public const string SpeedMS = "speedMS";
    public const string HeadingDeg = "headingDeg";
    public const string Crew = "crew";
    public const string Lost = "lost";

    /// <summary>People in the water, of a <see cref="ManOverboard"/>; 1 where it is left out.</summary>
    public const string Persons = "persons";
}
