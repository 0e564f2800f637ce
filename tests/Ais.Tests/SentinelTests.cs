namespace Haimen.Ais.Tests;

public sealed class SentinelTests
{
    [Fact]
    public void What_the_sender_does_not_know_is_null()
    {
        var seen = Sentences.Read<AisPosition>(Sentences.Position(412_000_001, 15, 1_023, 181, 91, 3_600, 511, -128, 60));
        Assert.Null(seen.LonDeg);
        Assert.Null(seen.LatDeg);
        Assert.Null(seen.SpeedKn);
        Assert.Null(seen.SpeedMS);
        Assert.Null(seen.CourseDeg);
        Assert.Null(seen.HeadingDeg);
        Assert.Null(seen.TurnDegMin);
        Assert.Null(seen.Second);
        Assert.Null(seen.Status);
    }

    [Fact]
    public void A_position_with_only_one_coordinate_is_no_position()
    {
        var seen = Sentences.Read<AisPosition>(Sentences.Position(412_000_001, 7, lon: 122, lat: 91));
        Assert.Equal((null, null), (seen.LonDeg, seen.LatDeg));
    }

    [Fact]
    public void A_hundred_and_two_knots_or_more_is_a_speed_and_not_the_sentinel()
    {
        var seen = Sentences.Read<AisPosition>(Sentences.Position(412_000_001, 7, speed: 1_022));
        Assert.Equal(102.2, seen.SpeedKn!.Value, 1e-9);
    }

    [Theory]
    [InlineData(0, 0.0)]
    [InlineData(-47, -98.6)]
    [InlineData(47, 98.6)]
    public void A_rate_of_turn_is_the_square_of_what_is_sent(int sent, double degreesPerMinute) =>
        Assert.Equal(degreesPerMinute, Sentences.Read<AisPosition>(Sentences.Position(412_000_001, 0, turn: sent)).TurnDegMin!.Value, 0.05);
}
