using Haimen.Hazards;

namespace Haimen.Host.Intake.Ais;

/// <summary>
/// Which positions of a vessel are worth a report: a fishing vessel under way sends one every few seconds, and every report is written. One that
/// moved, a minute after the last, and a change of status are; distress always is.
/// </summary>
internal sealed class PositionThinning
{
    /// <summary>A vessel that lies still is reported on as often, so that it does not count as silent.</summary>
    public static readonly TimeSpan Still = TimeSpan.FromMinutes(10);

    /// <summary>The least time between two of a moving one.</summary>
    public static readonly TimeSpan Moving = TimeSpan.FromMinutes(1);

    /// <summary>So far it must have moved, m: twice the error of a class B receiver.</summary>
    public const double MovedM = 50;

    private readonly Dictionary<string, (DateTimeOffset At, GeoPoint Place, int? Status)> _last = new(StringComparer.Ordinal);

    /// <summary>Whether a position is worth a report; then it is remembered.</summary>
    public bool IsWorth(string vessel, DateTimeOffset at, GeoPoint place, int? status)
    {
        if (_last.TryGetValue(vessel, out var last) && status == last.Status)
        {
            var since = at - last.At;
            if (since < Moving || (since < Still && place.DistanceM(last.Place) < MovedM)) return false;
        }

        _last[vessel] = (at, place, status);
        return true;
    }
}
