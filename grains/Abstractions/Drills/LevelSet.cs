using Haimen.Hazards;

namespace Haimen.Grains.Drills;

/// <summary>A commander sets the level of a township's incident by hand.</summary>
/// <param name="At">When, since the start of the drill.</param>
/// <param name="Domain">The hazard domain of the incident.</param>
/// <param name="Kind">The incident kind.</param>
/// <param name="TownshipId">The township.</param>
/// <param name="Level">The level, blue or worse.</param>
/// <param name="By">Who says so.</param>
/// <param name="Reason">Why.</param>
[GenerateSerializer, Immutable, Alias("haimen.inject-level-set")]
public sealed record LevelSet(
    TimeSpan At,
    [property: Id(0)] string Domain,
    [property: Id(1)] string Kind,
    [property: Id(2)] string TownshipId,
    [property: Id(3)] HazardGrade Level,
    [property: Id(4)] string By,
    [property: Id(5)] string Reason) : DrillInject(At);
