using Haimen.Grains.Clocks;
using Haimen.Grains.Dispatch;
using Haimen.Grains.Resources;
using Orleans.Concurrency;

namespace Haimen.Grains.Incidents;

/// <summary>
/// An incident, keyed <c>realm/incidentId</c>: reported → verified → responding → contained → recovering → closed. It owns the log:
/// every command carries an id and takes effect once, every event is durable before the caller is answered.
/// </summary>
public interface IIncidentGrain : IWakeable
{
    /// <summary>Takes an area's assessment: opens the incident where it is new, revises level, footprint and needs, contains or ends it.</summary>
    /// <param name="update">The assessment.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task<CommandOutcome> AssessAsync(IncidentUpdate update, CancellationToken cancellationToken = default);

    /// <summary>Takes a report from people (the public, 110, 119, 120, an information officer).</summary>
    /// <param name="report">The report.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task<CommandOutcome> ReportAsync(IncidentReport report, CancellationToken cancellationToken = default);

    /// <summary>Takes a command from a person in charge.</summary>
    /// <param name="command">The command.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task<CommandOutcome> CommandAsync(IncidentCommand command, CancellationToken cancellationToken = default);

    /// <summary>Places orders whose resources dispatch has reserved. Those that the incident no longer needs are given back.</summary>
    /// <param name="outcome">The plan's part for this incident.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task PlaceOrdersAsync(PlanOutcome outcome, CancellationToken cancellationToken = default);

    /// <summary>How it stands.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    [AlwaysInterleave]
    Task<IncidentView> GetAsync(CancellationToken cancellationToken = default);
}
