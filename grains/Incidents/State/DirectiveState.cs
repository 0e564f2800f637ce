using System.Globalization;
using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Incidents.State;

/// <summary>A directive.</summary>
internal sealed record DirectiveState
{
    public required Directive Directive { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    public DateTimeOffset? LiftedAt { get; init; }

    /// <summary>What those whom it is for were told last; null before the first time.</summary>
    public string? Told { get; init; }

    /// <summary>What they are to be told: that it is given, or lifted.</summary>
    public string ToTell => LiftedAt is { } lifted ? $"lifted/{Stamp(lifted)}" : $"issued/{Stamp(IssuedAt)}";

    private static string Stamp(DateTimeOffset at) => at.ToString("yyyyMMdd'T'HHmmssfff", CultureInfo.InvariantCulture);
}
