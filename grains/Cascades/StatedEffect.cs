using Haimen.Hazards.Effects;

namespace Haimen.Grains.Cascades;

/// <summary>An effect that an area's domain states, and who was told of it.</summary>
[GenerateSerializer, Alias("haimen.stated-effect")]
internal sealed class StatedEffect
{
    [Id(0)] public required HazardEffect Effect { get; set; }

    /// <summary>The incident that it is of.</summary>
    [Id(1)] public required string IncidentId { get; set; }

    /// <summary>Who was told, as <c>domain/area</c>, in ordinal order.</summary>
    [Id(2)] public required string[] To { get; set; }

    /// <summary>How many steps its chain has come; fixed with <see cref="Via"/>.</summary>
    [Id(4)] public required int Steps { get; set; }

    /// <summary>
    /// The domains and areas that brought it about, its own among them: none of them is told of it. Fixed when the effect is first stated: what reaches the area later did not
    /// bring it about, and two hazards that meet must not take their effects on each other back in turns.
    /// </summary>
    [Id(3)] public required string[] Via { get; set; }
}
