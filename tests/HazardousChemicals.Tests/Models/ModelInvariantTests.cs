using CsCheck;
using Haimen.HazardousChemicals.Discharge;
using Haimen.HazardousChemicals.Dispersion;
using Haimen.HazardousChemicals.Substances;

namespace Haimen.HazardousChemicals.Tests.Models;

/// <summary>What must hold of the models whatever the numbers.</summary>
public sealed class ModelInvariantTests
{
    private static readonly Gen<StabilityClass> Classes = Gen.Int[0, 5].Select(i => (StabilityClass)i);
    private static readonly Gen<Terrain> Terrains = Gen.Int[0, 1].Select(i => (Terrain)i);

    [Fact]
    public void A_larger_hole_lets_more_out() =>
        Gen.Select(Gen.Double[0.001, 0.5], Gen.Double[0.001, 0.5], Gen.Double[1e5, 2e6]).Sample((a, b, p) =>
        {
            var (small, large) = (Math.Min(a, b), Math.Max(a, b));
            return Orifice.LiquidKgS(0.6, small, 1_400, p, 101_325) <= Orifice.LiquidKgS(0.6, large, 1_400, p, 101_325)
                && Orifice.Gas(0.8, small, 1.3, p, 10, 101_325).KgS <= Orifice.Gas(0.8, large, 1.3, p, 10, 101_325).KgS;
        });

    [Fact]
    public void Gas_flow_rises_with_pressure_through_the_point_where_it_chokes() =>
        Gen.Select(Gen.Double[1.05, 1.66], Gen.Double[101_325, 400_000], Gen.Double[1, 1.2]).Sample((k, p, more) =>
            Orifice.Gas(0.8, 0.02, k, p, 1.2 * p / 101_325, 101_325).KgS <= Orifice.Gas(0.8, 0.02, k, p * more, 1.2 * p * more / 101_325, 101_325).KgS * (1 + 1e-9));

    [Fact]
    public void A_plume_is_symmetric_finite_and_never_negative() =>
        Gen.Select(Classes, Terrains, Gen.Double[-10, 1e6], Gen.Double[-1e9, 1e9], Gen.Double[0.01, 40], Gen.Bool).Sample((c, t, x, y, u, fit) =>
        {
            var left = Gaussian.PlumeKgM3(1, u, c, t, 2, x, y, 1, fit);
            return left >= 0 && double.IsFinite(left) && left == Gaussian.PlumeKgM3(1, u, c, t, 2, x, -y, 1, fit);
        });

    [Fact]
    public void A_plume_on_the_ground_thins_with_distance() =>
        Gen.Select(Classes, Terrains, Gen.Double[1, 9_000], Gen.Double[1.001, 1.5]).Sample((c, t, x, more) =>
            Gaussian.PlumeKgM3(1, 3, c, t, 0, x, 0, 0) > Gaussian.PlumeKgM3(1, 3, c, t, 0, x * more, 0, 0));

    [Theory]
    [InlineData(0)]
    [InlineData(1e-300)]
    [InlineData(1e300)]
    public void Extreme_distances_give_a_number(double x)
    {
        foreach (var stability in Enum.GetValues<StabilityClass>())
        {
            foreach (var fit in new[] { false, true })
                Assert.True(double.IsFinite(Gaussian.PlumeKgM3(1, 1, stability, Terrain.Rural, 0, x, 1e300, 0, fit)));
            Assert.True(double.IsFinite(Gaussian.PuffKgM3(1, 1, stability, x, 1e300, 0, 1)));
        }
    }

    // A finite sum over a box of ten standard deviations stands for the integral over all space.
    [Fact]
    public void A_puff_keeps_its_mass()
    {
        const double massKg = 5, wind = 2, t = 400;
        var (lnY, lnZ) = Gaussian.PuffLnSigmas(wind * t, StabilityClass.D);
        var (dy, dz) = (Math.Exp(lnY) / 4, Math.Exp(lnZ) / 4);
        var sum = 0.0;
        for (var i = -20; i <= 20; i++)
            for (var j = -20; j <= 20; j++)
                for (var k = 0; k < 20; k++)
                    sum += Gaussian.PuffKgM3(massKg, wind, StabilityClass.D, (wind * t) + (i * dy), j * dy, (k + 0.5) * dz, t) * dy * dy * dz;
        ModelRunner.IsClose(massKg, sum, 1e-3);
    }

    [Fact]
    public void A_finite_release_is_never_more_than_the_continuous_one_and_fills_up_to_it() =>
        Gen.Select(Classes, Gen.Double[1, 20_000], Gen.Double[0, 1e5], Gen.Double[0, 1e5]).Sample((c, x, t, duration) =>
            Gaussian.FiniteRelease(x, 3, c, t, duration) is >= 0 and <= 1
            && Gaussian.FiniteRelease(x, 3, c, 1e6, double.PositiveInfinity) > 0.999);

    [Fact]
    public void A_dense_plume_never_grows_thicker_with_distance() =>
        Gen.Select(Gen.Double[-3, 3], Gen.Double[0.1, 5_000], Gen.Double[1, 2]).Sample((alpha, x, more) =>
        {
            var (near, far) = (DenseGas.PlumeShare(alpha, x), DenseGas.PlumeShare(alpha, x * more));
            return far <= near && far > 0 && near <= 1;
        });

    [Fact]
    public void A_dense_plume_has_no_jump_along_its_way()
    {
        foreach (var alpha in new[] { -2, -0.69, -0.5, -0.29, -0.2, 0, 0.5, 1, 1.5 })
        {
            for (var x = 1.0; x < 3_000; x *= 1.01)
            {
                var (here, there) = (DenseGas.PlumeShare(alpha, x), DenseGas.PlumeShare(alpha, x * 1.0001));
                // At α above 0.6 the first nodes come before 30 D and the fall between is steep, yet no jump.
                Assert.True(here - there < 0.02 * here, $"alpha {alpha}, x/D {x}: {here} then {there}");
            }
        }
    }

    [Fact]
    public void A_dense_puff_thins_on_its_way() =>
        Gen.Select(Gen.Double[-2, 2], Gen.Double[0.1, 5_000], Gen.Double[1, 2]).Sample((alpha, x, more) =>
            DenseGas.PuffShare(alpha, x * more) <= DenseGas.PuffShare(alpha, x) && double.IsFinite(DenseGas.PuffShare(alpha, x)));

    [Fact]
    public void Blast_falls_with_distance_and_scales_with_the_cube_root() =>
        Gen.Select(Gen.Double[0.01, 1e6], Gen.Double[0.05, 180], Gen.Double[1.02, 2]).Sample((w, z, more) =>
        {
            var root = Math.Cbrt(w);
            var near = Explosion.OverpressureKPa(w, z * root);
            return near > Explosion.OverpressureKPa(w, z * more * root) && Math.Abs((Explosion.OverpressureKPa(1, z) / near) - 1) < 1e-9;
        });

    [Fact]
    public void The_distance_of_an_overpressure_is_where_the_blast_has_it() =>
        Gen.Select(Gen.Double[1, 1e5], Gen.Double[1, 500]).Sample((w, kPa) =>
            Math.Abs((Explosion.OverpressureKPa(w, Explosion.DistanceM(w, kPa)) / kPa) - 1) < 0.05);

    [Fact]
    public void Major_hazard_sums_are_additive() =>
        Gen.Select(Gen.Double[0, 100], Gen.Double[0, 100], Gen.Int[0, 200]).Sample((a, b, people) =>
        {
            var (chlorine, ammonia) = (MajorHazardTable.Find("chlorine")!, MajorHazardTable.Find("NH3")!);
            var together = MajorHazardGrade.Of([(chlorine, a), (ammonia, b)], people);
            var (one, other) = (MajorHazardGrade.Of([(chlorine, a)], people), MajorHazardGrade.Of([(ammonia, b)], people));
            return Math.Abs(together.S - one.S - other.S) < 1e-9 && Math.Abs(together.R - one.R - other.R) < 1e-9;
        });
}
