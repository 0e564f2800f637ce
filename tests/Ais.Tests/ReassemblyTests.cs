namespace Haimen.Ais.Tests;

public sealed class ReassemblyTests
{
    private const string First = "!AIVDM,2,1,1,A,55?MbV02;H;s<HtKR20EHE:0@T4@Dn2222222216L961O5Gf0NSQEp6ClRp8,0*1C";
    private const string Second = "!AIVDM,2,2,1,A,88888888880,2*25";

    [Fact]
    public void Parts_out_of_order_are_joined() => Assert.Equal("EVER DIADEM", Sentences.Read<AisVoyage>(Second, First).Name);

    [Fact]
    public void A_part_that_comes_twice_is_taken_once() => Assert.Equal("EVER DIADEM", Sentences.Read<AisVoyage>(First, First, Second).Name);

    [Fact]
    public void A_part_that_comes_too_late_is_not_joined()
    {
        var receiver = new AisReceiver(new() { PartTimeout = TimeSpan.FromSeconds(5) });
        Assert.Null(receiver.Receive(First, Sentences.Noon));
        Assert.Null(receiver.Receive(Second, Sentences.Noon.AddSeconds(6)));
        Assert.Equal((1, 1), (receiver.Counts.Incomplete, receiver.Pending));
    }

    [Fact]
    public void A_new_message_under_the_same_number_replaces_one_whose_part_was_lost()
    {
        var receiver = new AisReceiver();
        Assert.Null(receiver.Receive(Sentences.Signed("AIVDM,2,1,1,A,544444,0"), Sentences.Noon));
        Assert.Equal("EVER DIADEM", Assert.IsType<AisVoyage>(Sentences.Read(receiver, First, Second)).Name);
        Assert.Equal((1, 0), (receiver.Counts.Incomplete, receiver.Pending));
    }

    [Fact]
    public void Other_sentences_between_the_parts_do_no_harm() =>
        Assert.Equal("EVER DIADEM", Sentences.Read<AisVoyage>(First, "!AIVDM,1,1,,B,15M67FC000G?ufbE`FepT@3n00Sa,0*5C", Second).Name);

    [Fact]
    public void No_more_unfinished_messages_are_kept_than_allowed()
    {
        var receiver = new AisReceiver(new() { MaxPending = 3 });
        for (var i = 0; i < 10; i++) Sentences.Read(receiver, Sentences.Signed($"AIVDM,2,1,{i},A,55?MbV0,0"));
        Assert.Equal((3, 7), (receiver.Pending, receiver.Counts.Incomplete));
    }

    [Fact]
    public void A_clock_that_runs_back_gives_nothing_up_and_throws_nothing()
    {
        var receiver = new AisReceiver();
        Assert.Null(receiver.Receive(First, Sentences.Noon));
        Assert.IsType<AisVoyage>(receiver.Receive(Second, Sentences.Noon.AddHours(-1)));
    }
}
