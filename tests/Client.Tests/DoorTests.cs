using System.Net;
using Grpc.Net.Client;
using Grpc.Net.Client.Web;
using Haimen.Client.V1;

namespace Haimen.Client.Tests;

/// <summary>The other ways in: what a browser and a tool that knows nothing of the contract use.</summary>
public sealed class DoorTests(ServingCentre centre)
{
    [Fact]
    public async Task A_browser_reaches_the_same_services()
    {
        using var handler = new GrpcWebHandler(GrpcWebMode.GrpcWebText, new HttpClientHandler());
        using var channel = GrpcChannel.ForAddress(centre.Http.BaseAddress!, new GrpcChannelOptions { HttpHandler = handler, HttpVersion = HttpVersion.Version11 });
        var realms = await new SituationService.SituationServiceClient(channel).ListRealmsAsync(new ListRealmsRequest(), new Grpc.Core.Metadata { { "authorization", $"Bearer {centre.Token}" } }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("live", realms.Realms[0]);
    }

    [Fact]
    public void A_token_is_not_sent_in_clear_text_over_a_network() => Assert.Throws<ArgumentException>(
        () => new HaimenClient(new HaimenClientOptions { Address = new Uri("http://centre.example:5081"), Token = _ => Task.FromResult<string?>("x") }));
}
