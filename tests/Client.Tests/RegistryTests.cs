using Grpc.Core;
using Haimen.Client.V1;

namespace Haimen.Client.Tests;

/// <summary>Finding things in the registry.</summary>
public sealed class RegistryTests(ServingCentre centre)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("海门港")]
    [InlineData("haimengang")]
    [InlineData("hmg")]
    [InlineData("Haimen Port")]
    public async Task A_township_is_found_however_its_name_is_typed(string query)
    {
        var answer = await centre.Client.Registry.ListTownshipsAsync(new ListTownshipsRequest { Query = query }, cancellationToken: Cancellation);
        Assert.Contains(answer.Townships, x => x.Id == "haimengang");
    }

    [Theory]
    [InlineData("")]
    [InlineData("id desc")]
    [InlineData("name_zh")]
    [InlineData("name_zh desc")]
    public async Task Pages_hold_every_entry_once(string order)
    {
        var request = new ListTeamsRequest { PageSize = 7, OrderBy = order };
        var seen = new List<string>();
        int total;
        do
        {
            var page = await centre.Client.Registry.ListTeamsAsync(request, cancellationToken: Cancellation);
            seen.AddRange(page.Teams.Select(x => x.Id));
            total = page.TotalSize;
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
        Assert.Equal(total, seen.Count);
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Fact]
    public async Task A_token_of_other_filters_is_refused()
    {
        var first = await centre.Client.Registry.ListTeamsAsync(new ListTeamsRequest { PageSize = 1 }, cancellationToken: Cancellation);
        var other = new ListTeamsRequest { PageSize = 1, TownshipId = "haimengang", PageToken = first.NextPageToken };
        var refused = await Assert.ThrowsAsync<RpcException>(async () => await centre.Client.Registry.ListTeamsAsync(other, cancellationToken: Cancellation));
        Assert.Equal("pageToken", Assert.Single(refused.GetRpcStatus()!.GetDetail<Google.Rpc.BadRequest>()!.FieldViolations).Field);
    }

    [Fact]
    public async Task A_box_holds_only_what_is_in_it()
    {
        var box = new BoundingBox { West = 121.2, South = 31.9, East = 121.3, North = 32 };
        var answer = await centre.Client.Registry.ListVillagesAsync(new ListVillagesRequest { Box = box, PageSize = 1000 }, cancellationToken: Cancellation);
        Assert.NotEmpty(answer.Villages);
        Assert.All(answer.Villages, x => Assert.True(x.Place.Lon is >= 121.2 and <= 121.3 && x.Place.Lat is >= 31.9 and <= 32));
    }
}
