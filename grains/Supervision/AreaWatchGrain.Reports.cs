using Haimen.Grains.Assets;
using Haimen.Hazards.Assets;

namespace Haimen.Grains.Supervision;

/// <summary>What is reported of the area's assets.</summary>
internal sealed partial class AreaWatchGrain
{
    /// <summary>Whether something that was reported is in memory only.</summary>
    private bool _unwritten;

    /// <inheritdoc/>
    public async Task ReportAssetAsync(ReportedAsset report, CancellationToken cancellationToken)
    {
        var asset = Array.Find(_site.Assets, x => x.Id == report.AssetId)
            ?? throw new ArgumentException($"asset: '{report.AssetId}' is not one that domain {_domain.Descriptor.Id} has in {_areaId}", nameof(report));
        var kind = _domain.Descriptor.AssetKinds.First(x => x.Id == asset.Kind);
        var now = clock.Now(_realm);
        if (AssetReports.Problem(report.Id, report.Report, kind, now) is { } problem) throw new ArgumentException(problem, nameof(report));

        if (!State.Reports.TryGetValue(asset.Id, out var inbox)) State.Reports[asset.Id] = inbox = new AssetInbox();
        var isNew = inbox.Take(report, x => IsUrgent(kind, x));
        if (!isNew && !_unwritten) return;

        // The wake first: one that is repeated after a crash finds the report waiting, or nothing to do.
        await AssessByAsync(IsUrgent(kind, report.Report.Kind) ? Soon(now) : NextRound(now));
        if (!_realm.IsLive) return;
        // Should the write fail, the sender sends it again, and is not told that it was taken before it is.
        _unwritten = true;
        await stored.WriteStateAsync(cancellationToken);
        _unwritten = false;
    }

    private static bool IsUrgent(AssetKind kind, string report) => kind.Reports.Any(x => x.Id == report && x.Urgent);
}
