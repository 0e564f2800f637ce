using CsCheck;
using Haimen.Grains.Districts;
using Haimen.Grains.Warnings;
using Haimen.Hazards;
using Haimen.Host.Warnings.Channels;

namespace Haimen.Host.Tests.Warnings.Channels;

public sealed class CoverageTests
{
    private static readonly Village[] Villages = [Village("b2", "b", 100), Village("a1", "a", 300), Village("a2", "a", 100), Village("c1", "c", 900)];

    private static readonly Gen<Recipient> AnyRecipient =
        from shares in Gen.Select(Gen.OneOfConst("a", "b", "c", "a1", "a2", "b2", "c1"), Gen.Double[0, 1]).List[0, 5]
        select Recipient([.. shares.DistinctBy(x => x.Item1).Select(x => (x.Item1, x.Item2))]);

    [Fact]
    public void A_village_has_the_largest_share_of_those_that_have_the_message_and_its_own_stands_before_its_townships()
    {
        var coverage = Of(["a", "b"], Recipient(("a", 0.7), ("a2", 0.2), ("b", 0.4)), Recipient(("a", 0.6), ("b2", 0.96)), Recipient(("c", 1)));
        Assert.Equal([("a1", 0.7), ("a2", 0.6), ("b2", 0.96)], coverage.Villages.Select(x => (x.Village.Id, x.Share)));
        Assert.Equal(1, coverage.AtGoal);
        Assert.Equal(((0.7 * 300) + (0.6 * 100) + (0.96 * 100)) / 500, coverage.Share, 12);
    }

    [Fact]
    public void Whoever_has_nothing_yet_reaches_nobody()
    {
        var coverage = Of(["a"]);
        Assert.Equal([0, 0], coverage.Villages.Select(x => x.Share));
        Assert.Equal((0, 0), (coverage.AtGoal, coverage.Share));
        Assert.Equal(0, Of(["nowhere"]).Share);
    }

    [Fact]
    public void One_more_recipient_never_makes_it_less_and_never_more_than_the_best_of_them_says() =>
        Gen.Select(AnyRecipient.List[0, 6], AnyRecipient).Sample((some, one) =>
        {
            var (before, after) = (Of(["a", "b", "c"], [.. some]), Of(["a", "b", "c"], [.. some, one]));
            for (var i = 0; i < before.Villages.Count; i++)
            {
                var best = some.Append(one).SelectMany(x => x.Reach.Values).DefaultIfEmpty().Max();
                Assert.InRange(after.Villages[i].Share, before.Villages[i].Share, best);
            }

            Assert.InRange(after.Share, before.Share - 1e-12, 1 + 1e-12);
        });

    private static Coverage Of(string[] townships, params Recipient[] delivered) => Coverage.Of(
        new WarningProposalMessage
        {
            Domain = "flood",
            DomainVersion = "1",
            Kind = "rainstorm",
            AreaId = townships[0],
            MoreAreaIds = townships[1..],
            Colour = HazardGrade.Red,
            Headline = new("甲", "A"),
            Instruction = new("乙", "B"),
        },
        delivered,
        Villages);

    private static Recipient Recipient(params (string Place, double Share)[] reach) => new()
    {
        Id = "r",
        Name = "r",
        Channel = ChannelKind.Webhook,
        TownshipIds = [],
        MinimumColour = HazardGrade.Blue,
        Address = "",
        Reach = reach.ToDictionary(x => x.Place, x => x.Share),
    };

    private static Village Village(string id, string township, int people) => new()
    {
        Id = id,
        NameZh = id,
        TownshipId = township,
        Place = new GeoPoint(121, 32),
        Households = people / 3,
        Population = people,
        VulnerablePeople = null!,
        Drainage = null!,
    };
}
