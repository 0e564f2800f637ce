using System.Collections.Concurrent;
using System.Diagnostics;
using Haimen.Grains.Dispatch;
using Haimen.Grains.Incidents;
using Haimen.Grains.Realms;
using Haimen.Grains.Resources;

namespace Haimen.Benchmarks.Dispatch;

/// <summary>Watches the calls of dispatch as their actors take them, and notes when each incident got how far.</summary>
internal sealed class DispatchTimeline : IIncomingGrainCallFilter
{
    private readonly ConcurrentDictionary<string, DispatchCourse> _courses = new(StringComparer.Ordinal);

    /// <summary>Begins to watch an incident.</summary>
    public DispatchCourse Watch(string incidentId, int units) => _courses[incidentId] = new DispatchCourse(units);

    public async Task Invoke(IIncomingGrainCallContext context)
    {
        var from = Stopwatch.GetTimestamp();
        await context.Invoke();
        if (_courses.IsEmpty || context.Request.GetArgumentCount() == 0) return;
        switch (context.Request.GetArgument(0))
        {
            case OpenNeeds { Needs.Length: > 0 } needs:
                Find(needs.IncidentId)?.Stated(from);
                break;
            case ReserveCommand reserve:
                Find(reserve.IncidentId)?.Reserved(from, Stopwatch.GetTimestamp());
                break;
            case PlanOutcome plan when context.Grain is IIncidentGrain:
                Find(ActorKey.Parse(context.TargetId.Key.ToString()!).Id)?.Placed(from, Stopwatch.GetTimestamp(), plan.Orders.Sum(x => x.Quantity));
                break;
            default:
                break;
        }
    }

    private DispatchCourse? Find(string incidentId) => _courses.GetValueOrDefault(incidentId);
}
