using Haimen.Hazards.Assets;
using Haimen.Hazards.Sensing;

namespace Haimen.Hazards;

/// <summary>Who a domain is and what it deals in.</summary>
public sealed record DomainDescriptor
{
    /// <summary>Stable id in lower-case ASCII, e.g. <c>flood</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Semantic version of the domain's rules; stamped on everything it decides.</summary>
    public required string Version { get; init; }

    /// <summary>Display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The sensor kinds that the domain grades.</summary>
    public required IReadOnlyList<SensorKind> SensorKinds { get; init; }

    /// <summary>The asset kinds that the domain brings.</summary>
    public required IReadOnlyList<AssetKind> AssetKinds { get; init; }

    /// <summary>The incident kinds that it may propose, with their names.</summary>
    public required IReadOnlyList<IncidentKind> IncidentKinds { get; init; }

    /// <summary>Team capabilities that its needs may ask for.</summary>
    public required IReadOnlyList<string> Capabilities { get; init; }

    /// <summary>Supply categories that its needs may ask for.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>How often an area that is not quiet is assessed anew. More than zero.</summary>
    public required TimeSpan AssessEvery { get; init; }
}
