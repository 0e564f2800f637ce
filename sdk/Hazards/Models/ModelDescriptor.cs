namespace Haimen.Hazards.Models;

/// <summary>What a model is.</summary>
public sealed record ModelDescriptor
{
    /// <summary>Name with its domain, e.g. <c>flood/rational</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What it computes.</summary>
    public required LocalizedText Summary { get; init; }

    /// <summary>The publication it is taken from.</summary>
    public required string Source { get; init; }

    /// <summary>How far its numbers are trusted.</summary>
    public required ModelTrust Trust { get; init; }

    /// <summary>Its input fields.</summary>
    public required IReadOnlyList<ModelField> Inputs { get; init; }

    /// <summary>Its output fields.</summary>
    public required IReadOnlyList<ModelField> Outputs { get; init; }

    /// <summary>Published cases.</summary>
    public IReadOnlyList<ModelCase> Cases { get; init; } = [];
}
