namespace Haimen.Host.Dispatch;

/// <summary>A township.</summary>
internal sealed record TownshipEntry : PlacedEntry
{
    /// <summary>Its inhabitants.</summary>
    public int? Population { get; init; }

    /// <summary>The warning in force there: <c>normal</c> (where it is not given), <c>blue</c>, <c>yellow</c>, <c>orange</c> or <c>red</c>.</summary>
    public string? Warning { get; init; }
}
