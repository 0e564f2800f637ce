using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Haimen.Client.V1;
using Haimen.Host.Api.Calls;
using Haimen.Host.Api.Mapping;
using Haimen.Host.Drills;
using Haimen.Host.Drills.Reports;

namespace Haimen.Host.Api.Services;

/// <summary>The drill that the host was started with.</summary>
internal sealed class DrillsApi(DrillsUnderWay drills) : DrillService.DrillServiceBase
{
    public override Task<Drill> Get(GetDrillRequest request, ServerCallContext context)
    {
        var drill = new Drill { Realm = Realm(), Ended = drills.Report is not null };
        if (drills.Progress is { } progress)
        {
            drill.Now = progress.Now.ToWire();
            drill.ElapsedSeconds = progress.Elapsed.TotalSeconds;
            drill.TotalSeconds = progress.Total.TotalSeconds;
            drill.Readings = progress.Readings;
            drill.Incidents = progress.Incidents.Length;
            drill.Sheltered = progress.Sheltered;
        }

        return Task.FromResult(drill);
    }

    public override Task<Client.V1.DrillReport> GetReport(GetDrillReportRequest request, ServerCallContext context)
    {
        var realm = Realm();
        if (drills.Report is not { } report) throw Refusal.Command($"{realm} has not ended");
        return Task.FromResult(new Client.V1.DrillReport { Realm = realm, Report = JsonParser.Default.Parse<Struct>(DrillReportJson.Write(report)) });
    }

    private string Realm() => drills.Realm ?? throw Refusal.NotFound("drill", "under way");
}
