using Haimen.Grains.Dispatch;
using Haimen.Grains.Dispatch.Solving;
using Haimen.Hazards;
using static Haimen.Benchmarks.Dispatch.DayOfIncidents;

namespace Haimen.Benchmarks.Dispatch;

/// <summary>Lives through a day, deciding at each call and whenever a team comes free, and knowing nothing of what is to come.</summary>
internal sealed class PlannedDay
{
    private readonly DayOfIncidents _day;
    private readonly DispatchOptions? _options;
    private readonly Team[] _teams;
    private readonly double[] _arrived;
    private readonly SortedSet<int> _open = [];
    private readonly PriorityQueue<(int Team, int Version), double> _due = new();

    private PlannedDay(DayOfIncidents day, DispatchOptions? options)
    {
        (_day, _options) = (day, options);
        _teams = [.. day.Stations.Select(x => new Team { Place = x })];
        _arrived = new double[day.Calls.Count];
    }

    /// <summary>Each decision by our solver, teams under way among those it may send.</summary>
    public static DayOutcome Ours(DayOfIncidents day, DispatchOptions options) => new PlannedDay(day, options).Run();

    /// <summary>The oldest call first, to each the closest team that is idle: what most dispatch boards propose.</summary>
    public static DayOutcome ClosestIdle(DayOfIncidents day) => new PlannedDay(day, null).Run();

    private DayOutcome Run()
    {
        for (var next = 0; next < _day.Calls.Count || _open.Count > 0 || _due.Count > 0;)
        {
            var call = next < _day.Calls.Count ? _day.Calls[next].At : double.PositiveInfinity;
            if (_due.TryPeek(out var due, out var minute) && minute <= call)
            {
                _due.Dequeue();
                if (_teams[due.Team].Version == due.Version && Happen(due.Team, minute)) Decide(minute);
                continue;
            }

            while (next < _day.Calls.Count && _day.Calls[next].At == call) _open.Add(next++);
            Decide(call);
        }

        return DayOutcome.Of(_day.Calls, _arrived);
    }

    /// <summary>A team arrives, or has done its work; whether it is free.</summary>
    private bool Happen(int index, double minute)
    {
        var team = _teams[index];
        var call = _day.Calls[team.Call];
        if (team.OnScene)
        {
            (team.Call, team.OnScene) = (-1, false);
            return _open.Count > 0;
        }

        _arrived[team.Call] = minute - call.At;
        (team.OnScene, team.Place) = (true, call.Place);
        _due.Enqueue((index, ++team.Version), minute + call.WorkMinutes);
        return false;
    }

    private void Decide(double minute)
    {
        if (_options is null) DecideClosest(minute);
        else DecideByPlan(minute, _options);
    }

    private void DecideClosest(double minute)
    {
        foreach (var call in _open.ToArray())
        {
            var idle = Enumerable.Range(0, _teams.Length).Where(x => _teams[x].Call < 0).ToArray();
            if (idle.Length == 0) return;
            Send(idle.MinBy(x => Minutes(_teams[x].Place, _day.Calls[call].Place)), call, minute);
        }
    }

    private void DecideByPlan(double minute, DispatchOptions options)
    {
        int[] sendable = [.. Enumerable.Range(0, _teams.Length).Where(x => !_teams[x].OnScene)];
        int[] calls = [.. _open.Concat(sendable.Where(x => _teams[x].Call >= 0).Select(x => _teams[x].Call)).Order()];
        var index = calls.Select((x, i) => (x, i)).ToDictionary(x => x.x, x => x.i);
        var places = Array.ConvertAll(sendable, x => _teams[x].PlaceAt(minute, _day));
        var problem = new DispatchProblem(
            [.. sendable.Select(x => new DispatchSupply($"t{x}", Nameless, "", 1, 0) { UnderWayTo = _teams[x].Call < 0 ? null : index[_teams[x].Call] })],
            [.. calls.Select(x => new DispatchDemand($"c{x}", Nameless, 1, _day.Calls[x].Weight, Math.Max(0, _day.Calls[x].Within - (minute - _day.Calls[x].At))))],
            [.. calls.SelectMany((call, i) => places.Select((place, j) => new DispatchArc(j, i, Minutes(place, _day.Calls[call].Place))))],
            options);
        var plan = DispatchSolver.Solve(problem, DispatchBudget.OfWork(options.Budget));
        var sent = plan.Assignments.ToDictionary(x => sendable[x.Arc.Supply], x => calls[x.Arc.Demand]);

        // Who is turned round is first taken from where he was going.
        foreach (var (team, call) in sent)
        {
            if (_teams[team].Call == call || _teams[team].Call < 0) continue;
            _open.Add(_teams[team].Call);
        }

        foreach (var team in sendable.Where(x => _teams[x].Call >= 0 && !sent.ContainsKey(x)))
        {
            if (!sent.ContainsValue(_teams[team].Call)) continue;
            _teams[team].Place = _teams[team].PlaceAt(minute, _day);
            (_teams[team].Call, _teams[team].Version) = (-1, _teams[team].Version + 1);
        }

        foreach (var (team, call) in sent.OrderBy(x => x.Key))
        {
            if (_teams[team].Call != call) Send(team, call, minute);
        }
    }

    private void Send(int index, int call, double minute)
    {
        var team = _teams[index];
        team.Place = team.PlaceAt(minute, _day);
        (team.Call, team.SentAt, team.WayMinutes) = (call, minute, Minutes(team.Place, _day.Calls[call].Place));
        _open.Remove(call);
        _due.Enqueue((index, ++team.Version), minute + team.WayMinutes);
    }

    private static LocalizedText Nameless { get; } = new("", "");

    private sealed class Team
    {
        /// <summary>Where it is, or set out.</summary>
        public Place Place { get; set; }

        /// <summary>The call that it serves, -1 where it is idle.</summary>
        public int Call { get; set; } = -1;

        public bool OnScene { get; set; }

        public double SentAt { get; set; }

        public double WayMinutes { get; set; }

        /// <summary>Rises whenever what was due of it no longer is.</summary>
        public int Version { get; set; }

        public Place PlaceAt(double minute, DayOfIncidents day) => Call < 0 || OnScene || WayMinutes <= 0
            ? Place
            : Place.Towards(day.Calls[Call].Place, Math.Clamp((minute - SentAt) / WayMinutes, 0, 1));
    }
}
