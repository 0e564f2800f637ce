using Grpc.Core;
using Haimen.Client.V1;
using Haimen.Grains.Assets;
using Haimen.Grains.Domains;
using Haimen.Grains.Realms;
using Haimen.Grains.Sensing;
using Haimen.Grains.Supervision;
using Haimen.Hazards.Assets;
using Haimen.Host.Api.Calls;
using Haimen.Host.Api.Mapping;
using Haimen.Host.Intake;
using Haimen.Host.Intake.Mqtt;

namespace Haimen.Host.Api.Services;

/// <summary>Readings of sensors and reports of assets.</summary>
internal sealed class SensingApi(ReadingIntake intake, ParkedMessages parked, IDistrictCatalog district, IDomainCatalog domains, IGrainFactory grains) : SensingService.SensingServiceBase
{
    private const int MostRefusedShown = 1_000;

    public override Task<PostReadingsResponse> PostReadings(PostReadingsRequest request, ServerCallContext context) => intake.TakeAsync(request);

    public override async Task<PostReadingsResponse> StreamReadings(IAsyncStreamReader<PostReadingsRequest> requestStream, ServerCallContext context)
    {
        var sum = new PostReadingsResponse();
        var before = 0L;
        await foreach (var batch in requestStream.ReadAllAsync(context.CancellationToken))
        {
            var answer = await intake.TakeAsync(batch);
            sum.Accepted += answer.Accepted;
            sum.RefusedCount += answer.RefusedCount;
            foreach (var refused in answer.Refused.Take(MostRefusedShown - sum.Refused.Count))
            {
                refused.Index += before;
                sum.Refused.Add(refused);
            }

            before += batch.Readings.Count;
        }

        return sum;
    }

    public override async Task<Client.V1.SensorStatus> GetLatest(GetLatestRequest request, ServerCallContext context) => district.Sensors.ContainsKey(request.SensorId)
        ? await LatestAsync(Requests.Realm(request.Realm), request.SensorId, context.CancellationToken)
        : throw Refusal.NotFound("sensor", request.SensorId);

    public override async Task<ListLatestResponse> ListLatest(ListLatestRequest request, ServerCallContext context)
    {
        var realm = Requests.Realm(request.Realm);
        var wanted = district.District.Sensors
            .Where(x => (request.Kind.Length == 0 || x.Kind == request.Kind) && (request.TownshipId.Length == 0 || x.TownshipId == request.TownshipId)).Select(x => x.Id);
        var page = Paging.ById(wanted, x => x, request.PageSize, request.PageToken, request.Kind, request.TownshipId);
        return new ListLatestResponse
        {
            Sensors = { await Task.WhenAll(page.Entries.Select(x => LatestAsync(realm, x, context.CancellationToken))) },
            NextPageToken = page.Next,
        };
    }

    public override Task<ListParkedResponse> ListParked(ListParkedRequest request, ServerCallContext context) => Task.FromResult(new ListParkedResponse
    {
        Total = parked.Total,
        Messages =
        {
            parked.List().Select(x => new Client.V1.ParkedMessage
            {
                Number = x.Number,
                At = x.At.ToWire(),
                By = x.By,
                Topic = x.Topic,
                Payload = Google.Protobuf.ByteString.CopyFrom(x.Payload),
                Length = x.Length,
                Reason = x.Reason,
            }),
        },
    });

    /// <summary>The area checks the report: it knows the asset's kind and the realm's time.</summary>
    public override async Task<CommandResult> ReportAsset(ReportAssetRequest request, ServerCallContext context)
    {
        var realm = Requests.Live(request.Realm);
        Requests.CommandId(request.CommandId);
        if (!district.Assets.TryGetValue(request.AssetId, out var asset)) throw Refusal.NotFound("asset", request.AssetId);
        if (domains.OwnerOf(asset.Kind) is not { } owner) throw Refusal.Command($"no domain that is loaded brings a {asset.Kind}");
        var report = new AssetReport
        {
            Kind = Requests.Words("kind", request.Kind, 100),
            At = Requests.At("at", request.At),
            Place = request.Place is null ? null : Requests.Place("place", request.Place),
            Values = new SortedDictionary<string, double>(request.Values, StringComparer.Ordinal),
            Text = request.Text,
        };
        var watch = grains.GetGrain<IAreaWatchGrain>(realm.Key($"{owner.Descriptor.Id}/{asset.TownshipId}"));
        await watch.ReportAssetAsync(new ReportedAsset(request.CommandId, asset.Id, report), context.CancellationToken);
        return new CommandResult { CommandId = request.CommandId };
    }

    private async Task<Client.V1.SensorStatus> LatestAsync(RealmId realm, string id, CancellationToken cancellationToken) =>
        (await grains.GetGrain<ISensorGrain>(realm.Key(id)).GetStatusAsync(cancellationToken)).ToWire();
}
