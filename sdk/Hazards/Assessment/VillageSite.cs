namespace Haimen.Hazards.Assessment;

/// <summary>A village or community: who lives there.</summary>
public sealed record VillageSite
{
    /// <summary>Official code.</summary>
    public required string Id { get; init; }

    /// <summary>Chinese name.</summary>
    public required string NameZh { get; init; }

    /// <summary>Where it is.</summary>
    public required GeoPoint Place { get; init; }

    /// <summary>Residents.</summary>
    public required int Population { get; init; }

    /// <summary>Of them, people who need help to move.</summary>
    public required int VulnerablePeople { get; init; }

    /// <summary>Area in hectares.</summary>
    public required double AreaHa { get; init; }
}
