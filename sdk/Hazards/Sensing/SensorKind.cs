namespace Haimen.Hazards.Sensing;

/// <summary>A kind of sensor: what its values mean, which are believable, and how calmly its grade moves.</summary>
public sealed record SensorKind
{
    /// <summary>Stable id, e.g. <c>river-stage</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Unit of its values, e.g. <c>m</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>Lowest believable value; a lower one is refused.</summary>
    public required double MinValue { get; init; }

    /// <summary>Highest believable value; a higher one is refused.</summary>
    public required double MaxValue { get; init; }

    /// <summary>Fastest believable change per minute, in the unit; null where any jump is believable (an increment, a state).</summary>
    public double? MaxRatePerMinute { get; init; }

    /// <summary>How long it may be silent before it counts as offline.</summary>
    public required TimeSpan StaleAfter { get; init; }

    /// <summary>How long a worse grade must last before it is taken. Zero takes it at once.</summary>
    public TimeSpan RiseHold { get; init; }

    /// <summary>How long a better grade must last before it is taken.</summary>
    public TimeSpan FallHold { get; init; }

    /// <summary>Whether every area of the district is told (a tide gauge), not only the one it stands in.</summary>
    public bool DistrictWide { get; init; }
}
