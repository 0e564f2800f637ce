using Haimen.Client.V1;
using Haimen.Host.Drills;

namespace Haimen.Host.Api.Mapping;

/// <summary>Drills as the contract has them.</summary>
internal static class DrillMap
{
    /// <summary>The drill under way; only where there is one.</summary>
    public static Drill ToWire(this DrillsUnderWay x)
    {
        var drill = new Drill { Realm = x.Realm ?? "", Ended = x.Report is not null };
        if (x.Progress is not { } progress) return drill;
        drill.Now = progress.Now.ToWire();
        drill.ElapsedSeconds = progress.Elapsed.TotalSeconds;
        drill.TotalSeconds = progress.Total.TotalSeconds;
        drill.Readings = progress.Readings;
        drill.Incidents = progress.Incidents.Length;
        drill.Sheltered = progress.Sheltered;
        return drill;
    }
}
