namespace Haimen.Hazards.Assessment;

/// <summary>Something an incident needs, with the rule that gave the number.</summary>
public sealed record Need
{
    /// <summary>Stable within the incident, so that a later assessment revises it, e.g. <c>pumping@320614103001</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What serves it.</summary>
    public required NeedKind Kind { get; init; }

    /// <summary>Capability (team), category (supply), or <c>shelter-place</c> (evacuation).</summary>
    public required string Resource { get; init; }

    /// <summary>Teams, pieces or people; 1 or more.</summary>
    public required int Quantity { get; init; }

    /// <summary>Where.</summary>
    public required GeoPoint Place { get; init; }

    /// <summary>The village, null where none.</summary>
    public string? VillageId { get; init; }

    /// <summary>Priority weight, more than 0: an unmet unit of weight 2 hurts twice as much as one of weight 1.</summary>
    public required double Weight { get; init; }

    /// <summary>Minutes within which it is wanted.</summary>
    public required double WithinMinutes { get; init; }

    /// <summary>For an evacuation: how many of the people need help to move; they go first.</summary>
    public int VulnerablePeople { get; init; }

    /// <summary>The rule and the figures that gave the quantity.</summary>
    public required LocalizedText Rule { get; init; }
}
