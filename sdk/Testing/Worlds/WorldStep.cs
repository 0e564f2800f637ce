using Haimen.Hazards.Assessment;
using Haimen.Hazards.Assets;

namespace Haimen.Hazards.Testing.Worlds;

/// <summary>What the domain said at one round of a world, and what was true.</summary>
public sealed record WorldStep
{
    /// <summary>Hours since the start.</summary>
    public required double Hours { get; init; }

    /// <summary>The instant.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The assessments by area.</summary>
    public required IReadOnlyDictionary<string, AreaAssessment> Areas { get; init; }

    /// <summary>The updates by asset.</summary>
    public required IReadOnlyDictionary<string, AssetUpdate> Assets { get; init; }

    /// <summary>The grades in force by sensor.</summary>
    public required IReadOnlyDictionary<string, HazardGrade> Sensors { get; init; }

    /// <summary>The truth's named quantities.</summary>
    public required IReadOnlyDictionary<string, double> Truth { get; init; }

    /// <summary>The truth's main quantity by village.</summary>
    public required IReadOnlyDictionary<string, double> ByVillage { get; init; }
}
