using Haimen.Hazards;

namespace Haimen.Grains.Resources;

/// <summary>How a team stands.</summary>
[GenerateSerializer, Immutable, Alias("haimen.team-status")]
public sealed record TeamStatus
{
    /// <summary>The team.</summary>
    [Id(0)] public required string TeamId { get; init; }

    /// <summary>Whether it can be sent at all.</summary>
    [Id(1)] public required bool InService { get; init; }

    /// <summary>The order that owns it, null where none.</summary>
    [Id(2)] public string? OrderId { get; init; }

    /// <summary>The incident of that order.</summary>
    [Id(3)] public string? IncidentId { get; init; }

    /// <summary>How far that order is.</summary>
    [Id(4)] public OrderProgress Progress { get; init; }

    /// <summary>The current fencing token.</summary>
    [Id(5)] public required long Token { get; init; }

    /// <summary>
    /// Where it is to be found: the station, the scene, or on the way. On the way it is reckoned, not measured: on the straight line from where
    /// it set out to where it goes, by the share of the expected minutes that has passed; the same on its way home.
    /// </summary>
    [Id(6)] public required GeoPoint Place { get; init; }

    /// <summary>When it is expected to arrive, or to be home again; null while it is not on the road.</summary>
    [Id(7)] public DateTimeOffset? ExpectedAt { get; init; }

    /// <summary>Whether it has left its station and is not back.</summary>
    [Id(8)] public bool IsOut { get; init; }

    /// <summary>Whether it should have been home long since and has not said so; the duty officer was told.</summary>
    [Id(9)] public bool Overdue { get; init; }

    /// <summary>Whether it has an order and has not arrived: it may be taken for another.</summary>
    public bool IsDivertible => InService && OrderId is not null && Progress is OrderProgress.Ordered or OrderProgress.Acknowledged or OrderProgress.EnRoute;

    /// <summary>Whether it can be reserved now.</summary>
    public bool Available => InService && OrderId is null;
}
