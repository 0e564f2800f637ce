using System.Globalization;
using Haimen.Grains.Clocks;
using Haimen.Grains.Incidents;
using Haimen.Grains.Realms;
using Haimen.Grains.Resources;
using Haimen.Grains.Roads;
using Haimen.Grains.Travel;
using Haimen.Hazards.Assessment;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Placement;

namespace Haimen.Grains.Dispatch;

/// <summary>
/// The realm's dispatcher. A plan takes these steps: ask the resources how they stand, solve, reserve, and place the orders with the
/// incidents. It only proposes: a resource that has been taken meanwhile refuses, its order is dropped, and its need planned again
/// at once without it. A reservation that is not placed is given back, or runs out by itself.
/// </summary>
[PreferLocalPlacement]
internal sealed partial class DispatchGrain(
    IDistrictCatalog district,
    ITravelTimes travel,
    IOptions<GreatCircleTravelOptions> travelOptions,
    IRealmClock clock,
    IOptions<DispatchOptions> options,
    ILogger<DispatchGrain> logger,
    IHostApplicationLifetime? host = null) : Grain, IDispatchGrain
{
    private readonly DispatchOptions _options = options.Value;
    private readonly DispatchProblemBuilder _builder = new(district, options.Value);
    private readonly SortedDictionary<string, StatedNeeds> _incidents = new(StringComparer.Ordinal);
    private readonly CancellationToken _stopping = host?.ApplicationStopping ?? CancellationToken.None;
    private ActorKey _key;
    private bool _planScheduled;
    private long _lastStamp;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _key = ActorKey.Parse(this.GetPrimaryKeyString());
        return Task.CompletedTask;
    }

    public Task StateNeedsAsync(OpenNeeds needs, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(needs);
        if (_incidents.TryGetValue(needs.IncidentId, out var known) && needs.Version < known.Version) return Task.CompletedTask;
        var stated = new StatedNeeds(needs) { Told = known?.Told ?? [] };
        _incidents[needs.IncidentId] = stated;
        return stated.HasOpen ? SchedulePlanAsync() : Task.CompletedTask;
    }

    public Task ResourcesFreedAsync(CancellationToken cancellationToken)
    {
        foreach (var stated in _incidents.Values) stated.ForgetRefusals();
        return SchedulePlanAsync();
    }

    public Task WakeAsync(Wake wake, CancellationToken cancellationToken)
    {
        if (wake.Name == DispatchWakes.ResourcesFreed) return ResourcesFreedAsync(cancellationToken);
        _planScheduled = false;
        return wake.Name == DispatchWakes.Retry ? ResourcesFreedAsync(cancellationToken) : PlanAsync();
    }

    private async Task SchedulePlanAsync()
    {
        if (_planScheduled || !_incidents.Values.Any(x => x.HasOpen)) return;
        _planScheduled = true;
        try
        {
            await ScheduleAsync(DispatchWakes.Plan, _key.Realm.IsLive ? _options.GatherWindow : TimeSpan.Zero);
        }
        catch
        {
            _planScheduled = false;
            throw;
        }
    }

    private Task ScheduleAsync(string name, TimeSpan after) =>
        GrainFactory.ScheduleAsync(_key.Realm, new Wake { Target = this.GetGrainId(), Name = name, Due = clock.Now(_key.Realm) + after });

    private async Task PlanAsync()
    {
        var now = clock.Now(_key.Realm);
        var needs = _incidents.Values.SelectMany(x => x.Plannable(now)).ToArray();
        if (needs.Length == 0) return;

        // Whatever happens from here on, what stays unmet is looked at again.
        await ScheduleAsync(DispatchWakes.Retry, _options.RetryPeriod);
        var closures = await GrainFactory.GetGrain<IRoadsGrain>(_key.Realm.Key("roads")).ClosedAsync(now);
        var problem = _builder.Build(
            needs,
            new ClosedRoadTravel(travel, closures, travelOptions.Value),
            await AskAsync(_builder.TeamsFor(needs), id => GrainFactory.GetGrain<ITeamGrain>(_key.Realm.Key(id)).GetStatusAsync()),
            await AskAsync(_builder.DepotsFor(needs), id => GrainFactory.GetGrain<ISupplyDepotGrain>(_key.Realm.Key(id)).GetStatusAsync()),
            await AskAsync(_builder.SheltersFor(needs), id => GrainFactory.GetGrain<IShelterGrain>(_key.Realm.Key(id)).GetStatusAsync()));
        var plan = DispatchSolver.Solve(problem);
        if (plan.Method == DispatchGreedy.Method) LogSolverFailed(_key, plan.SolverFailure);

        var stamp = Stamp(now);
        var orders = await ReserveAsync(Propose(problem, plan, needs, stamp), now);
        await PlaceAsync(plan, needs, orders, $"plan-{stamp}");
        LogPlanned(_key, stamp, needs.Length, orders.Length, plan.Unmet.Sum(), plan.Cost, plan.Method);
        if (orders.Length < plan.Assignments.Count) await SchedulePlanAsync();
    }

    /// <summary>
    /// A name for a plan from the realm's clock: no two plans of a realm have the same, not even after a restart, and a drill's are
    /// the same in every run. A counter would have to be written down before each plan.
    /// </summary>
    private string Stamp(DateTimeOffset now)
    {
        _lastStamp = Math.Max(_lastStamp + 1, now.ToUnixTimeMilliseconds());
        return _lastStamp.ToString("x", CultureInfo.InvariantCulture);
    }

    private async Task<TStatus[]> AskAsync<TStatus>(string[] ids, Func<string, ValueTask<TStatus>> ask)
        where TStatus : class
    {
        var answers = await Task.WhenAll(Array.ConvertAll(ids, async id =>
        {
            try
            {
                return await ask(id);
            }
#pragma warning disable CA1031 // A resource that cannot be asked cannot be sent; the others can.
            catch (Exception e)
#pragma warning restore CA1031
            {
                LogNotAsked(e, _key, id);
                return null;
            }
        }));
        return [.. answers.OfType<TStatus>()];
    }

    private List<(PlannedNeed Need, ProposedOrder Order)> Propose(DispatchProblem problem, DispatchPlan plan, PlannedNeed[] needs, string stamp)
    {
        var proposals = new List<(PlannedNeed, ProposedOrder)>(plan.Assignments.Count);
        foreach (var assignment in plan.Assignments)
        {
            var need = needs[assignment.Arc.Demand];
            var resourceId = problem.Supplies[assignment.Arc.Supply].ResourceId;
            proposals.Add((need, new ProposedOrder
            {
                OrderId = $"{need.IncidentId}-{stamp}-{proposals.Count + 1}",
                NeedId = need.Need.Id,
                Kind = need.Need.Kind,
                Resource = need.Need.Resource,
                ResourceId = resourceId,
                Quantity = assignment.Units,
                Token = 0,
                TravelMinutes = assignment.Arc.Minutes,
                PumpCapacityM3H = _builder.PumpCapacityM3H(need.Need, resourceId, assignment.Units),
                Explanation = assignment.Explanation,
            }));
        }

        return proposals;
    }

    /// <summary>Reserves; what is held counts as no longer open in the statement that stands now, which cannot know of it yet.</summary>
    private async Task<HeldProposal[]> ReserveAsync(List<(PlannedNeed Need, ProposedOrder Order)> proposals, DateTimeOffset now)
    {
        var answers = await InTurnAsync(proposals, x => ReserveOneAsync(x.Need, x.Order, now));
        var held = new List<HeldProposal>(answers.Length);
        foreach (var ((need, order), answer) in proposals.Zip(answers))
        {
            var stated = _incidents[need.IncidentId];
            if (answer.Held)
            {
                stated.Reserve(order.NeedId, order.Quantity);
                held.Add(new HeldProposal(need.IncidentId, order with { Token = answer.Token }, stated));
            }
            else
            {
                LogRefused(_key, order.OrderId, answer.Refusal);
                stated.Refuse(order.NeedId, order.ResourceId);
            }
        }

        return [.. held];
    }

    private async Task<Reservation> ReserveOneAsync(PlannedNeed need, ProposedOrder order, DateTimeOffset now)
    {
        try
        {
            return await Resource(order).ReserveAsync(new ReserveCommand
            {
                OrderId = order.OrderId,
                IncidentId = need.IncidentId,
                Resource = order.Resource,
                Quantity = order.Quantity,
                ExpiresAt = now + _options.ReservationTime,
            });
        }
#pragma warning disable CA1031 // Whether it is held is unknown: it is not counted on, and if it is, it runs out.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return OrderLife.Refused(e.Message);
        }
    }

    private async Task PlaceAsync(DispatchPlan plan, PlannedNeed[] needs, HeldProposal[] orders, string planId)
    {
        var byIncident = orders.ToLookup(x => x.IncidentId, StringComparer.Ordinal);
        var outcomes = needs.Select((need, i) => (need, Unmet: plan.Unmet[i])).GroupBy(x => x.need.IncidentId, StringComparer.Ordinal).Select(x => (
            IncidentId: x.Key,
            Outcome: new PlanOutcome
            {
                PlanId = planId,
                Orders = [.. byIncident[x.Key].Select(y => y.Order).OrderBy(y => y.OrderId, StringComparer.Ordinal)],
                Shortfalls = [.. x.Where(y => y.Unmet > 0).Select(y => new Shortfall(y.need.Need.Id, y.Unmet))],
                Method = plan.Method,
                Cost = plan.Cost,
                LowerBound = plan.LowerBound,
            })).Where(x => x.Outcome.Orders.Length > 0 || !x.Outcome.Shortfalls.SequenceEqual(_incidents[x.IncidentId].Told)).ToList();
        await InTurnAsync(outcomes, x => PlaceOneAsync(x.IncidentId, x.Outcome, byIncident[x.IncidentId]));
    }

    private async Task<bool> PlaceOneAsync(string incidentId, PlanOutcome outcome, IEnumerable<HeldProposal> held)
    {
        try
        {
            _incidents[incidentId].Told = outcome.Shortfalls;
            await GrainFactory.GetGrain<IIncidentGrain>(_key.Realm.Key(incidentId)).PlaceOrdersAsync(outcome);
            return true;
        }
#pragma warning disable CA1031 // One incident that cannot be reached must not keep the others waiting. Of a host that stops, none can.
        catch (Exception e) when (!_stopping.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogNotPlaced(e, _key, incidentId, outcome.PlanId);
            await GiveBackAsync(incidentId, held);
            return false;
        }
    }

    /// <summary>
    /// Whether the incident has placed the orders is unknown. A release is right either way: a reservation is free again, and of
    /// an order that was given after all the incident hears that it has ended, and states the need anew.
    /// </summary>
    private async Task GiveBackAsync(string incidentId, IEnumerable<HeldProposal> held)
    {
        _incidents[incidentId].Told = [];
        foreach (var (_, order, stated) in held)
        {
            stated.Reserve(order.NeedId, -order.Quantity);
            try
            {
                await Resource(order).ReleaseAsync(new ReleaseCommand(order.OrderId, order.Token));
            }
#pragma warning disable CA1031 // It runs out by itself.
            catch (Exception e)
#pragma warning restore CA1031
            {
                LogNotReleased(e, _key, order.OrderId);
            }
        }
    }

    private IOrderedResource Resource(ProposedOrder order)
    {
        var key = _key.Realm.Key(order.ResourceId);
        return order.Kind switch
        {
            NeedKind.Team => GrainFactory.GetGrain<ITeamGrain>(key),
            NeedKind.Supply => GrainFactory.GetGrain<ISupplyDepotGrain>(key),
            _ => GrainFactory.GetGrain<IShelterGrain>(key),
        };
    }

    /// <summary>All at once in the live realm; one after the other in a virtual one, where the order of events is part of the result.</summary>
    private async Task<TResult[]> InTurnAsync<T, TResult>(List<T> items, Func<T, Task<TResult>> act)
    {
        if (_key.Realm.IsLive) return await Task.WhenAll(items.Select(act));
        var results = new TResult[items.Count];
        for (var i = 0; i < results.Length; i++) results[i] = await act(items[i]);
        return results;
    }

    private sealed record HeldProposal(string IncidentId, ProposedOrder Order, StatedNeeds Stated);
}
