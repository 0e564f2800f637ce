using System.Text.Json.Serialization;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Incidents.Events;

/// <summary>Something about mutual aid.</summary>
internal abstract record AidEvent : IncidentEvent;

/// <summary>What the township and the district themselves answer to what is short: a dispatch plan searched both.</summary>
internal sealed record AidSought : AidEvent
{
    [JsonPropertyName("needKind")]
    public required NeedKind Kind { get; init; }

    public required string Resource { get; init; }

    /// <summary>Units that all needs for it take together.</summary>
    public required int Needed { get; init; }

    /// <summary>Of them, ordered from what is stationed in the township.</summary>
    public required int FromTownship { get; init; }

    /// <summary>Of them, ordered from elsewhere in the district.</summary>
    public required int FromDistrict { get; init; }

    public required string PlanId { get; init; }
}

/// <summary>Others are asked for what is short; telling them follows.</summary>
internal sealed record AidRequested : AidEvent
{
    public required string RequestId { get; init; }

    public required AidTier Tier { get; init; }

    [JsonPropertyName("needKind")]
    public required NeedKind Kind { get; init; }

    public required string Resource { get; init; }

    public required int Quantity { get; init; }

    /// <summary>Who is asked, the nearest first.</summary>
    public required string[] Partners { get; init; }

    public required DateTimeOffset AnswerBy { get; init; }

    /// <summary>When the most pressing of the needs wants it.</summary>
    public required DateTimeOffset WantedBy { get; init; }
}

/// <summary>More or less is asked for; telling it follows.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Quantity">Units from here on: still short, and given under this request.</param>
internal sealed record AidRevised(string RequestId, int Quantity) : AidEvent;

/// <summary>A partner answered. What it gives counts as cover from here on.</summary>
internal sealed record AidAnswered : AidEvent
{
    public required string RequestId { get; init; }

    public required string AnswerId { get; init; }

    public required string Partner { get; init; }

    /// <summary>Units offered; 0 is a refusal.</summary>
    public required int Offered { get; init; }

    public required double EtaMinutes { get; init; }

    /// <summary>Pumping capacity of each unit, m³/h.</summary>
    public required double PumpCapacityM3H { get; init; }

    /// <summary>The partner's words.</summary>
    public required string Reason { get; init; }

    /// <summary>Where what is taken of it goes; empty in a refusal.</summary>
    public required AidShare[] Shares { get; init; }
}

/// <summary>Units that go to one need.</summary>
internal sealed record AidShare
{
    public required string NeedId { get; init; }

    public required int Quantity { get; init; }

    public required GeoPoint Place { get; init; }

    public string? VillageId { get; init; }
}

/// <summary>Promised aid is no longer counted on: its partner took it back, or it is late.</summary>
/// <param name="AnswerId">The answer.</param>
/// <param name="TakenBack">Whether the partner said so.</param>
/// <param name="Reason">Why.</param>
internal sealed record AidLapsed(string AnswerId, bool TakenBack, string Reason) : AidEvent;

/// <summary>What a partner gave is on scene.</summary>
/// <param name="AnswerId">The answer.</param>
internal sealed record AidArrived(string AnswerId) : AidEvent;

/// <summary>Units are no longer wanted at a need; telling their partner follows.</summary>
/// <param name="AnswerId">The answer that they came under.</param>
/// <param name="NeedId">The need.</param>
/// <param name="Quantity">How many, 1 or more.</param>
/// <param name="Reason">Why.</param>
internal sealed record AidReleased(string AnswerId, string NeedId, int Quantity, string Reason) : AidEvent;

/// <summary>What a partner gave is home.</summary>
/// <param name="AnswerId">The answer.</param>
/// <param name="Presumed">Whether nobody said so.</param>
internal sealed record AidReturned(string AnswerId, bool Presumed = false) : AidEvent;

/// <summary>A request ends; telling those asked follows.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Reason">Why.</param>
internal sealed record AidWithdrawn(string RequestId, string Reason) : AidEvent;

/// <summary>Not everyone asked answered in time; someone above was told.</summary>
/// <param name="RequestId">The request.</param>
internal sealed record AidOverdue(string RequestId) : AidEvent;

/// <summary>Partners were told how a request or an answer stands.</summary>
/// <param name="Id">The request or answer.</param>
/// <param name="What">What they were told, as its state words it.</param>
internal sealed record AidTold(string Id, string What) : AidEvent;
