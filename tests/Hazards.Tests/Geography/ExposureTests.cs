using CsCheck;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Geography;

namespace Haimen.Hazards.Tests.Geography;

public sealed class ExposureTests
{
    private static readonly GeoPoint Centre = new(121.17, 31.88);

    [Fact]
    public void A_village_that_is_wholly_inside_counts_with_everyone()
    {
        var inside = Exposure.Inside(GeoShapes.Circle(Centre, 5_000), [Village("1", Centre, 3_000, 250)], [Enterprise("b", Centre), Enterprise("a", Centre)]);
        Assert.Equal((3_000, 250), (inside.People, inside.VulnerablePeople));
        Assert.Equal(["a", "b"], inside.EnterpriseIds);
        Assert.Equal(80, inside.Employees);
        Assert.Equal([new VillageShare("1", 1)], inside.Villages);
    }

    [Fact]
    public void What_is_outside_does_not_count()
    {
        var far = Centre.Offset(20_000, 0);
        var inside = Exposure.Inside(GeoShapes.Circle(Centre, 1_000), [Village("1", far, 3_000, 250)], [Enterprise("a", far)]);
        Assert.Equal((0, 0, 0), (inside.People, inside.VulnerablePeople, inside.Employees));
        Assert.Empty(inside.Villages);
    }

    [Fact]
    public void A_line_through_a_village_leaves_half_of_it()
    {
        GeoPoint[] ring = [Centre, Centre.Offset(0, 5_000), Centre.Offset(5_000, 5_000), Centre.Offset(5_000, -5_000), Centre.Offset(0, -5_000), Centre];
        var share = Assert.Single(Exposure.Inside(new(ring), [Village("1", Centre, 1_000, 100)], []).Villages).Share;
        Assert.InRange(share, 0.4, 0.6);
    }

    [Fact]
    public void A_wider_circle_never_holds_fewer_and_the_order_of_the_villages_does_not_matter() =>
        Gen.Select(Gen.Double[100, 6_000], Gen.Double[1, 2], Gen.Double[-4_000, 4_000].Array[8]).Sample((radius, factor, offsets) =>
        {
            VillageSite[] villages = [.. offsets.Select((o, i) => Village($"{i}", Centre.Offset(o, offsets[(i + 3) % 8]), 1_000 + i, 100))];
            var inner = Exposure.Inside(GeoShapes.Circle(Centre, radius, 64), villages, []);
            var outer = Exposure.Inside(GeoShapes.Circle(Centre, radius * factor, 64), villages, []);
            Assert.True(outer.People >= inner.People && inner.VulnerablePeople <= inner.People);
            var reversed = Exposure.Inside(GeoShapes.Circle(Centre, radius, 64), [.. villages.Reverse()], []);
            Assert.Equal(inner.People, reversed.People);
            Assert.Equal(inner.Villages, reversed.Villages);
        });

    private static VillageSite Village(string id, GeoPoint place, int people, int vulnerable) =>
        new() { Id = id, NameZh = id, Place = place, Population = people, VulnerablePeople = vulnerable, AreaHa = 200 };

    private static EnterpriseSite Enterprise(string id, GeoPoint place) => new(id, id, place, 40);
}
