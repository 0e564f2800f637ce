using Haimen.Grains.Incidents;
using Haimen.Grains.Realms;
using Haimen.Grains.Resources;
using Haimen.Hazards;

namespace Haimen.Grains.Drills;

/// <summary>
/// The people of a drill who are not crews. The duty officer verifies a report when it has stood for some minutes. The commander confirms
/// an order that waits a few minutes after it was proposed, drawn from the seed. Each department
/// does its task of the plan some way into the time it has for it, drawn from the seed; one in fifty comes late, so that escalation
/// is drilled too.
/// </summary>
internal sealed class SimulatedStaff(RealmId realm, ulong seed, IGrainFactory grains)
{
    private const double LateProbability = 0.02;
    private static readonly TimeSpan ReleasesLevelAfter = TimeSpan.FromHours(1);
    private static readonly TimeSpan VerifiesAfter = TimeSpan.FromMinutes(8);

    public async Task WorkAsync(IReadOnlyList<IncidentView> incidents, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var incident in incidents)
        {
            if (incident.Stage == IncidentStage.Reported && now >= incident.OpenedAt + VerifiesAfter)
                await VerifyAsync(incident, cancellationToken);
            foreach (var order in incident.Orders)
            {
                if (order.AwaitsCommander && now >= order.OrderedAt + ConfirmsAfter(order)) await ConfirmAsync(order, cancellationToken);
            }

            if (incident is { HandLevelSince: { } since, DomainLevel: HazardGrade.Normal } && now >= since + ReleasesLevelAfter)
                await ReleaseLevelAsync(incident, since, cancellationToken);
            foreach (var task in incident.Tasks)
            {
                if (task.DoneAt is not null || now < DoneBy(incident, task)) continue;
                await grains.GetGrain<IIncidentGrain>(realm.Key(incident.IncidentId)).CommandAsync(
                    new IncidentCommand
                    {
                        CommandId = $"staff-{task.TaskId}-{task.DueAt.UtcTicks}",
                        Kind = IncidentCommandKind.CompleteTask,
                        By = task.Owner,
                        Reason = "done by the simulated staff of the drill",
                        Subject = task.TaskId,
                    },
                    cancellationToken);
            }
        }
    }

    private Task<CommandOutcome> VerifyAsync(IncidentView incident, CancellationToken cancellationToken) =>
        grains.GetGrain<IIncidentGrain>(realm.Key(incident.IncidentId)).CommandAsync(
            new IncidentCommand
            {
                CommandId = $"staff-verify-{incident.OpenedAt.UtcTicks}",
                Kind = IncidentCommandKind.Verify,
                By = "duty-officer",
                Reason = "called back and confirmed by the simulated duty officer of the drill",
            },
            cancellationToken);

    /// <summary>A level that was set by hand stands until a person gives it back: in a drill the commander, once the hazard is over.</summary>
    private Task<CommandOutcome> ReleaseLevelAsync(IncidentView incident, DateTimeOffset since, CancellationToken cancellationToken) =>
        grains.GetGrain<IIncidentGrain>(realm.Key(incident.IncidentId)).CommandAsync(
            new IncidentCommand
            {
                CommandId = $"staff-release-level-{since.UtcTicks}",
                Kind = IncidentCommandKind.FollowDomain,
                By = "commander",
                Reason = "given back by the simulated commander of the drill: the hazard is over",
            },
            cancellationToken);

    private Task<CommandOutcome> ConfirmAsync(OrderView order, CancellationToken cancellationToken) =>
        grains.GetGrain<IIncidentGrain>(realm.Key(order.IncidentId)).CommandAsync(
            new IncidentCommand
            {
                CommandId = $"staff-confirm-{order.OrderId}",
                Kind = IncidentCommandKind.ConfirmOrder,
                By = "commander",
                Reason = "confirmed by the simulated commander of the drill",
                Subject = order.OrderId,
            },
            cancellationToken);

    /// <summary>One to four minutes: to be reached by telephone, to ask the township, to say yes.</summary>
    private TimeSpan ConfirmsAfter(OrderView order) =>
        TimeSpan.FromMinutes(1 + (3 * new DeterministicRandom(DeterministicRandom.Derive(seed, $"confirm/{order.OrderId}")).NextDouble()));

    private DateTimeOffset DoneBy(IncidentView incident, TaskView task)
    {
        var random = new DeterministicRandom(DeterministicRandom.Derive(seed, $"staff/{incident.IncidentId}/{task.TaskId}"));
        var share = random.NextDouble() < LateProbability ? 1.5 : 0.2 + (0.7 * random.NextDouble());
        return incident.OpenedAt + ((task.DueAt - incident.OpenedAt) * share);
    }
}
