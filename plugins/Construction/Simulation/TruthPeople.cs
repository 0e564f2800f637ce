using Haimen.Construction.Assessment;
using Haimen.Construction.Assets;
using Haimen.Hazards.Assets;

namespace Haimen.Construction.Simulation;

/// <summary>
/// The people of one site: at work, leaving when told, caught when it gives way, freed by rescue teams, and dying the longer they
/// lie there. Figures are invented for drills.
/// </summary>
internal sealed class TruthPeople
{
    // Everybody is out within this time of being told.
    private const double LeavingHours = 1.0 / 3;
    private const double TrappedShare = 0.7;

    // People that one rescue team frees in an hour; without any team colleagues free few.
    private const double FreedPerTeamHour = 0.5;
    private const double FreedByColleaguesPerHour = 0.1;

    // The share of the trapped that dies in an hour, after the first.
    private const double DyingPerHour = 0.03;

    private readonly int _workers;
    private double _present;
    private double _freeing;
    private double _dying;
    private double _trappedHours;
    private int _reportedPresent;

    /// <summary>People of a site, all at work.</summary>
    /// <param name="workers">People at work when all is well.</param>
    public TruthPeople(int workers) => (_workers, _present, _reportedPresent) = (workers, workers, workers);

    /// <summary>People there now.</summary>
    public int Present => (int)Math.Ceiling(_present - 1e-9);

    public int Trapped { get; private set; }

    public int Injured { get; private set; }

    public int Dead { get; private set; }

    /// <summary>People ever freed.</summary>
    public int Freed { get; private set; }

    /// <summary>People ever trapped.</summary>
    public int TrappedEver { get; private set; }

    /// <summary>Moves them on.</summary>
    /// <param name="hours">Length of the step.</param>
    /// <param name="leave">Whether they are told to leave, or nobody may work there.</param>
    /// <param name="rescueTeams">Rescue teams at work.</param>
    /// <returns>Whether the casualties changed.</returns>
    public bool Advance(double hours, bool leave, double rescueTeams)
    {
        _present = leave ? Math.Max(0, _present - (_workers * hours / LeavingHours)) : _workers;
        if (Trapped == 0) return false;
        var before = (Trapped, Dead);
        _trappedHours += hours;
        _freeing += hours * (FreedByColleaguesPerHour + (FreedPerTeamHour * rescueTeams));
        if (_trappedHours > 1) _dying += hours * DyingPerHour * Trapped;
        var freed = Math.Min(Trapped, (int)_freeing);
        (_freeing, Trapped, Freed, Injured) = (_freeing - freed, Trapped - freed, Freed + freed, Injured + freed);
        var died = Math.Min(Trapped, (int)_dying);
        (_dying, Trapped, Dead) = (_dying - died, Trapped - died, Dead + died);
        return before != (Trapped, Dead);
    }

    /// <summary>It gives way: some of those there are caught, of them most trapped, the others hurt.</summary>
    /// <param name="share">Share of those there that is caught, 0 to 1.</param>
    public void Catch(double share)
    {
        var caught = (int)Math.Ceiling((_present * share) - 1e-9);
        var trapped = (int)Math.Ceiling(caught * TrappedShare);
        Trapped += trapped;
        TrappedEver += trapped;
        Injured += caught - trapped;
        _trappedHours = 0;
        _present = 0;
    }

    /// <summary>The head count, where it changed enough to be reported: all gone, or all back.</summary>
    /// <param name="at">Now.</param>
    public AssetReport? Headcount(DateTimeOffset at)
    {
        if (Present == _reportedPresent || (Present > 0 && Present < _workers)) return null;
        _reportedPresent = Present;
        return Report(SiteReports.Headcount, at, (SiteReports.Workers, Present));
    }

    /// <summary>The casualties as a report of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="at">Now.</param>
    public AssetReport Casualties(string kind, DateTimeOffset at) =>
        Report(kind, at, (SiteReports.Trapped, Trapped), (SiteReports.Injured, Injured), (SiteReports.Dead, Dead));

    /// <summary>A report.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="at">Now.</param>
    /// <param name="values">Its figures.</param>
    public static AssetReport Report(string kind, DateTimeOffset at, params (string Name, double Value)[] values) => new()
    {
        Kind = kind,
        At = at,
        Values = new SortedDictionary<string, double>(values.ToDictionary(v => v.Name, v => v.Value), StringComparer.Ordinal),
    };

    /// <summary>Rescue teams at work on a site.</summary>
    /// <param name="forcing">The site's forcing.</param>
    public static double RescueTeams(SiteForcing forcing) => forcing.AtWork(ConstructionResources.SearchRescue);
}
