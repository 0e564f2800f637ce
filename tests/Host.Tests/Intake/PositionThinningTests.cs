using Haimen.Hazards;
using Haimen.Host.Intake.Ais;

namespace Haimen.Host.Tests.Intake;

/// <summary>Of a vessel's many positions few are worth a report.</summary>
public sealed class PositionThinningTests
{
    private static readonly DateTimeOffset Start = new(2026, 7, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly GeoPoint Here = new(121.8, 32.1);

    [Theory]
    [InlineData(10, 0.01, 0, false)]
    [InlineData(61, 0.01, 0, true)]
    [InlineData(61, 0.0001, 0, false)]
    [InlineData(601, 0.0001, 0, true)]
    [InlineData(10, 0.0, 14, true)]
    public void A_report_is_due_when_she_moved_or_a_while_has_passed_or_her_status_changed(int seconds, double degrees, int status, bool worth)
    {
        var thinning = new PositionThinning();
        Assert.True(thinning.IsWorth("v", Start, Here, 0));
        Assert.Equal(worth, thinning.IsWorth("v", Start.AddSeconds(seconds), new GeoPoint(Here.Lon + degrees, Here.Lat), status));
        Assert.True(thinning.IsWorth("another", Start, Here, 0));
    }

    [Fact]
    public void Slow_drift_is_seen_though_each_step_is_small()
    {
        var thinning = new PositionThinning();
        var reports = Enumerable.Range(0, 120).Count(i => thinning.IsWorth("v", Start.AddSeconds(i * 10), new GeoPoint(Here.Lon + (i * 0.00005), Here.Lat), 0));
        Assert.InRange(reports, 8, 20);
    }

    [Theory]
    [InlineData("tcp://192.0.2.7:5631", true)]
    [InlineData("udp://0.0.0.0:10110", true)]
    [InlineData("udp://receiver:10110", false)]
    [InlineData("tcp://receiver", false)]
    [InlineData("http://receiver:1", false)]
    [InlineData("", false)]
    public void A_source_is_an_address_with_a_port(string text, bool isOne) => Assert.Equal(isOne, AisSource.Read(text) is not null);

    [Fact]
    public void Lines_are_cut_wherever_the_pieces_are()
    {
        var splitter = new LineSplitter();
        Assert.Equal(["!A\r", "!B"], "!A\r\n!B\n!C".Chunk(2).SelectMany(x => splitter.Take(new string(x))));
        Assert.Equal(["!CD"], splitter.Take("D\n"));
        Assert.Empty(splitter.Take(new string('x', 5000)));
        Assert.Equal(["rest"], splitter.Take("rest\n"));
    }
}
