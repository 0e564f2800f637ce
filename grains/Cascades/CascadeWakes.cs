namespace Haimen.Grains.Cascades;

/// <summary>Names of the wakes that carry effects and answers between domains.</summary>
internal static class CascadeWakes
{
    /// <summary>To an area's watch; the subject is an <see cref="EffectNotice"/>.</summary>
    public const string Effect = "effect";

    /// <summary>To an incident; the subject is an <see cref="AnswerNotice"/>.</summary>
    public const string Answer = "effect-answer";
}
