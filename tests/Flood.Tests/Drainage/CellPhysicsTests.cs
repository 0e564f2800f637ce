using CsCheck;
using Haimen.Flood.Drainage;
using Haimen.Hazards;

namespace Haimen.Flood.Tests.Drainage;

public sealed class CellPhysicsTests
{
    private static readonly Gen<CellGround> Grounds =
        Gen.Select(Gen.Double[20, 600], Gen.Double[0, 100], Gen.Double[2.4, 4.2], Gen.Double[0, 4], Gen.Int[0, 2])
            .Select((areaHa, paved, ground, pump, outfall) => Ground(areaHa, paved, ground, pump, outfall));

    [Fact]
    public void Rain_is_what_seeped_left_and_still_stands() =>
        Gen.Select(Grounds, Gen.Double[0, 80].Array[1, 40], Gen.Double[0, 5], Gen.Double[0, 1]).Sample((ground, rain, outer, mobile) =>
        {
            var water = default(CellWater);
            double fallen = 0, left = 0;
            foreach (var mmH in rain)
            {
                var flux = CellPhysics.Advance(ground, ref water, new(mmH / 3_600_000, outer, ground.PumpCapacityM3S, mobile), 600);
                fallen += flux.RainM3;
                left += flux.InfiltratedM3 + flux.DrainM3 + flux.PumpM3;
                Assert.True(water.PondM3 >= 0 && double.IsFinite(water.PondM3));
            }

            Assert.Equal(fallen, left + CellPhysics.StoredM3(ground, water), 1e-6 * (1 + fallen));
        });

    [Fact]
    public void Depth_and_volume_are_each_others_inverse_and_rise_together() =>
        Gen.Select(Grounds, Gen.Double[0.001, 3], Gen.Double[0.001, 1]).Sample((ground, depth, more) =>
        {
            Assert.Equal(depth, ground.DepthM(ground.VolumeM3(depth)), 1e-9);
            Assert.True(ground.VolumeM3(depth + more) > ground.VolumeM3(depth));
            Assert.Equal(0, ground.DepthM(ground.ChannelM3));
        });

    [Fact]
    public void More_rain_never_leaves_less_water() =>
        Gen.Select(Grounds, Gen.Double[1, 60], Gen.Double[1, 2]).Sample(
            (ground, mmH, factor) => Assert.True(AfterStorm(ground, mmH * factor, 0).PondM3 >= AfterStorm(ground, mmH, 0).PondM3 - 1e-6));

    [Fact]
    public void A_high_tide_locks_the_outfall_and_a_low_one_frees_it()
    {
        var ground = Ground(150, 60, 3.0, 0, 2);
        var locked = AfterStorm(ground, 30, outerM: 4);
        var free = AfterStorm(ground, 30, outerM: 0);
        Assert.True(ground.DepthM(locked.PondM3) > 0.3);
        Assert.True(locked.PondM3 > 2 * free.PondM3);

        var flux = CellPhysics.Advance(ground, ref locked, new(0, 4, 0, 0), 600);
        Assert.True(flux.TideLocked);
        Assert.Equal(0, flux.DrainM3);
    }

    [Fact]
    public void Pumps_work_against_any_tide_and_mobile_ones_add_to_them()
    {
        var ground = Ground(150, 60, 3.0, 1, 1);
        var water = AfterStorm(ground, 30, outerM: 4);
        var flux = CellPhysics.Advance(ground, ref water, new(0, 4, 1, 0.5), 600);
        Assert.Equal(1.5 * 600, flux.PumpM3, 1e-6);
    }

    [Fact]
    public void An_attribute_out_of_reason_is_bounded_and_a_missing_one_defaults()
    {
        var ground = CellGround.Of(new() { Id = "c", Kind = "drainage-cell", Place = default, Attributes = new Dictionary<string, double> { ["imperviousPct"] = 400, ["areaHa"] = double.NaN } });
        Assert.Equal(100, ground.ImperviousPct);
        Assert.Equal(100, ground.AreaHa);
        Assert.True(ground.DrainCapacityM3S > 0);
    }

    private static CellWater AfterStorm(CellGround ground, double mmH, double outerM)
    {
        var water = default(CellWater);
        for (var i = 0; i < 24; i++) CellPhysics.Advance(ground, ref water, new(mmH / 3_600_000, outerM, 0, 0), 600);
        return water;
    }

    private static CellGround Ground(double areaHa, double paved, double ground, double pump, int outfall) => CellGround.Of(new()
    {
        Id = "cell",
        Kind = "drainage-cell",
        Place = new GeoPoint(121.2, 31.9),
        VillageId = "v",
        Attributes = new Dictionary<string, double>
        {
            ["areaHa"] = areaHa,
            ["imperviousPct"] = paved,
            ["widthM"] = 1_000,
            ["slopePct"] = 0.1,
            ["groundElevationM"] = ground,
            ["outfallSillM"] = 1.5,
            ["pumpCapacityM3S"] = pump,
            ["outfallPumped"] = outfall == 1 ? 1 : 0,
            ["outfallTideLocked"] = outfall == 2 ? 1 : 0,
        },
    });
}
