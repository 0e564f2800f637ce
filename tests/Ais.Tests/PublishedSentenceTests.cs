namespace Haimen.Ais.Tests;

/// <summary>
/// Sentences of real vessels with their published decodings: the sample file of the GPSD project (test/sample.aivdm, real traffic
/// from Kurt Schwehr, Mike Greene, Neal Arundale and AISHub, decoded there with noaadata and the Maritec decoder).
/// </summary>
public sealed class PublishedSentenceTests
{
    private const double Degrees = 1e-6;

    [Fact]
    public void A_moored_vessel_of_type_1_is_read()
    {
        var seen = Sentences.Read<AisPosition>("!AIVDM,1,1,,B,15M67FC000G?ufbE`FepT@3n00Sa,0*5C");
        Assert.Equal((1, 366053209, 3), (seen.Type, seen.Identity.Mmsi, seen.Status));
        Assert.Equal(-122.341618, seen.LonDeg!.Value, Degrees);
        Assert.Equal(37.802118, seen.LatDeg!.Value, Degrees);
        Assert.Equal((219.3, 1, 0.0), (seen.CourseDeg, seen.HeadingDeg, seen.SpeedKn));
        Assert.Equal(('B', false, AisClass.A), (seen.Channel, seen.IsOwn, seen.Class));
        Assert.False(seen.IsDistress);
    }

    [Theory]
    [InlineData("!AIVDM,1,1,,A,15RTgt0PAso;90TKcjM8h6g208CQ,0*4A", 1, 371798000, 0, 12.3, -123.395383333, 48.38163333333, 224.0, 215, 33)]
    [InlineData("!AIVDM,1,1,,A,16SteH0P00Jt63hHaa6SagvJ087r,0*42", 1, 440348000, 0, 0.0, -70.7582, 43.08015, 93.4, null, 13)]
    [InlineData("!AIVDM,1,1,,B,25Cjtd0Oj;Jp7ilG7=UkKBoB0<06,0*60", 2, 356302000, 0, 13.9, -71.626143333, 40.392358333, 87.7, 91, 41)]
    [InlineData("!AIVDM,1,1,,A,38Id705000rRVJhE7cl9n;160000,0*40", 3, 563808000, 5, 0.0, -76.327533333, 36.91, 252.0, 352, 35)]
    [InlineData("!AIVDM,1,1,,A,B52K>;h00Fc>jpUlNV@ikwpUoP06,0*4C", 18, 338087471, null, 0.1, -74.072131667, 40.68454, 79.6, null, 49)]
    [InlineData("!AIVDM,1,1,,A,B52KB8h006fu`Q6:g1McCwb5oP06,0*00", 18, 338088483, null, 0.0, -70.8111966, 43.11555833, 171.6, null, 20)]
    public void Positions_are_read(
        string line, int type, int mmsi, int? status, double speedKn, double lon, double lat, double course, int? heading, int second)
    {
        var seen = Sentences.Read<AisPosition>(line);
        Assert.Equal((type, mmsi, status), (seen.Type, seen.Identity.Mmsi, seen.Status));
        Assert.Equal(speedKn, seen.SpeedKn!.Value, 1e-9);
        Assert.Equal(lon, seen.LonDeg!.Value, Degrees);
        Assert.Equal(lat, seen.LatDeg!.Value, Degrees);
        Assert.Equal(course, seen.CourseDeg!.Value, 1e-9);
        Assert.Equal((heading, second), (seen.HeadingDeg, seen.Second));
        Assert.Equal(type == 18 ? AisClass.B : AisClass.A, seen.Class);
    }

    [Fact]
    public void A_voyage_in_two_parts_is_read()
    {
        var seen = Sentences.Read<AisVoyage>(
            "!AIVDM,2,1,1,A,55?MbV02;H;s<HtKR20EHE:0@T4@Dn2222222216L961O5Gf0NSQEp6ClRp8,0*1C",
            "!AIVDM,2,2,1,A,88888888880,2*25");
        Assert.Equal((351759000, 9134270, 70), (seen.Identity.Mmsi, seen.Imo, seen.ShipType));
        Assert.Equal(("3FOF8", "EVER DIADEM", "NEW YORK"), (seen.CallSign, seen.Name, seen.Destination));
        Assert.Equal(new AisDimensions(225, 70, 1, 31), seen.Dimensions);
        // The file's dump says hour 16; the five bits of the field (283 to 287) are 01110.
        Assert.Equal((5, 15, 14, 0), (seen.EtaMonth, seen.EtaDay, seen.EtaHour, seen.EtaMinute));
        Assert.Equal(12.2, seen.DraughtM!.Value, 1e-9);
    }

    [Theory]
    [InlineData("!AIVDM,1,1,,A,>5?Per18=HB1U:1@E=B0m<L,2*51", 351809000, "RCVD YR TEST MSG")]
    [InlineData("!AIVDM,1,1,,A,>3R1p10E3;;R0USCR0HO>0@gN10kGJp,2*7F", 237008900, "EP228 IX48 FG3 DK7 PL56.")]
    [InlineData("!AIVDM,1,1,,A,>4aDT81@E=@,2*2E", 311764000, "TEST")]
    public void Safety_texts_are_read(string line, int mmsi, string text)
    {
        var seen = Sentences.Read<AisSafetyText>(line);
        Assert.Equal((mmsi, text), (seen.Identity.Mmsi, seen.Text));
        Assert.False(seen.IsDistress);
    }

    [Fact]
    public void Both_parts_of_a_class_B_vessels_name_and_call_sign_are_read()
    {
        var name = Sentences.Read<AisClassBName>("!AIVDM,1,1,,A,H42O55i18tMET00000000000000,2*6D");
        Assert.Equal((271041815, "PROGUY"), (name.Identity.Mmsi, name.Name));
        var rest = Sentences.Read<AisClassBStatic>("!AIVDM,1,1,,A,H42O55lti4hhhilD3nink000?050,0*40");
        Assert.Equal((271041815, 60, "TC6163"), (rest.Identity.Mmsi, rest.ShipType, rest.CallSign));
        Assert.Equal(new AisDimensions(0, 15, 0, 5), rest.Dimensions);
    }

    [Fact]
    public void Two_messages_whose_parts_come_mixed_on_two_channels_are_both_read()
    {
        var receiver = new AisReceiver();
        Assert.Null(receiver.Receive("!AIVDM,2,1,6,B,542M92h00001@<7;?G0PD4i@R0<tqA8tj37>220o0h:2240Ht50000000000,0*3B", Sentences.Noon));
        Assert.Null(receiver.Receive("!AIVDM,2,1,2,A,542M92h00001@<7;?G0PD4i@R0<tqA8tj37>220o0h:2240Ht500000000000000,0*3C", Sentences.Noon));
        var first = Assert.IsType<AisVoyage>(receiver.Receive("!AIVDM,2,2,2,A,0000002,2*24", Sentences.Noon));
        var second = Assert.IsType<AisVoyage>(receiver.Receive("!AIVDM,2,2,6,B,00000000000,2*21", Sentences.Noon));
        Assert.Equal(first.Name, second.Name);
        Assert.Equal(('A', 'B'), (first.Channel, second.Channel));
        Assert.Equal((4, 2, 2, 0), (receiver.Counts.Sentences, receiver.Counts.Messages, receiver.Counts.Parts, receiver.Pending));
    }

    [Fact]
    public void What_a_station_adds_behind_the_checksum_is_passed_over()
    {
        // A base station report (type 4) is sound but not decoded.
        var receiver = new AisReceiver();
        Assert.Null(receiver.Receive("!AIVDM,1,1,,B,?h3Ovn1GP<K0<P@59a0,2*04,d-077,S1832,t004248.00,T48.85520485,r07RPAL1,1272415370", Sentences.Noon));
        Assert.Equal((1, 0, 0), (receiver.Counts.NotDecoded, receiver.Counts.BadChecksums, receiver.Counts.Malformed));
    }
}
