using System.Text.Json.Serialization;
using Haimen.Grains.Dispatch;
using Haimen.Grains.Resources;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Incidents.Events;

/// <summary>A dispatch plan reached the incident.</summary>
/// <param name="PlanId">The plan.</param>
/// <param name="Method">How it was found.</param>
/// <param name="Cost">Cost of the whole plan, weighted minutes.</param>
/// <param name="LowerBound">Proven lower bound of that cost.</param>
internal sealed record DispatchPlanned(string PlanId, string Method, double Cost, double LowerBound) : IncidentEvent;

/// <summary>A reserved resource was ordered; telling it follows.</summary>
internal sealed record OrderPlaced : IncidentEvent
{
    public required string OrderId { get; init; }

    public required string NeedId { get; init; }

    [JsonPropertyName("needKind")]
    public required NeedKind Kind { get; init; }

    public required string Resource { get; init; }

    public required string ResourceId { get; init; }

    public required int Quantity { get; init; }

    /// <summary>Fencing token: a count of the resource's reservations within its realm.</summary>
    public required long Token { get; init; }

    public required GeoPoint Place { get; init; }

    public string? VillageId { get; init; }

    public required double TravelMinutes { get; init; }

    public required double PumpCapacityM3H { get; init; }

    public required OrderExplanation Explanation { get; init; }

    /// <summary>When it lapses unless a commander confirms it; null where it goes by itself.</summary>
    public DateTimeOffset? ConfirmBy { get; init; }
}

/// <summary>An order that waited for a commander goes; telling its resource follows.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="By">Who confirmed it; <c>policy</c> where the level has risen to one at which it needs no confirmation.</param>
/// <param name="Reason">Why.</param>
internal sealed record OrderConfirmed(string OrderId, string By, string Reason) : IncidentEvent;

/// <summary>An order has waited for half its time, and the duty officer was told.</summary>
/// <param name="OrderId">The order.</param>
internal sealed record ConfirmationEscalated(string OrderId) : IncidentEvent;

/// <summary>Nobody confirmed an order in time: it has ended, its need is open again.</summary>
/// <param name="OrderId">The order.</param>
internal sealed record OrderLapsed(string OrderId) : IncidentEvent;

/// <summary>The resource would not take the order: its reservation was gone.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Reason">The resource's words.</param>
internal sealed record OrderRefused(string OrderId, string Reason) : IncidentEvent;

/// <summary>An order's resource came further.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Progress">How far.</param>
/// <param name="Reason">Why, where there is a reason.</param>
/// <param name="Came">Pieces or people that came, where they are fewer than were ordered.</param>
internal sealed record OrderProgressed(string OrderId, OrderProgress Progress, string? Reason = null, int? Came = null) : IncidentEvent;

/// <summary>An order is no longer wanted; telling its resource follows.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Reason">Why.</param>
/// <param name="Excluded">Whether its resource is forbidden for that need from here on.</param>
/// <param name="By">Who refused it; null where nobody did.</param>
internal sealed record OrderReleased(string OrderId, string Reason, bool Excluded = false, string? By = null) : IncidentEvent;
