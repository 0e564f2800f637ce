using System.Formats.Cbor;
using System.Text;
using CsCheck;
using Haimen.Host.Intake.Mqtt;
using Haimen.Host.Intake.SenMl;

namespace Haimen.Host.Tests.Intake;

/// <summary>SenML as RFC 8428 has it, and what devices publish.</summary>
public sealed class SenMlTests
{
    private static readonly DateTimeOffset Now = new(2026, 7, 1, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Section 5.1.2 of the RFC: six measurements of a current and one of a voltage, with base name and time.</summary>
    private const string Rfc512 = """
        [
          {"bn":"urn:dev:ow:10e2073a0108006:","bt":1.276020076001e+09,"bu":"A","bver":5,"n":"voltage","u":"V","v":120.1},
          {"n":"current","t":-5,"v":1.2},
          {"n":"current","t":-4,"v":1.3},
          {"n":"current","t":-3,"v":1.4},
          {"n":"current","t":-2,"v":1.5},
          {"n":"current","t":-1,"v":1.6},
          {"n":"current","v":1.7}
        ]
        """;

    [Fact]
    public void The_example_of_the_rfc_is_resolved_as_the_rfc_resolves_it()
    {
        var readings = SenMlPack.ToReadings(SenMlJson.Read(Encoding.UTF8.GetBytes(Rfc512)), Now, null).Readings;
        Assert.Equal(7, readings.Count);
        Assert.Equal("urn:dev:ow:10e2073a0108006:voltage", readings[0].SensorId);
        Assert.Equal(120.1, readings[0].Value);
        Assert.Equal([1.2, 1.3, 1.4, 1.5, 1.6, 1.7], readings.Skip(1).Select(x => x.Value));
        // The RFC's resolved pack (section 5.1.4) has 1.27602007100e+09 for the second.
        Assert.Equal([1276020076, 1276020071, 1276020072, 1276020073, 1276020074, 1276020075, 1276020076], readings.Select(x => (int)x.At.Seconds));
    }

    [Fact]
    public void Json_and_cbor_say_the_same() => Gen.Select(Gen.Double[-1e6, 1e6], Gen.Int[-1000, 0], Gen.String[Gen.Char.AlphaNumeric, 1, 20]).List[1, 10].Sample(records =>
    {
        var json = "[" + string.Join(',', records.Select(x => FormattableString.Invariant($$"""{"n":"{{x.Item3}}","t":{{x.Item2}},"v":{{x.Item1:R}}}"""))) + "]";
        var cbor = new CborWriter();
        cbor.WriteStartArray(null);
        foreach (var (value, time, name) in records)
        {
            cbor.WriteStartMap(3);
            cbor.WriteInt32(0);
            cbor.WriteTextString(name);
            cbor.WriteInt32(6);
            cbor.WriteInt32(time);
            cbor.WriteInt32(2);
            cbor.WriteDouble(value);
            cbor.WriteEndMap();
        }

        cbor.WriteEndArray();
        Assert.Equal(MqttPayload.Read(Encoding.UTF8.GetBytes(json), null, Now), MqttPayload.Read(cbor.Encode(), null, Now));
    });

    [Theory]
    [InlineData("""[{"n":"a","vs":"wet"}]""", "[0].v")]
    [InlineData("""[{"n":"a","v":"1"}]""", "[0].v")]
    [InlineData("""[{"n":"a","v":1,"v":2}]""", "twice")]
    [InlineData("""[{"n":"a","v":1,"new_":2}]""", "understood")]
    [InlineData("""[{"bver":11,"n":"a","v":1}]""", "bver")]
    [InlineData("""[{"n":"a","v":1},3]""", "[1]")]
    [InlineData("""[{"n":"b","v":1}]""", "'b'")]
    [InlineData("""[{"v":1,"t":1e300}]""", "9999")]
    [InlineData("""[{"v":1""", "JSON")]
    [InlineData("", "empty")]
    [InlineData("""{"value":1,"at":"yesterday"}""", "cannot be read")]
    [InlineData("""{"value":1,"at":"2026-07-01T00:00:00Z","unit":"m"}""", "cannot be read")]
    [InlineData("""{"sensorId":"b","value":1,"at":"2026-07-01T00:00:00Z"}""", "'b'")]
    public void What_is_no_reading_is_refused_with_where_and_why(string payload, string why) =>
        Assert.Contains(why, Assert.Throws<SenMlException>(() => MqttPayload.Read(Encoding.UTF8.GetBytes(payload), "a", Now)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"value":1.5,"at":"2026-07-01T00:00:00Z"}""")]
    [InlineData("""[{"value":1.5,"at":"2026-07-01T00:00:00Z"}]""")]
    [InlineData("""{"readings":[{"sensorId":"a","value":1.5,"at":"2026-07-01T00:00:00Z"}]}""")]
    [InlineData("""[{"v":1.5,"t":1782864000}]""")]
    [InlineData("""[{"bn":"a","bv":1,"bt":1782864000},{"v":0.5}]""")]
    public void A_device_may_say_it_in_each_of_these_ways(string payload)
    {
        var reading = Assert.Single(MqttPayload.Read(Encoding.UTF8.GetBytes(payload), "a", Now).Readings);
        Assert.Equal(("a", 1.5, 1782864000L), (reading.SensorId, reading.Value, reading.At.Seconds));
    }

    [Fact]
    public void Whatever_is_sent_is_read_or_refused_and_nothing_else() => Gen.OneOf(
        Gen.Byte.Array[0, 200],
        Gen.String[Gen.Char["[]{}\":,nvtb0123456789.-e "], 0, 80].Select(Encoding.UTF8.GetBytes)).Sample(bytes =>
        {
            try
            {
                MqttPayload.Read(bytes, null, Now);
            }
            catch (SenMlException)
            {
                // Refused.
            }
        });
}
