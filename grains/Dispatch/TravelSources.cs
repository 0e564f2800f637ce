using Haimen.Grains.Travel;

namespace Haimen.Grains.Dispatch;

/// <summary>Says how a plan's travel times were found.</summary>
internal static class TravelSources
{
    /// <summary><c>great-circle</c>, <c>osrm</c>, or <c>great-circle (osrm did not answer)</c> where any of them had to be reckoned instead.</summary>
    public static string Describe(IReadOnlyCollection<TravelMatrix> matrices) =>
        matrices.Any(x => x.FellBack) ? "great-circle (osrm did not answer)"
        : matrices.Any(x => x.SourceOf(0, 0) == TravelSource.Osrm) ? "osrm"
        : "great-circle";
}
