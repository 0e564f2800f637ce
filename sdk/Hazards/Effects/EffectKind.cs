namespace Haimen.Hazards.Effects;

/// <summary>A kind of effect that one hazard has on another.</summary>
/// <param name="Id">Stable id, e.g. <c>flood-water</c>. Those in <see cref="EffectKinds"/> mean the same to everyone.</param>
/// <param name="Name">Display name.</param>
/// <param name="Unit">Unit of <see cref="HazardEffect.Value"/>.</param>
public sealed record EffectKind(string Id, LocalizedText Name, string Unit);
