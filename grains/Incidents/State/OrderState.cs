using Haimen.Grains.Incidents.Events;
using Haimen.Grains.Resources;

namespace Haimen.Grains.Incidents.State;

/// <summary>An order and how far it is. Reserved: placed, the resource not yet told.</summary>
internal sealed record OrderState
{
    public required OrderPlaced Order { get; init; }

    public required OrderProgress Progress { get; init; }

    public required DateTimeOffset OrderedAt { get; init; }

    public DateTimeOffset? ArrivedAt { get; init; }

    public DateTimeOffset? ReleasedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>When a commander confirmed it, null where none has.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>Whether the duty officer was told that it waits.</summary>
    public bool ConfirmationEscalated { get; init; }

    /// <summary>Pieces or people that came, where they are fewer than were ordered.</summary>
    public int? Came { get; init; }

    /// <summary>What it covers of its need.</summary>
    public int Units => Came ?? Order.Quantity;

    /// <summary>Whether it still holds its resource.</summary>
    public bool Holds => EndedAt is null;

    /// <summary>Whether it is wanted and its resource has not taken it yet.</summary>
    public bool IsProposed => Holds && ReleasedAt is null && Progress == OrderProgress.Reserved;

    /// <summary>Whether a commander must still confirm it.</summary>
    public bool AwaitsCommander => IsProposed && Order.ConfirmBy is not null && ConfirmedAt is null;

    /// <summary>Whether the resource must still be told to go.</summary>
    public bool AwaitsOrder => IsProposed && !AwaitsCommander;

    /// <summary>When the duty officer is told that it waits.</summary>
    public DateTimeOffset? RemindAt => Order.ConfirmBy is { } by ? OrderedAt + ((by - OrderedAt) / 2) : null;

    /// <summary>Whether the resource must still be told to come home.</summary>
    public bool AwaitsRelease => Holds && ReleasedAt is not null && Progress < OrderProgress.Returning;

    /// <summary>When it arrived or is expected to.</summary>
    public DateTimeOffset ExpectedAt => ArrivedAt ?? OrderedAt.AddMinutes(Order.TravelMinutes);
}
