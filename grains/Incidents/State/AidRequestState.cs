using System.Globalization;
using Haimen.Grains.Incidents.Events;

namespace Haimen.Grains.Incidents.State;

/// <summary>A request for mutual aid.</summary>
internal sealed record AidRequestState
{
    private const string Withdrawn = "withdrawn";

    public required AidRequested Request { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Units asked for now.</summary>
    public required int Quantity { get; init; }

    /// <summary>How often the quantity was changed.</summary>
    public int Revisions { get; init; }

    /// <summary>Partners that have answered, in the order in which they were asked.</summary>
    public string[] Answered { get; init; } = [];

    public bool Overdue { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>What those asked were last told.</summary>
    public string? Told { get; init; }

    /// <summary>What those asked should have been told; null where nothing.</summary>
    public string? ToTell => EndedAt is null ? Revisions.ToString(CultureInfo.InvariantCulture) : Told is null ? null : Withdrawn;

    public bool IsOpen => EndedAt is null;

    public bool AllAnswered => Answered.Length == Request.Partners.Length;
}
