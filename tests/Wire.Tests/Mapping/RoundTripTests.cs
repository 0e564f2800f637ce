using System.Text.Json;
using System.Text.Json.Serialization;
using CsCheck;
using Google.Protobuf;
using Haimen.Hazards.Wire.Mapping;
using W = Haimen.Hazards.Wire.V1;

namespace Haimen.Hazards.Wire.Tests.Mapping;

/// <summary>What goes over the wire comes out as it went in, through the bytes.</summary>
public sealed class RoundTripTests
{
    private static readonly JsonSerializerOptions Shown = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };
    private static readonly DomainContext Context = new(new DateTimeOffset(2025, 6, 18, 12, 0, 0, TimeSpan.Zero).AddTicks(1), ulong.MaxValue)
    {
        Budget = TimeSpan.FromTicks(12_345_678),
    };

    [Fact]
    public void An_asset_situation_comes_out_as_it_went_in() => Samples.AssetSituation.Sample(x =>
        Same(x, FromWire.Situation(Sent(ToWire.Situation(x, Context), W.UpdateAssetRequest.Parser))));

    [Fact]
    public void An_asset_update_comes_out_as_it_went_in() => Samples.AssetUpdate.Sample(x =>
        Same(x, FromWire.Update(Sent(ToWire.Update(x), W.AssetUpdate.Parser))));

    [Fact]
    public void An_area_situation_comes_out_as_it_went_in() => Samples.AreaSituation.Sample(x =>
        Same(x, FromWire.Situation(Sent(ToWire.Situation(x, Context), W.AssessRequest.Parser))));

    [Fact]
    public void An_assessment_comes_out_as_it_went_in() => Samples.Assessment.Sample(x =>
        Same(x, FromWire.Assessment(Sent(ToWire.Assessment(x), W.AreaAssessment.Parser))));

    [Fact]
    public void A_forcing_comes_out_as_it_went_in() => Gen.Select(Samples.Forcing, Samples.Instant).Sample((x, to) =>
    {
        var request = Sent(ToWire.Forcing("1", to, x), W.AdvanceSimulationRequest.Parser);
        return FromWire.Instant(request.To) == to && Same(x, FromWire.Forcing(request));
    });

    [Fact]
    public void A_context_comes_out_to_the_tick()
    {
        var context = FromWire.Context(Sent(ToWire.Context(Context), W.Context.Parser), CancellationToken.None);
        Assert.Equal(Context, context);
    }

    private static T Sent<T>(T message, MessageParser<T> parser)
        where T : IMessage<T> => parser.ParseFrom(message.ToByteArray());

    private static bool Same<T>(T sent, T got) => JsonSerializer.Serialize(sent, Shown) == JsonSerializer.Serialize(got, Shown);
}
