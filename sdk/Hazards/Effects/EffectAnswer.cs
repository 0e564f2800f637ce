namespace Haimen.Hazards.Effects;

/// <summary>What a domain says to an effect that it was told of.</summary>
/// <param name="Key">The <see cref="ReceivedEffect.Key"/>.</param>
/// <param name="Accepted">Whether it acts on it.</param>
/// <param name="Reason">What it does about it, or why it does nothing.</param>
public sealed record EffectAnswer(string Key, bool Accepted, LocalizedText Reason);
