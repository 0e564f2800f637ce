namespace Haimen.Grains.Resources;

/// <summary>Whether a command took effect.</summary>
[GenerateSerializer, Immutable, Alias("haimen.outcome")]
public sealed record CommandOutcome
{
    /// <summary>It took effect, now or when it was first given.</summary>
    public static readonly CommandOutcome Done = new() { Accepted = true };

    /// <summary>Whether it took effect.</summary>
    [Id(0)] public required bool Accepted { get; init; }

    /// <summary>Why not: what, where and what is allowed; empty where it did.</summary>
    [Id(1)] public string Refusal { get; init; } = "";

    /// <summary>A refusal.</summary>
    /// <param name="refusal">Why: what, where and what is allowed.</param>
    public static CommandOutcome Refused(string refusal) => new() { Accepted = false, Refusal = refusal };
}
