using System.Globalization;
using Haimen.Grains.Incidents.Events;
using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Incidents.State;

/// <summary>A partner's answer and what became of it.</summary>
internal sealed record AidAnswerState
{
    private const string AllReleased = "released";

    public required AidAnswered Answer { get; init; }

    public required NeedKind Kind { get; init; }

    public required string Resource { get; init; }

    public required DateTimeOffset AnsweredAt { get; init; }

    public AidShareState[] Shares { get; init; } = [];

    public DateTimeOffset? ArrivedAt { get; init; }

    /// <summary>When it was no longer counted on.</summary>
    public DateTimeOffset? LapsedAt { get; init; }

    public bool TakenBack { get; init; }

    /// <summary>When the last of it was released.</summary>
    public DateTimeOffset? ReleasedAt { get; init; }

    public DateTimeOffset? ReturnedAt { get; init; }

    public bool ReturnPresumed { get; init; }

    /// <summary>What its partner was last told.</summary>
    public string? Told { get; init; }

    /// <summary>What its partner should have been told; null where nothing.</summary>
    public string? ToTell =>
        Shares.Length == 0 || ReturnedAt is not null || TakenBack ? Told
        : Wanted == 0 ? AllReleased
        : LapsedAt is not null ? Told
        : Wanted.ToString(CultureInfo.InvariantCulture);

    /// <summary>Units that are wanted still.</summary>
    public int Wanted => Shares.Where(s => s.ReleasedAt is null).Sum(s => s.Share.Quantity);

    /// <summary>Whether units of the partner are on their way, on scene, or on their way home.</summary>
    public bool Holds => Shares.Length > 0 && LapsedAt is null && ReturnedAt is null;

    /// <summary>Whether it was promised and is still waited for.</summary>
    public bool IsAwaited => Holds && ArrivedAt is null && ReleasedAt is null;

    public DateTimeOffset ExpectedAt => AnsweredAt.AddMinutes(Answer.EtaMinutes);

    public AidProgress Progress =>
        Shares.Length == 0 ? AidProgress.Refused
        : ReturnedAt is not null ? AidProgress.Returned
        : TakenBack ? AidProgress.TakenBack
        : LapsedAt is not null ? AidProgress.Late
        : ReleasedAt is not null ? AidProgress.Returning
        : ArrivedAt is not null ? AidProgress.OnScene
        : AidProgress.Promised;

    /// <summary>Whether units count as cover of their need: promised or on scene; goods that were delivered and used up too.</summary>
    public bool Covers(AidShareState share) =>
        share.ReleasedAt is null && LapsedAt is null && (ReturnedAt is null || (Kind == NeedKind.Supply && ArrivedAt is not null));
}
