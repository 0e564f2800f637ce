using CsCheck;
using Haimen.Construction.Assessment;

namespace Haimen.Construction.Tests.Assessment;

public sealed class PeopleInReachTests
{
    [Theory]
    [InlineData(10, 100, 0, Math.PI * 100)]
    [InlineData(10, 100, 90, Math.PI * 100)]
    [InlineData(10, 100, 110, 0)]
    [InlineData(1, 1, 1, (2 * Math.PI / 3) - 0.8660254037844386)]
    public void Two_circles_share_what_geometry_says(double a, double b, double distance, double areaM2) =>
        Assert.Equal(areaM2, PeopleInReach.OverlapM2(a, b, distance), 1e-9 * Math.Max(1, areaM2));

    [Fact]
    public void The_shared_area_is_symmetric_bounded_and_shrinks_with_distance() =>
        Gen.Select(Gen.Double[1, 500], Gen.Double[1, 500], Gen.Double[0, 1_000], Gen.Double[0, 100]).Sample((a, b, distance, further) =>
        {
            var area = PeopleInReach.OverlapM2(a, b, distance);
            Assert.Equal(area, PeopleInReach.OverlapM2(b, a, distance), 1e-6 * (1 + area));
            Assert.InRange(area, 0, (Math.PI * Math.Min(a, b) * Math.Min(a, b)) + 1e-6);
            Assert.True(PeopleInReach.OverlapM2(a, b, distance + further) <= area + 1e-4);
        });
}
