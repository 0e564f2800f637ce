namespace Haimen.Hazards.Assets;

/// <summary>One report of an asset.</summary>
public sealed record AssetReport
{
    /// <summary>Its kind: an id of <see cref="AssetReportKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>When it happened, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Where, null where that is not reported.</summary>
    public GeoPoint? Place { get; init; }

    /// <summary>Figures by name; the name carries the unit, e.g. <c>crew</c>, <c>speedMS</c>.</summary>
    public IReadOnlyDictionary<string, double> Values { get; init; } = new Dictionary<string, double>();

    /// <summary>A short text, empty where none.</summary>
    public string Text { get; init; } = "";
}
