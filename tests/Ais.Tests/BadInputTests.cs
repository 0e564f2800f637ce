using CsCheck;

namespace Haimen.Ais.Tests;

public sealed class BadInputTests
{
    private const string Sound = "!AIVDM,1,1,,B,15M67FC000G?ufbE`FepT@3n00Sa,0*5C";

    [Theory]
    [InlineData("!AIVDM,1,1,,B,15M67FC000G?ufbE`FepT@3n00Sa,0*5D")]
    [InlineData("!AIVDM,1,1,,B,15M67FC000G?ufbE`FepT@3n00Sa,0")]
    [InlineData("!AIVDM,1,1,,B,15M67FC000G?ufbE`FepT@3n00Sa,0*")]
    [InlineData("!AIVDM,1,1,,B,15M67FC000G?ufbE`FepT@3n00Sa,0*G1")]
    public void A_bad_checksum_is_counted_and_dropped(string line)
    {
        var receiver = new AisReceiver();
        Assert.Null(receiver.Receive(line, Sentences.Noon));
        Assert.Equal((1, 1, 0), (receiver.Counts.Sentences, receiver.Counts.BadChecksums, receiver.Counts.Messages));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("\\s:station")]
    public void What_is_no_sentence_is_counted_and_dropped(string line)
    {
        var receiver = new AisReceiver();
        Assert.Null(receiver.Receive(line, Sentences.Noon));
        Assert.Equal(1, receiver.Counts.Malformed);
    }

    [Theory]
    [InlineData("AIVDM,1,1,,B,15M67FC000G?ufbE`FepT@3n00Sa,6")]
    [InlineData("AIVDM,1,2,,B,15M67FC000G?ufbE`FepT@3n00Sa,0")]
    [InlineData("AIVDM,0,0,,B,15M67FC000G?ufbE`FepT@3n00Sa,0")]
    [InlineData("AIVDM,1,1,,B,,0")]
    [InlineData("AIVDM,1,1,,B,15M67,0")]
    [InlineData("AIVDM,1,1,,B,15M67FC000G?ufbE`FepT@3n00{a,0")]
    [InlineData("AIVDM,1,1,,B,0")]
    public void A_sentence_that_breaks_the_rules_is_counted_and_dropped(string body)
    {
        var receiver = new AisReceiver();
        Assert.Null(receiver.Receive(Sentences.Signed(body), Sentences.Noon));
        Assert.Equal(1, receiver.Counts.Malformed);
    }

    [Fact]
    public void A_sentence_of_another_instrument_is_passed_over()
    {
        var receiver = new AisReceiver();
        Assert.Null(receiver.Receive("$GPGGA,123519,4807.038,N,01131.000,E,1,08,0.9,545.4,M,46.9,M,,*47", Sentences.Noon));
        Assert.Equal(1, receiver.Counts.NotDecoded);
    }

    [Fact]
    public void A_tag_block_and_a_line_end_are_tolerated() =>
        Assert.IsType<AisPosition>(Sentences.Read("\\g:1-2-73874,n:157036,s:r003669945,c:1241544035*4A\\" + Sound + "\r\n"));

    [Fact]
    public void What_the_own_station_sent_is_marked() =>
        Assert.True(Sentences.Read(Sentences.Signed("AIVDO,1,1,,B,15M67FC000G?ufbE`FepT@3n00Sa,0"))!.IsOwn);

    [Fact]
    public void Any_single_changed_character_within_the_sentence_is_noticed() =>
        Gen.Select(Gen.Int[1, Sound.Length - 4], Gen.Char['!', '~']).Sample((at, c) =>
        {
            if (Sound[at] == c || c is '*' or '\\') return;
            var receiver = new AisReceiver();
            var line = string.Concat(Sound.AsSpan(0, at), c.ToString(), Sound.AsSpan(at + 1));
            Assert.Null(receiver.Receive(line, Sentences.Noon));
            Assert.Equal(1, receiver.Counts.BadChecksums);
        });

    [Fact]
    public void Nothing_that_is_handed_in_throws_or_makes_it_keep_more()
    {
        var wild = Gen.OneOf(
            Gen.String,
            Gen.String[Gen.Char['!', '~'], 0, 200].Select(s => Sentences.Signed("AIVDM," + s.Replace("*", "", StringComparison.Ordinal))),
            Gen.Select(Gen.Int[0, 9], Gen.Int[0, 9], Gen.Int[0, 9], Gen.String[Gen.Char['0', 'w'], 0, 100], Gen.Int[0, 9])
                .Select(t => Sentences.Signed($"AIVDM,{t.Item1},{t.Item2},{t.Item3},A,{t.Item4},{t.Item5}")));
        Gen.Select(wild.Array[1, 60], Gen.Int[-100, 100]).Sample((lines, step) =>
        {
            var receiver = new AisReceiver(new() { MaxPending = 8 });
            var at = Sentences.Noon;
            foreach (var line in lines)
            {
                receiver.Receive(line, at);
                at = at.AddSeconds(step);
                Assert.InRange(receiver.Pending, 0, 8);
            }

            var counts = receiver.Counts;
            Assert.Equal(lines.Length, counts.Sentences);
            Assert.InRange(counts.Messages + counts.BadChecksums + counts.NotDecoded + counts.Malformed + counts.Parts, lines.Length, lines.Length);
        });
    }

    [Fact]
    public void Endless_lines_cost_no_more_than_they_are_looked_at()
    {
        var receiver = new AisReceiver();
        var line = Sentences.Signed("AIVDM,2,1,1,A," + new string('0', 1_000_000) + ",0");
        receiver.Receive(line, Sentences.Noon);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++) receiver.Receive(line, Sentences.Noon);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 256_000);
        Assert.Equal((1_001, 0), (receiver.Counts.Malformed, receiver.Pending));
    }
}
