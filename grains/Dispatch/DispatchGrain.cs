using System.Globalization;
using Haimen.Grains.Clocks;
using Haimen.Grains.Dispatch.Solving;
using Haimen.Grains.Incidents;
using Haimen.Grains.Realms;
using Haimen.Grains.Resources;
using Haimen.Grains.Roads;
using Haimen.Grains.Townships;
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
    RealmTravel travel,
    IRealmClock clock,
    IOptions<DispatchOptions> options,
    IOptions<DispatchPolicyOptions> policy,
    ILogger<DispatchGrain> logger,
    TimeProvider? time = null,
    IHostApplicationLifetime? host = null) : Grain, IDispatchGrain
{
    private const int MostPlansAtAnInstant = 30;
    private static readonly TimeSpan RestlessPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FailurePause = TimeSpan.FromSeconds(1);

    private readonly DispatchOptions _options = options.Value;
    private readonly DispatchProblemBuilder _builder = new(district, options.Value);
    private readonly ResourceClasses _classes = new(district);
    private readonly SortedDictionary<string, StatedNeeds> _incidents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _versions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IGrainTimer> _timers = new(StringComparer.Ordinal);
    private readonly CancellationToken _stopping = host?.ApplicationStopping ?? CancellationToken.None;
    private ActorKey _key;
    private readonly HashSet<string> _served = new(StringComparer.Ordinal);
    private bool _planScheduled;
    private bool _isPlanning;
    private long _lastStamp;
    private DateTimeOffset _planInstant;
    private int _plansAtInstant;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _key = ActorKey.Parse(this.GetPrimaryKeyString());
        return Task.CompletedTask;
    }

    public Task StateNeedsAsync(OpenNeeds needs, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(needs);
        if (_versions.TryGetValue(needs.IncidentId, out var version) && needs.Version < version) return Task.CompletedTask;
        _versions[needs.IncidentId] = needs.Version;
        var stated = new StatedNeeds(needs);
        if (_incidents.TryGetValue(needs.IncidentId, out var known)) stated.Inherit(known, needs);
        _incidents[needs.IncidentId] = stated;
        if (needs.Needs.Length == 0) _served.Add(needs.IncidentId);
        else _served.Remove(needs.IncidentId);
        ForgetServed();
        return SchedulePlanAsync();
    }

    public Task ResourcesFreedAsync(CancellationToken cancellationToken)
    {
        foreach (var stated in _incidents.Values) stated.Unsettle();
        return SchedulePlanAsync();
    }

    public Task WakeAsync(Wake wake, CancellationToken cancellationToken)
    {
        if (wake.Name == DispatchWakes.ResourcesFreed) return ResourcesFreedAsync(cancellationToken);
        _planScheduled = false;
        return wake.Name == DispatchWakes.Retry ? ResourcesFreedAsync(cancellationToken) : PlanInTurnAsync();
    }

    private async Task PlanInTurnAsync()
    {
        _isPlanning = true;
        try
        {
            await PlanAsync();
        }
        finally
        {
            _isPlanning = false;
            ForgetServed();
        }
    }

    /// <summary>Forgets incidents that need nothing any more, but not amid a plan, which looks them up by their ids.</summary>
    private void ForgetServed()
    {
        if (_isPlanning) return;
        foreach (var served in _served) _incidents.Remove(served);
        _served.Clear();
    }

    private async Task SchedulePlanAsync()
    {
        if (_planScheduled || !_incidents.Values.Any(x => x.HasUnsettled)) return;
        _planScheduled = true;
        try
        {
            var window = _key.Realm.IsLive ? _options.GatherWindow : TimeSpan.Zero;
            await ScheduleAsync(DispatchWakes.Plan, IsRestless() ? RestlessPause : window);
        }
        catch
        {
            _planScheduled = false;
            throw;
        }
    }

    /// <summary>
    /// Whether it has planned again and again at one instant: what it proposes is refused or given back each time for a reason that it
    /// cannot see. A virtual clock would stand still for ever.
    /// </summary>
    private bool IsRestless()
    {
        var now = clock.Now(_key.Realm);
        if (now != _planInstant) (_planInstant, _plansAtInstant) = (now, 0);
        return ++_plansAtInstant > MostPlansAtAnInstant;
    }

    /// <summary>
    /// In live by a timer of its own, at most one of a name: what the dispatcher knows ends with it, and its successor hears it from the
    /// incidents, so that a durable wake would cost a write and save nothing. In a virtual realm by the agenda, which is its time.
    /// </summary>
    private Task ScheduleAsync(string name, TimeSpan after)
    {
        var wake = new Wake { Target = this.GetGrainId(), Name = name, Due = clock.Now(_key.Realm) + after };
        if (!_key.Realm.IsLive) return GrainFactory.ScheduleAsync(_key.Realm, wake);
        if (_timers.Remove(name, out var timer)) timer.Dispose();
        _timers[name] = this.RegisterGrainTimer(OnTimerAsync, wake, new GrainTimerCreationOptions(after, Timeout.InfiniteTimeSpan));
        return Task.CompletedTask;
    }

    private async Task OnTimerAsync(Wake wake, CancellationToken cancellationToken)
    {
        try
        {
            await WakeAsync(wake, cancellationToken);
        }
#pragma warning disable CA1031 // Nobody else would plan what this plan did not: it is tried again.
        catch (Exception e) when (!_stopping.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogNotPlanned(e, _key);
            _planScheduled = true;
            await ScheduleAsync(DispatchWakes.Retry, FailurePause);
        }
    }

    private async Task PlanAsync()
    {
        var now = clock.Now(_key.Realm);
        var needs = ToPlan(now);
        if (needs.Length == 0) return;

        // Whatever happens from here on, what stays unmet is looked at again. What is stated anew meanwhile is another plan's.
        foreach (var need in needs) _incidents[need.IncidentId].Settle(need.Need.Id);
        await ScheduleAsync(DispatchWakes.Retry, _options.RetryPeriod);
        var (problem, travelSource) = await StateAsync(needs, now);
        var plan = DispatchSolver.Solve(problem, _key.Realm.IsLive ? DispatchBudget.Of(_options.Budget, time ?? TimeProvider.System) : DispatchBudget.OfWork(_options.Budget));
        if (plan.SolverFailure.Length > 0) LogSolverFailed(_key, plan.SolverFailure);

        var stamp = Stamp(now);
        var proposals = Propose(problem, plan, needs, stamp, travelSource);
        var orders = await ReserveAsync(proposals, now);
        await PlaceAsync(problem, plan, needs, orders, $"plan-{stamp}");
        LogPlanned(_key, stamp, needs.Length, orders.Length, plan.Unmet.Sum(), plan.Bound.Cost, plan.Bound.LowerBound, plan.Bound.Method);
        if (orders.Length < proposals.Count) await SchedulePlanAsync();
    }

    /// <summary>The open needs that a plan can do something about: those that no plan has seen as they stand, and all that compete with them.</summary>
    private PlannedNeed[] ToPlan(DateTimeOffset now)
    {
        var all = _incidents.Values.SelectMany(x => x.Plannable(now)).ToArray();
        var concerned = all.Where(x => _incidents[x.IncidentId].IsUnsettled(x.Need.Id)).Select(x => _classes.Of(x.Need)).ToHashSet();
        return Array.FindAll(all, x => concerned.Contains(_classes.Of(x.Need)));
    }

    private async Task<(DispatchProblem Problem, Func<DispatchArc, string> TravelSource)> StateAsync(PlannedNeed[] needs, DateTimeOffset now)
    {
        var closures = await GrainFactory.GetGrain<IRoadsGrain>(_key.Realm.Key("roads")).ClosedAsync(now);
        var teams = _builder.TeamsFor(needs);
        var townships = teams.Length > 0 && _options.PreparednessWeight > 0 ? district.District.Townships.Select(x => x.Id).ToArray() : [];
        var levels = await AskAsync(townships, id => GrainFactory.GetGrain<ITownshipGrain>(_key.Realm.Key(id)).GetStatusAsync());
        return await _builder.BuildAsync(
            needs,
            travel.In(_key.Realm, closures),
            await AskAsync(teams, id => GrainFactory.GetGrain<ITeamGrain>(_key.Realm.Key(id)).GetStatusAsync()),
            await AskAsync(_builder.DepotsFor(needs), id => GrainFactory.GetGrain<ISupplyDepotGrain>(_key.Realm.Key(id)).GetStatusAsync()),
            await AskAsync(_builder.SheltersFor(needs), id => GrainFactory.GetGrain<IShelterGrain>(_key.Realm.Key(id)).GetStatusAsync()),
            levels.ToDictionary(x => x.TownshipId, x => x.Level, StringComparer.Ordinal));
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

    /// <summary>The orders that a plan asks for; a team that stays on its way needs none.</summary>
    private List<Proposal> Propose(DispatchProblem problem, DispatchPlan plan, PlannedNeed[] needs, string stamp, Func<DispatchArc, string> travelSource)
    {
        var proposals = new List<Proposal>(plan.Assignments.Count);
        foreach (var assignment in plan.Assignments)
        {
            var need = needs[assignment.Arc.Demand];
            var supply = problem.Supplies[assignment.Arc.Supply];
            if (supply.UnderWayTo == assignment.Arc.Demand) continue;
            var from = supply.UnderWayTo is { } current ? needs[current] : null;
            var order = new ProposedOrder
            {
                OrderId = $"{need.IncidentId}-{stamp}-{proposals.Count + 1}",
                NeedId = need.Need.Id,
                Kind = need.Need.Kind,
                Resource = need.Need.Resource,
                ResourceId = supply.ResourceId,
                Quantity = assignment.Units,
                Token = 0,
                TravelMinutes = assignment.Arc.Minutes,
                PumpCapacityM3H = _builder.PumpCapacityM3H(need.Need, supply.ResourceId, assignment.Units),
                Explanation = assignment.Explanation with { TravelSource = travelSource(assignment.Arc) },
            };
            proposals.Add(new Proposal(need, order, from, from?.UnderWay.First(x => x.TeamId == supply.ResourceId)));
        }

        return proposals;
    }

    /// <summary>Reserves; what is held counts as no longer open in the statement that stands now, which cannot know of it yet.</summary>
    private async Task<HeldProposal[]> ReserveAsync(List<Proposal> proposals, DateTimeOffset now)
    {
        var answers = await InTurnAsync(proposals, x => ReserveOneAsync(x, now));
        var held = new List<HeldProposal>(answers.Length);
        foreach (var (proposal, answer) in proposals.Zip(answers))
        {
            var (need, order) = (proposal.Need, proposal.Order);
            var stated = _incidents[need.IncidentId];
            if (answer.Held)
            {
                stated.Reserve(order.NeedId, order.Quantity);
                held.Add(new HeldProposal(need.IncidentId, order with { Token = answer.Token }, stated, proposal.From?.IncidentId, proposal.Taken?.OrderId));
            }
            else
            {
                LogRefused(_key, order.OrderId, answer.Refusal);
                stated.Refuse(order.NeedId, order.ResourceId);
            }
        }

        return [.. held];
    }

    private async Task<Reservation> ReserveOneAsync(Proposal proposal, DateTimeOffset now)
    {
        var (need, order) = (proposal.Need, proposal.Order);
        try
        {
            return await Resource(order).ReserveAsync(new ReserveCommand
            {
                OrderId = order.OrderId,
                IncidentId = need.IncidentId,
                Resource = order.Resource,
                Quantity = order.Quantity,
                ExpiresAt = now + _options.ReservationTime + (need.AwaitsCommander ? policy.Value.ConfirmWithin : TimeSpan.Zero),
                InsteadOf = proposal.Taken is { } taken ? new ReleaseCommand(taken.OrderId, taken.Token) : null,
            });
        }
#pragma warning disable CA1031 // Whether it is held is unknown: it is not counted on, and if it is, it runs out.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return OrderLife.Refused(e.Message);
        }
    }

    private async Task PlaceAsync(DispatchProblem problem, DispatchPlan plan, PlannedNeed[] needs, HeldProposal[] orders, string planId)
    {
        var byIncident = orders.ToLookup(x => x.IncidentId, StringComparer.Ordinal);
        var taken = orders.Where(x => x.TakenFrom is not null).ToLookup(x => x.TakenFrom, x => x.TakenOrder!, StringComparer.Ordinal);
        var replaced = Replaced(problem, plan, needs, orders).ToLookup(x => x.IncidentId, x => x.OrderId, StringComparer.Ordinal);
        var outcomes = needs.Select((need, i) => (need, Unmet: plan.Unmet[i])).GroupBy(x => x.need.IncidentId, StringComparer.Ordinal).Select(x =>
        {
            var planned = x.Select(y => y.need.Need.Id).ToHashSet(StringComparer.Ordinal);
            return new PlanOutcomeOf(x.Key, new PlanOutcome
            {
                PlanId = planId,
                Orders = [.. byIncident[x.Key].Select(y => y.Order).OrderBy(y => y.OrderId, StringComparer.Ordinal)],
                // Of needs that were not planned, what was short is short still.
                Shortfalls =
                [
                    .. x.Where(y => y.Unmet > 0).Select(y => new Shortfall(y.need.Need.Id, y.Unmet))
                        .Concat(_incidents[x.Key].Told.Where(y => !planned.Contains(y.NeedId)))
                        .OrderBy(y => y.NeedId, StringComparer.Ordinal),
                ],
                Bound = plan.Bound,
                Diverted = [.. taken[x.Key].Order(StringComparer.Ordinal)],
                Replaced = [.. replaced[x.Key].Order(StringComparer.Ordinal)],
            });
        }).Where(x => x.Outcome.Orders.Length > 0 || x.Outcome.Diverted.Length > 0 || !x.Outcome.Shortfalls.SequenceEqual(_incidents[x.IncidentId].Told)).ToList();
        await InTurnAsync(outcomes, x => PlaceOneAsync(x.IncidentId, x.Outcome, byIncident[x.IncidentId]));
    }

    /// <summary>
    /// The orders under way that a plan has no use for, as far as others are reserved in their place. One that nobody replaces goes on.
    /// </summary>
    private static IEnumerable<(string IncidentId, string OrderId)> Replaced(DispatchProblem problem, DispatchPlan plan, PlannedNeed[] needs, HeldProposal[] orders)
    {
        var used = plan.Assignments.Select(x => x.Arc.Supply).ToHashSet();
        var idle = Enumerable.Range(0, problem.Supplies.Count).Where(x => !used.Contains(x)).ToLookup(x => problem.Supplies[x].UnderWayTo ?? -1);
        for (var i = 0; i < needs.Length; i++)
        {
            var need = needs[i];
            var gone = orders.Count(x => need.UnderWay.Any(y => y.OrderId == x.TakenOrder));
            var sent = orders.Where(x => x.IncidentId == need.IncidentId && x.Order.NeedId == need.Need.Id).Sum(x => x.Order.Quantity);
            foreach (var supply in idle[i].Take(Math.Max(0, sent - need.Open - gone)))
                yield return (need.IncidentId, need.UnderWay.First(x => x.TeamId == problem.Supplies[supply].ResourceId).OrderId);
        }
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
        foreach (var (_, order, stated, _, _) in held)
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

    /// <param name="Need">What it serves.</param>
    /// <param name="Order">The order.</param>
    /// <param name="From">The need that its team is taken from; null where it is free.</param>
    /// <param name="Taken">The order that its team is taken from; null where it is free.</param>
    private sealed record Proposal(PlannedNeed Need, ProposedOrder Order, PlannedNeed? From, UnderWayTeam? Taken);

    private sealed record HeldProposal(string IncidentId, ProposedOrder Order, StatedNeeds Stated, string? TakenFrom, string? TakenOrder);

    private sealed record PlanOutcomeOf(string IncidentId, PlanOutcome Outcome);
}
