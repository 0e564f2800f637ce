using CsCheck;
using Haimen.Grains.Travel;
using Haimen.Hazards;

namespace Haimen.Grains.Tests.Travel;

public sealed class TravelCacheTests
{
    private static readonly TimeSpan KeepFor = TimeSpan.FromMinutes(10);
    private static readonly GreatCircleTravel Reckoned = new([], [], new GreatCircleTravelOptions());

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void A_cache_answers_as_its_source_does() =>
        Gen.Select(Gen.Int[1, 60], Gen.Select(Origins, Destinations).Array[1, 12]).Sample((mostKept, questions) =>
        {
            var cache = new TravelCache(Reckoned, mostKept, KeepFor, new HandTurnedTime());
            foreach (var (origins, destinations) in questions)
            {
                var (kept, fresh) = (Now(cache, origins, destinations), Now(Reckoned, origins, destinations));
                for (var i = 0; i < origins.Length; i++)
                {
                    for (var j = 0; j < destinations.Length; j++) Assert.Equal((fresh[i, j], fresh.SourceOf(i, j)), (kept[i, j], kept.SourceOf(i, j)));
                }
            }
        });

    [Fact]
    public async Task What_is_kept_is_not_asked_for_again_until_it_is_old()
    {
        var (source, time) = (new CountingSource(), new HandTurnedTime());
        var cache = new TravelCache(source, 100, KeepFor, time);

        await cache.MatrixAsync([Origin(0), Origin(1)], [Place(5), Place(6)], Cancellation);
        await cache.MatrixAsync([Origin(1)], [Place(6), Place(5)], Cancellation);
        Assert.Equal([4], source.Asked);
        time.Turn(KeepFor);
        await cache.MatrixAsync([Origin(1)], [Place(6)], Cancellation);
        Assert.Equal([4, 1], source.Asked);
    }

    [Fact]
    public async Task Only_the_rows_and_columns_that_lack_something_are_asked_for()
    {
        var source = new CountingSource();
        var cache = new TravelCache(source, 100, KeepFor, new HandTurnedTime());

        await cache.MatrixAsync([Origin(0), Origin(1)], [Place(5), Place(6)], Cancellation);
        await cache.MatrixAsync([Origin(0), Origin(1), Origin(2)], [Place(5), Place(6)], Cancellation);
        Assert.Equal([4, 2], source.Asked);
    }

    [Fact]
    public async Task The_journey_longest_unused_goes_first()
    {
        var source = new CountingSource();
        var cache = new TravelCache(source, 2, KeepFor, new HandTurnedTime());

        foreach (var km in new[] { 1, 2, 1, 3, 1 }) await cache.MatrixAsync([Origin(0)], [Place(km)], Cancellation);
        Assert.Equal(3, source.Asked.Count);
        await cache.MatrixAsync([Origin(0)], [Place(2)], Cancellation);
        Assert.Equal(4, source.Asked.Count);
    }

    [Fact]
    public async Task Speeds_are_kept_apart_and_places_within_a_metre_are_one()
    {
        var source = new CountingSource();
        var cache = new TravelCache(source, 100, KeepFor, new HandTurnedTime());

        await cache.MatrixAsync([Origin(0)], [Place(1)], Cancellation);
        await cache.MatrixAsync([Origin(0) with { SpeedKmH = 20 }], [Place(1)], Cancellation);
        await cache.MatrixAsync([Origin(0)], [Place(1) with { Lat = Place(1).Lat + 0.000001 }], Cancellation);
        Assert.Equal([1, 1], source.Asked);
    }

    private static Gen<GeoPoint> Places => Gen.Int[0, 8].Select(x => Place(x));

    private static Gen<TravelOrigin[]> Origins => Gen.Select(Places, Gen.OneOfConst(3.6, 40.0)).Select((x, y) => new TravelOrigin(x, y)).Array[1, 5];

    private static Gen<GeoPoint[]> Destinations => Places.Array[1, 5];

    private static GeoPoint Place(int hundredths) => new(121 + (hundredths / 100.0), 32);

    private static TravelOrigin Origin(int hundredths) => new(Place(hundredths), 40);

    private static TravelMatrix Now(ITravelMatrixSource source, TravelOrigin[] origins, GeoPoint[] destinations)
    {
        var asked = source.MatrixAsync(origins, destinations, Cancellation).AsTask();
        Assert.True(asked.IsCompletedSuccessfully);
        return asked.Result;
    }

    private sealed class CountingSource : ITravelMatrixSource
    {
        public List<int> Asked { get; } = [];

        public ValueTask<TravelMatrix> MatrixAsync(
            IReadOnlyList<TravelOrigin> origins, IReadOnlyList<GeoPoint> destinations, CancellationToken cancellationToken)
        {
            Asked.Add(origins.Count * destinations.Count);
            return Reckoned.MatrixAsync(origins, destinations, cancellationToken);
        }
    }
}
