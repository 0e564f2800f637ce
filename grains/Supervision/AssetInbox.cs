using Haimen.Grains.Assets;

namespace Haimen.Grains.Supervision;

/// <summary>The reports of one asset that wait for its next step. Bounded: a vessel that sends its position every few seconds must not fill the area's memory.</summary>
[GenerateSerializer, Alias("haimen.asset-inbox")]
internal sealed class AssetInbox
{
    /// <summary>How many reports may wait; of more, the oldest that are not urgent are dropped, then the oldest.</summary>
    public const int MostWaiting = 200;

    /// <summary>How many of the latest ids are remembered, so that a report that is sent again is not taken again.</summary>
    public const int RememberedIds = 500;

    /// <summary>Number of the last report taken.</summary>
    [Id(0)] public long Last { get; set; }

    /// <summary>Those that the asset has not taken yet, by number.</summary>
    [Id(1)] public List<NumberedReport> Waiting { get; set; } = [];

    /// <summary>Ids of the latest reports, oldest first.</summary>
    [Id(2)] public List<string> Ids { get; set; } = [];

    /// <summary>Takes a report; false where one of that id was taken before.</summary>
    /// <param name="report">The report.</param>
    /// <param name="isUrgent">Tells urgent kinds.</param>
    public bool Take(ReportedAsset report, Func<string, bool> isUrgent)
    {
        if (Ids.Contains(report.Id)) return false;
        Ids.Add(report.Id);
        if (Ids.Count > RememberedIds) Ids.RemoveAt(0);
        Waiting.Add(new NumberedReport(++Last, report.Report));
        if (Waiting.Count > MostWaiting) Waiting.RemoveAt(Math.Max(0, Waiting.FindIndex(x => !isUrgent(x.Report.Kind))));
        return true;
    }

    /// <summary>Forgets what the asset has taken.</summary>
    /// <param name="number">Number of the last report that it took.</param>
    public void Taken(long number) => Waiting.RemoveAll(x => x.Number <= number);
}
