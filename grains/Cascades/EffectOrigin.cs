namespace Haimen.Grains.Cascades;

/// <summary>What brought an effect about.</summary>
/// <param name="Via">The domains and areas, as <c>domain/area</c>, the one that states it among them.</param>
/// <param name="Steps">Steps of the chain, itself included.</param>
internal sealed record EffectOrigin(string[] Via, int Steps);
