using Haimen.Hazards;

namespace Haimen.Grains.Incidents;

/// <summary>What a domain said to an effect in one area.</summary>
/// <param name="Domain">The domain.</param>
/// <param name="DomainVersion">Its version that said so.</param>
/// <param name="AreaId">The area (township).</param>
/// <param name="Accepted">Whether it acts on the effect.</param>
/// <param name="Reason">What it does about it, or why it does nothing.</param>
/// <param name="At">When it said so.</param>
[GenerateSerializer, Immutable, Alias("haimen.cascade-answer-view")]
public sealed record CascadeAnswerView(
    [property: Id(0)] string Domain,
    [property: Id(1)] string DomainVersion,
    [property: Id(2)] string AreaId,
    [property: Id(3)] bool Accepted,
    [property: Id(4)] LocalizedText Reason,
    [property: Id(5)] DateTimeOffset At);
