using CsCheck;

namespace Haimen.Cap.Tests;

public sealed class CapRoundTripTests
{
    private static readonly Gen<string> Words = Gen.Char["暴雨 <&\"'a,;\n"].Array[1, 20].Select(x => $"x{new string(x)}x".ReplaceLineEndings("\n"));
    private static readonly Gen<CapPoint> Point = Gen.Select(Gen.Int[-90_000_000, 90_000_000], Gen.Int[-180_000_000, 180_000_000], (lat, lon) => new CapPoint(lat / 1e6, lon / 1e6));
    private static readonly Gen<DateTimeOffset> Time = Gen.Select(Gen.Int[0, 2_000_000_000], Gen.Int[-12, 14], (s, h) => DateTimeOffset.FromUnixTimeSeconds(s).ToOffset(TimeSpan.FromHours(h)));

    private static readonly Gen<CapArea> Area = Gen.Select(Words, Point.Array[3, 8], Point, Gen.Int[0, 100_000], (words, ring, centre, metres) => new CapArea
    {
        Description = words,
        Polygons = [[.. ring, ring[0]]],
        Circles = [new CapCircle(centre, metres / 1e3)],
        Geocodes = [new CapValue("haimen:township", words)],
    });

    private static readonly Gen<CapAlert> Alert = Gen.Select(
        Words, Area.Array[0, 3], Time, Gen.Enum<CapMessageType>(), Gen.Enum<CapSeverity>(), Gen.Enum<CapCategory>(), (words, areas, time, type, severity, category) => new CapAlert
        {
            Identifier = "live/rainstorm-1.2",
            Sender = "haimen.example",
            Sent = time,
            Status = CapStatus.Exercise,
            MessageType = type,
            Scope = CapScope.Public,
            Note = words,
            References = [new CapReference("haimen.example", "live/rainstorm-1.1", CapTime.Write(time.AddMinutes(-5)))],
            Incidents = ["flood-changle-1", "two words"],
            Texts =
            [
                new CapText
                {
                    Language = "zh-CN", Categories = [category, CapCategory.Met], Event = words, Urgency = CapUrgency.Immediate, Severity = severity, Certainty = CapCertainty.Likely,
                    Responses = [CapResponse.Evacuate], Expires = time.AddHours(3), Headline = words, Parameters = [new CapValue("colour", "red")], Areas = areas,
                },
            ],
        });

    [Fact]
    public void What_is_written_is_read_as_it_was() =>
        Alert.Sample(alert =>
        {
            var text = CapWriter.Write(alert);
            var read = CapReader.Read(text);
            Assert.Equal(alert.Sent, read.Sent);
            Assert.Equal(alert.Sent.Offset, read.Sent.Offset);
            Assert.Equal(alert.MessageType, read.MessageType);
            Assert.Equal(alert.References, read.References);
            Assert.Equal(alert.Incidents, read.Incidents);
            Assert.Equal(alert.Texts[0].Categories, read.Texts[0].Categories);
            Assert.Equal(alert.Texts[0].Headline, read.Texts[0].Headline);
            Assert.Equal(alert.Texts[0].Areas.SelectMany(x => x.Polygons[0]), read.Texts[0].Areas.SelectMany(x => x.Polygons[0]));
            Assert.Equal(alert.Texts[0].Areas.SelectMany(x => x.Circles), read.Texts[0].Areas.SelectMany(x => x.Circles));
            Assert.Equal(text, CapWriter.Write(read));
        });

    [Fact]
    public void Whatever_is_done_to_a_text_it_is_read_or_refused_and_nothing_else_happens() =>
        Gen.Select(Alert, Gen.Int[0, 5000], Gen.Char["<>&/\" 0aZ"]).Sample((alert, at, put) =>
        {
            var text = CapWriter.Write(alert);
            var damaged = text.Remove(at % text.Length, 1).Insert(at % text.Length, put.ToString());
            try
            {
                CapReader.Read(damaged);
            }
            catch (CapException e)
            {
                Assert.NotEmpty(e.Message);
            }
        });
}
