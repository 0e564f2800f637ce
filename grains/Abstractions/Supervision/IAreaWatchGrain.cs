using Haimen.Grains.Assets;
using Haimen.Grains.Clocks;
using Haimen.Grains.Incidents;
using Orleans.Concurrency;

namespace Haimen.Grains.Supervision;

/// <summary>
/// One domain's watch over one township, keyed <c>realm/domain/townshipId</c>: gathers what sensors say, moves the domain's assets,
/// has the domain assess the area, raises and lifts warnings, and opens and informs the incident.
/// </summary>
public interface IAreaWatchGrain : IWakeable
{
    /// <summary>Takes what a sensor says. An assessment follows at once where the grade rose, else at the next round.</summary>
    /// <param name="notice">What it says.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task ObserveAsync(SensorNotice notice, CancellationToken cancellationToken = default);

    /// <summary>Takes a report from people and hands it to the area's incident, a new one where none is open.</summary>
    /// <param name="report">The report.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The incident's id.</returns>
    Task<string> ReportAsync(IncidentReport report, CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes a report of one of the area's assets, for its next step: at once where the kind of report is urgent, else at the next round.
    /// It is durable when this answers; the same id again changes nothing.
    /// </summary>
    /// <param name="report">The report.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="ArgumentException">The asset is none of the area's, or the report is not one that its kind has, lies in the future, or has figures or a place that cannot be.</exception>
    Task ReportAssetAsync(ReportedAsset report, CancellationToken cancellationToken = default);

    /// <summary>How the area stands.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    [AlwaysInterleave]
    ValueTask<AreaStatus> GetStatusAsync(CancellationToken cancellationToken = default);
}
