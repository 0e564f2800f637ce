namespace Haimen.Ais.Tests;

public sealed class DistressTests
{
    [Theory]
    [InlineData(970_012_345, AisIdentityKind.RescueTransmitter)]
    [InlineData(972_012_345, AisIdentityKind.ManOverboardDevice)]
    [InlineData(974_012_345, AisIdentityKind.EmergencyBeacon)]
    public void An_active_beacon_is_a_call_for_help(int mmsi, AisIdentityKind kind)
    {
        var seen = Sentences.Read<AisPosition>(Sentences.Position(mmsi, 14));
        Assert.Equal((kind, true, false), (seen.Identity.Kind, seen.IsDistress, seen.IsBeaconTest));
    }

    [Fact]
    public void A_beacon_under_test_is_not_a_call_for_help()
    {
        var seen = Sentences.Read<AisPosition>(Sentences.Position(970_012_345, 15));
        Assert.Equal((false, true), (seen.IsDistress, seen.IsBeaconTest));
    }

    [Fact]
    public void A_vessel_that_sends_the_beacons_status_calls_for_help() =>
        Assert.True(Sentences.Read<AisPosition>(Sentences.Position(412_345_678, 14)).IsDistress);

    [Fact]
    public void A_vessel_that_fishes_does_not() =>
        Assert.False(Sentences.Read<AisPosition>(Sentences.Position(412_345_678, 7)).IsDistress);

    [Theory]
    [InlineData(970_000_001, "SART ACTIVE", true)]
    [InlineData(972_000_001, "MOB ACTIVE", true)]
    [InlineData(974_000_001, "EPIRB TEST", false)]
    [InlineData(412_345_678, "VOLCANO ACTIVE", false)]
    public void A_beacons_text_tells_whether_it_is_active(int mmsi, string text, bool distress)
    {
        var letters = text.Select(c => ((long)(c >= '@' ? c - '@' : c), 6));
        Assert.Equal(distress, Sentences.Read<AisSafetyText>(Sentences.Of([(14, 6), (0, 2), (mmsi, 30), (0, 2), .. letters])).IsDistress);
    }

    [Theory]
    [InlineData(412_345_678, AisIdentityKind.Ship)]
    [InlineData(4_120_001, AisIdentityKind.CoastStation)]
    [InlineData(111_412_001, AisIdentityKind.RescueAircraft)]
    [InlineData(984_120_001, AisIdentityKind.AuxiliaryCraft)]
    [InlineData(994_121_001, AisIdentityKind.AidToNavigation)]
    [InlineData(1_073_741_823, AisIdentityKind.Other)]
    public void An_identity_tells_its_kind(int mmsi, AisIdentityKind kind) => Assert.Equal(kind, new AisIdentity(mmsi).Kind);

    [Fact]
    public void An_identity_has_nine_digits() => Assert.Equal("004120001", new AisIdentity(4_120_001).ToString());
}
