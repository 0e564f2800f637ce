using Google.Protobuf.WellKnownTypes;
using Haimen.Hazards.Wire.Mapping;
using W = Haimen.Hazards.Wire.V1;

namespace Haimen.Hazards.Wire.Tests.Mapping;

/// <summary>What a foreign process answers is not trusted: the field that is wrong is named.</summary>
public sealed class HostileMessageTests
{
    [Fact]
    public void A_need_without_a_place_is_refused() => Refused(
        "Place: is missing", new W.AreaAssessment { Needs = { new W.Need { Id = "a", Rule = new W.LocalizedText() } } });

    [Fact]
    public void A_zone_without_an_outline_is_refused() => Refused(
        "Outline: is missing", Framed(new W.FootprintZone()));

    [Fact]
    public void A_grade_that_does_not_exist_is_refused() => Refused("Level: 9 is not a known value", new W.AreaAssessment { Level = (W.HazardGrade)9 });

    [Fact]
    public void A_trust_that_does_not_exist_is_refused() => Refused(
        "FootprintZone.trust", Framed(new W.FootprintZone { Outline = new W.GeoPolygon(), Trust = (W.ModelTrust)7 }));

    [Theory]
    [InlineData(long.MaxValue, 0)]
    [InlineData(0, 2_000_000_000)]
    public void An_instant_that_does_not_exist_is_refused(long seconds, int nanos) => Refused(
        "At", new W.AreaAssessment { Footprint = { new W.FootprintFrame { At = new Timestamp { Seconds = seconds, Nanos = nanos } } } });

    [Fact]
    public void A_descriptor_without_anything_is_refused() => Assert.Throws<WireFormatException>(() => FromWire.Descriptor(new W.DomainDescriptor()));

    private static W.AreaAssessment Framed(W.FootprintZone zone) =>
        new() { Footprint = { new W.FootprintFrame { At = new Timestamp(), Zones = { zone } } } };

    private static void Refused(string why, W.AreaAssessment assessment) =>
        Assert.Contains(why, Assert.Throws<WireFormatException>(() => FromWire.Assessment(assessment)).Message, StringComparison.Ordinal);
}
