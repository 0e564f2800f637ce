namespace Haimen.Hazards.Effects;

/// <summary>An effect that another domain proposed and that reaches an area.</summary>
/// <param name="Key">Identifies it to the receiver; an <see cref="EffectAnswer"/> names it.</param>
/// <param name="FromDomain">The domain that proposed it.</param>
/// <param name="FromArea">The area that it was proposed in.</param>
/// <param name="Effect">The effect as last revised.</param>
public sealed record ReceivedEffect(string Key, string FromDomain, string FromArea, HazardEffect Effect);
