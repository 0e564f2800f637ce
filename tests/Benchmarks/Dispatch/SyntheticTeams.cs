using System.Globalization;
using Haimen.Grains.Districts;
using Haimen.Hazards;

namespace Haimen.Benchmarks.Dispatch;

/// <summary>A district with another number of teams and depots, its own repeated in turn, each some way off from its model.</summary>
internal static class SyntheticTeams
{
    /// <summary>Enough that a storm of needs is not stopped by an empty shelf: what is measured is how soon, not how much.</summary>
    private const int StockFactor = 100;

    private const double SpreadDegrees = 0.02;

    /// <summary>Makes it.</summary>
    public static District Of(District seed, int teams, int depots) => seed with
    {
        Teams = [.. Enumerable.Range(0, teams).Select(i =>
        {
            var model = seed.Teams[i % seed.Teams.Count];
            return model with { Id = string.Create(CultureInfo.InvariantCulture, $"{model.Id}-{i:0000}"), Station = Beside(model.Station, i) };
        })],
        Depots = [.. Enumerable.Range(0, depots).Select(i =>
        {
            var model = seed.Depots[i % seed.Depots.Count];
            return model with
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"{model.Id}-{i:00}"),
                Place = Beside(model.Place, i),
                Stock = model.Stock.ToDictionary(x => x.Key, x => x.Value * StockFactor, StringComparer.Ordinal),
            };
        })],
    };

    /// <summary>Places that are spread evenly by their number (the R2 sequence).</summary>
    public static GeoPoint Beside(GeoPoint place, int number) => new(
        place.Lon + (SpreadDegrees * (((0.5 + (number * 0.7548776662)) % 1) - 0.5)),
        place.Lat + (SpreadDegrees * (((0.5 + (number * 0.5698402910)) % 1) - 0.5)));
}
