namespace Haimen.Grains.Cascades;

/// <summary>What an area's watch says to an incident's effect, carried in the subject of a wake.</summary>
internal sealed record AnswerNotice
{
    /// <summary>Version of the message's shape.</summary>
    public const int Shape = 1;

    /// <summary>The version that it was written in.</summary>
    public int V { get; init; } = Shape;

    /// <summary>The effect's id.</summary>
    public required string EffectId { get; init; }

    /// <summary>The domain that answers.</summary>
    public required string Domain { get; init; }

    /// <summary>The domain's version.</summary>
    public required string DomainVersion { get; init; }

    /// <summary>The area that it answers for.</summary>
    public required string Area { get; init; }

    /// <summary>Whether it acts on the effect.</summary>
    public required bool Accepted { get; init; }

    /// <summary>Why, in Chinese.</summary>
    public required string Zh { get; init; }

    /// <summary>Why, in English.</summary>
    public required string En { get; init; }

    /// <summary>When it said so, by the realm's clock.</summary>
    public required DateTimeOffset At { get; init; }
}
