using Haimen.Hazards;

namespace Haimen.Grains.Resources;

/// <summary>An order that owns a resource or a part of it.</summary>
[GenerateSerializer, Immutable, Alias("haimen.held-order")]
internal sealed record HeldOrder
{
    /// <summary>The order.</summary>
    [Id(0)] public required string OrderId { get; init; }

    /// <summary>The incident it serves.</summary>
    [Id(1)] public required string IncidentId { get; init; }

    /// <summary>Capability, supply category or <c>shelter-place</c>.</summary>
    [Id(2)] public required string Resource { get; init; }

    /// <summary>1 for a team; pieces; people.</summary>
    [Id(3)] public required int Quantity { get; init; }

    /// <summary>Its fencing token.</summary>
    [Id(4)] public required long Token { get; init; }

    /// <summary>How far it is.</summary>
    [Id(5)] public required OrderProgress Progress { get; init; }

    /// <summary>The farthest it came on its way out, so that a repeated report is known; never beyond on scene.</summary>
    [Id(6)] public required OrderProgress Reached { get; init; }

    /// <summary>When the reservation ends unless ordered.</summary>
    [Id(7)] public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Minutes of travel out, readiness included; 0 before it is ordered.</summary>
    [Id(8)] public double TravelMinutes { get; init; }

    /// <summary>Where to, null before it is ordered.</summary>
    [Id(9)] public GeoPoint? Destination { get; init; }

    /// <summary>The village it goes to, or moves people from; null where none, or before it is ordered.</summary>
    [Id(11)] public string? VillageId { get; init; }

    /// <summary>Where its people were taken from this shelter; null where they were not.</summary>
    [Id(12)] public Lodging? Lodging { get; init; }

    /// <summary>When it departed, null while it has not.</summary>
    [Id(10)] public DateTimeOffset? DepartedAt { get; init; }

    /// <summary>Within which it must set out once acknowledged, null where there is no limit.</summary>
    [Id(13)] public TimeSpan? DepartWithin { get; init; }

    /// <summary>Where it was on the road when it was taken from another order; null where it sets out from its station, shelf or home.</summary>
    [Id(14)] public GeoPoint? Origin { get; init; }

    /// <summary>Minutes home from <see cref="Origin"/>, the way it came; 0 where that is null.</summary>
    [Id(15)] public double HomeMinutes { get; init; }

    /// <summary>When it turned for home, null while it has not.</summary>
    [Id(16)] public DateTimeOffset? TurnedAt { get; init; }

    /// <summary>Minutes of the way home from where it turned.</summary>
    [Id(17)] public double ReturnMinutes { get; init; }

    /// <summary>Whether someone was told that it should have set out, or been back, long since.</summary>
    [Id(18)] public bool Overdue { get; init; }

    /// <summary>Whether the crew declined it away from its station, and is on its way home for that.</summary>
    [Id(19)] public bool IsDeclined { get; init; }

    /// <summary>Whether what it holds has left the station, shelf or home for this order.</summary>
    public bool HasDeparted => Reached >= OrderProgress.EnRoute;

    /// <summary>Whether what it holds is away from its station, shelf or home, be it for this order or for the one that it was taken from.</summary>
    public bool IsOut => HasDeparted || Origin is not null;

    /// <summary>When it is expected to arrive, or to be home; null while it is not on the road.</summary>
    public DateTimeOffset? ExpectedAt => Progress switch
    {
        OrderProgress.EnRoute => DepartedAt?.AddMinutes(TravelMinutes),
        OrderProgress.Returning => TurnedAt?.AddMinutes(ReturnMinutes),
        _ => null,
    };

    /// <summary>
    /// Minutes of its way home if it turned now, or that are left of it: back the way it came, since the travel times of other ways are not known
    /// here. After a diversion that is more than the direct way, never less.
    /// </summary>
    public double MinutesHome(DateTimeOffset now) => Progress == OrderProgress.Returning
        ? Math.Max(0, ReturnMinutes - Minutes(TurnedAt, now))
        : HomeMinutes + MinutesOut(now);

    /// <summary>Where it is, reckoned on straight lines by the share of the expected minutes that has passed.</summary>
    /// <param name="now">The realm's now.</param>
    /// <param name="home">Its station.</param>
    public GeoPoint PlaceAt(DateTimeOffset now, GeoPoint home)
    {
        var from = Origin ?? home;
        var farthest = Destination is { } to && HasDeparted ? Between(from, to, MinutesOut(now), TravelMinutes) : from;
        return Progress == OrderProgress.Returning ? Between(farthest, home, Minutes(TurnedAt, now), ReturnMinutes) : farthest;
    }

    /// <summary>Minutes of the way out that are behind it.</summary>
    private double MinutesOut(DateTimeOffset now) =>
        Reached == OrderProgress.OnScene ? TravelMinutes : Math.Min(TravelMinutes, Minutes(DepartedAt, TurnedAt ?? now));

    private static double Minutes(DateTimeOffset? since, DateTimeOffset now) => since is { } start ? Math.Max(0, (now - start).TotalMinutes) : 0;

    private static GeoPoint Between(GeoPoint from, GeoPoint to, double minutes, double ofMinutes)
    {
        var share = ofMinutes > 0 ? Math.Clamp(minutes / ofMinutes, 0, 1) : 1;
        return new GeoPoint(from.Lon + ((to.Lon - from.Lon) * share), from.Lat + ((to.Lat - from.Lat) * share));
    }
}
