namespace Haimen.Cap.Tests;

public sealed class CapRefusalTests
{
    private const string Good =
        """
        <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
          <identifier>a1</identifier><sender>centre.example</sender><sent>2025-06-18T20:00:00+08:00</sent>
          <status>Actual</status><msgType>Update</msgType><scope>Public</scope>
          <references>centre.example,a0,2025-06-18T19:00:00+08:00</references>
          <info>
            <category>Met</category><event>Rainstorm</event><urgency>Immediate</urgency><severity>Severe</severity><certainty>Observed</certainty>
            <area><areaDesc>Changle</areaDesc><polygon>31.9,121.1 31.9,121.2 32.0,121.2 31.9,121.1</polygon><circle>31.9,121.1 2.5</circle></area>
          </info>
        </alert>
        """;

    [Fact]
    public void A_good_one_is_read()
    {
        var alert = CapReader.Read(Good);
        Assert.Equal(new CapReference("centre.example", "a0", "2025-06-18T19:00:00+08:00"), Assert.Single(alert.References));
        Assert.Equal("en-US", alert.Texts[0].Language);
        Assert.Equal(2.5, alert.Texts[0].Areas[0].Circles[0].RadiusKm);
        Assert.Equal(new CapPoint(31.9, 121.1), alert.Texts[0].Areas[0].Polygons[0][0]);
    }

    [Theory]
    [InlineData("cap:1.2", "cap:1.1", "namespace")]
    [InlineData("20:00:00+08:00", "20:00:00Z", "/sent")]
    [InlineData("20:00:00+08:00", "20:00:00.5+08:00", "/sent")]
    [InlineData("06-18T20", "02-31T20", "/sent")]
    [InlineData("<identifier>a1", "<identifier>a 1", "identifier")]
    [InlineData(">Actual<", ">actual<", "/status")]
    [InlineData(">Actual<", ">0<", "/status")]
    [InlineData("<scope>Public</scope>", "", "/scope: is missing")]
    [InlineData("<scope>Public</scope>", "<scope>Private</scope>", "addresses")]
    [InlineData("<scope>Public</scope>", "<scope>Public</scope><scope>Public</scope>", "stands 2 times")]
    [InlineData("<event>Rainstorm</event><urgency>Immediate</urgency>", "<urgency>Immediate</urgency><event>Rainstorm</event>", "must stand before")]
    [InlineData("centre.example,a0,2025-06-18T19:00:00+08:00", "centre.example,a0", "references")]
    [InlineData("centre.example,a0,2025-06-18T19:00:00+08:00", "centre.example,a0,yesterday", "references")]
    [InlineData("<references>centre.example,a0,2025-06-18T19:00:00+08:00</references>", "", "references")]
    [InlineData("32.0,121.2 31.9,121.1<", "32.0,121.2<", "polygon")]
    [InlineData("32.0,121.2 31.9,121.1<", "32.0,121.2 31.9,121.0<", "ring")]
    [InlineData("31.9,121.1 31.9", "121.1,31.9 31.9", "polygon")]
    [InlineData("31.9,121.1 2.5", "31.9,121.1 -2.5", "circle")]
    [InlineData("31.9,121.1 2.5", "31.9,121.1 NaN", "circle")]
    [InlineData("31.9,121.1 2.5", "31.9 121.1 2.5", "circle")]
    [InlineData("<category>Met</category>", "<category>Weather</category>", "category")]
    [InlineData("<areaDesc>", "<areaName>x</areaName><areaDesc>", "areaName")]
    [InlineData("<alert", "<!DOCTYPE alert [<!ENTITY a 'b'>]><alert", "XML")]
    public void A_bad_one_is_refused_with_where(string good, string bad, string where)
    {
        Assert.Contains(good, Good, StringComparison.Ordinal);
        var refusal = Assert.Throws<CapException>(() => CapReader.Read(Good.Replace(good, bad, StringComparison.Ordinal)));
        Assert.Contains(where, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Universal_time_is_written_with_a_minus()
    {
        Assert.Equal("2025-06-18T12:00:00-00:00", CapTime.Write(new DateTimeOffset(2025, 6, 18, 12, 0, 0, TimeSpan.Zero)));
        Assert.True(CapTime.TryRead("2025-06-18T12:00:00-00:00", out var time));
        Assert.Equal(new DateTimeOffset(2025, 6, 18, 12, 0, 0, TimeSpan.Zero), time);
    }

    [Fact]
    public void The_writer_holds_to_the_same_rules()
    {
        var alert = CapReader.Read(Good);
        Assert.Throws<CapException>(() => CapWriter.Write(alert with { References = [] }));
        Assert.Throws<CapException>(() => CapWriter.Write(alert with { Sender = "two words" }));
    }
}
