namespace Haimen.Ais;

/// <summary>What a receiver has seen. Every sentence is counted in exactly one of the fields after <see cref="Sentences"/>, except that lost parts are counted again when they are given up.</summary>
public sealed record AisCounts
{
    /// <summary>Lines handed in.</summary>
    public required long Sentences { get; init; }

    /// <summary>Messages given, one for each last part.</summary>
    public required long Messages { get; init; }

    /// <summary>Parts that wait, or waited, for others.</summary>
    public required long Parts { get; init; }

    /// <summary>Sentences whose checksum is wrong or missing: dropped.</summary>
    public required long BadChecksums { get; init; }

    /// <summary>Sentences that are none, or whose content breaks the rules: dropped.</summary>
    public required long Malformed { get; init; }

    /// <summary>Sound messages of a type that is not decoded, and sentences of other instruments.</summary>
    public required long NotDecoded { get; init; }

    /// <summary>Messages of several parts that were given up because a part never came.</summary>
    public required long Incomplete { get; init; }
}
