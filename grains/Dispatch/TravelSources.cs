using Haimen.Grains.Travel;

namespace Haimen.Grains.Dispatch;

/// <summary>Says how a travel time was found.</summary>
internal static class TravelSources
{
    /// <summary><c>osrm</c>, <c>great-circle</c>, or <c>great-circle (osrm did not answer)</c> where it had to be reckoned instead.</summary>
    public static string Describe(TravelMatrix matrix, int origin, int destination) =>
        matrix.SourceOf(origin, destination) == TravelSource.Osrm ? "osrm"
        : matrix.FellBack ? "great-circle (osrm did not answer)"
        : "great-circle";
}
