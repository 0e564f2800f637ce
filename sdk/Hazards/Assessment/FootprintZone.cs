using Haimen.Hazards.Models;

namespace Haimen.Hazards.Assessment;

/// <summary>One zone of a footprint.</summary>
public sealed record FootprintZone
{
    /// <summary>How bad it is inside.</summary>
    public required HazardGrade Grade { get; init; }

    /// <summary>The zone's outline, closed.</summary>
    public required GeoPolygon Outline { get; init; }

    /// <summary>Residents inside.</summary>
    public required int People { get; init; }

    /// <summary>Of them, people who need help to move.</summary>
    public required int VulnerablePeople { get; init; }

    /// <summary>Ids of the enterprises inside.</summary>
    public required IReadOnlyList<string> EnterpriseIds { get; init; }

    /// <summary>The village that the zone lies in, null where it spans several.</summary>
    public string? VillageId { get; init; }

    /// <summary>The quantity behind the grade, in <see cref="Unit"/>.</summary>
    public required double Value { get; init; }

    /// <summary>Half-width of the value's likely range, same unit, 0 or more.</summary>
    public required double Uncertainty { get; init; }

    /// <summary>What the zone is, e.g. AEGL-2 within an hour, or the ERG table's protective distance; null where the domain draws one sort only.</summary>
    public LocalizedText? Label { get; init; }

    /// <summary>The model that drew it, e.g. <c>hazmat/gaussian-plume</c>; null where none has a name.</summary>
    public string? Model { get; init; }

    /// <summary>How far that model's numbers are trusted; shown wherever the zone is.</summary>
    public ModelTrust Trust { get; init; } = ModelTrust.Sourced;

    /// <summary>Unit of <see cref="Value"/>; <c>m</c> is a depth of standing water, which closes roads where it is deep.</summary>
    public required string Unit { get; init; }
}
