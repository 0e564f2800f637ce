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
        Realm();
        return Task.FromResult(drills.ToWire());
    }

    public override Task<Client.V1.DrillReport> GetReport(GetDrillReportRequest request, ServerCallContext context)
    {
        var realm = Realm();
        if (drills.Report is not { } report) throw Refusal.Command($"{realm} has not ended");
        return Task.FromResult(new Client.V1.DrillReport { Realm = realm, Report = JsonParser.Default.Parse<Struct>(DrillReportJson.Write(report)) });
    }

    private string Realm() => drills.Realm ?? throw Refusal.Nothing("this host was started without a drill");
}
