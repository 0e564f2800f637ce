namespace Haimen.Cap;

/// <summary>Something to see or hear beside the text: CAP 1.2's <c>resource</c>.</summary>
public sealed record CapResource
{
    /// <summary>What it is.</summary>
    public required string Description { get; init; }

    /// <summary>Its media type.</summary>
    public required string MimeType { get; init; }

    /// <summary>Its size, bytes; null where not said.</summary>
    public long? Size { get; init; }

    /// <summary>Where it is; empty where not said.</summary>
    public string Uri { get; init; } = "";

    /// <summary>Itself, base-64; empty where not given.</summary>
    public string Content { get; init; } = "";

    /// <summary>Its SHA-1, hexadecimal; empty where not said.</summary>
    public string Digest { get; init; } = "";
}
