using Haimen.Hazards;

namespace Haimen.Grains.Townships;

/// <summary>How an enterprise stands.</summary>
/// <param name="EnterpriseId">The enterprise.</param>
/// <param name="Operation">Whether it works.</param>
/// <param name="Worst">The worst hazard that reaches it.</param>
/// <param name="Since">Since when, null where it never changed.</param>
[GenerateSerializer, Immutable, Alias("haimen.enterprise-status")]
public sealed record EnterpriseStatus(
    [property: Id(0)] string EnterpriseId,
    [property: Id(1)] EnterpriseOperation Operation,
    [property: Id(2)] HazardGrade Worst,
    [property: Id(3)] DateTimeOffset? Since);
