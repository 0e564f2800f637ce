using CsCheck;
using Haimen.Fire.Models;
using static Haimen.Fire.Tests.Models.ModelRunner;

namespace Haimen.Fire.Tests.Models;

/// <summary>What must hold whatever the input is.</summary>
public sealed class ModelInvariantTests
{
    private static readonly Gen<FuelModel> Fuel = Gen.Int[0, FuelModels.Codes.Count - 1].Select(i => FuelModels.Of(FuelModels.Codes[i]));
    private static readonly Gen<FuelMoisture> Moisture = Gen.Select(
        Gen.Double[1, 60], Gen.Double[1, 60], Gen.Double[1, 60], Gen.Double[30, 200], Gen.Double[50, 200],
        (a, b, c, d, e) => new FuelMoisture(a / 100, b / 100, c / 100, d / 100, e / 100));

    [Fact]
    public void Fire_spreads_no_slower_in_more_wind() => Gen.Select(Fuel, Moisture, Gen.Double[0, 20], Gen.Double[0, 20]).Sample((fuel, moisture, a, b) =>
    {
        var slow = SurfaceFire.InTheOpen(fuel, moisture, Math.Min(a, b), 90, 0, 0).HeadMS;
        var fast = SurfaceFire.InTheOpen(fuel, moisture, Math.Max(a, b), 90, 0, 0).HeadMS;
        Assert.True(fast >= slow * (1 - 1e-12) && double.IsFinite(fast));
    });

    [Fact]
    public void Fire_spreads_no_faster_in_wetter_dead_fuel() => Gen.Select(Fuel, Moisture, Gen.Double[0, 0.4]).Sample((fuel, moisture, more) =>
    {
        var wetter = moisture with { OneHour = moisture.OneHour + more, TenHours = moisture.TenHours + more, HundredHours = moisture.HundredHours + more };
        Assert.True(SurfaceFire.InTheOpen(fuel, wetter, 5, 0, 0, 0).HeadMS <= SurfaceFire.InTheOpen(fuel, moisture, 5, 0, 0, 0).HeadMS * (1 + 1e-9));
    });

    [Fact]
    public void Nothing_burns_wetter_than_extinction() => Gen.Select(Fuel, Gen.Double[0, 25]).Sample((fuel, wind) =>
    {
        var soaked = fuel.ExtinctionFraction + 0.001;
        var moisture = new FuelMoisture(soaked, soaked, soaked, 4, 4);
        Assert.Equal(0, SurfaceFire.InTheOpen(fuel, moisture, wind, 0, 0, 0).HeadMS);
    });

    [Fact]
    public void The_head_goes_downwind_on_the_level() => Gen.Select(Fuel, Gen.Double[1, 15], Gen.Double[0, 359]).Sample((fuel, wind, from) =>
    {
        var spread = SurfaceFire.InTheOpen(fuel, new(0.05, 0.06, 0.07, 0.6, 0.9), wind, from, 0, 0);
        if (spread.HeadMS <= 0) return;
        var off = Math.Abs(spread.DirectionDeg - ((from + 180) % 360));
        Assert.True(Math.Min(off, 360 - off) < 1e-6);
        Assert.InRange(spread.LengthToWidth, 1, 8);
        Assert.True(spread.BackMS <= spread.HeadMS && spread.FlankMS <= spread.HeadMS);
    });

    [Fact]
    public void Without_wind_a_fire_goes_upslope()
    {
        var spread = SurfaceFire.InTheOpen(FuelModels.Of("GR4"), new(0.05, 0.06, 0.07, 0.3, 0.9), 0, 0, 0.4, 90);
        Assert.Equal(270, spread.DirectionDeg, 1e-9);
    }

    [Fact]
    public void Fire_weather_codes_stay_in_range_through_any_weather() =>
        Gen.Select(Gen.Int[1, 12], Gen.Double[-20, 45], Gen.Double[0, 100], Gen.Double[0, 80], Gen.Double[0, 120]).Array[1, 30].Sample(days =>
        {
            var codes = FireWeatherCodes.Start;
            foreach (var (month, temperature, humidity, wind, rain) in days)
            {
                codes = FireWeather.Next(codes, new(temperature, humidity, wind, rain), month);
                var isi = FireWeather.Isi(codes.Ffmc, wind);
                var bui = FireWeather.Bui(codes.Dmc, codes.Dc);
                var fwi = FireWeather.Fwi(isi, bui);
                Assert.InRange(codes.Ffmc, 0, 101);
                Assert.All([codes.Dmc, codes.Dc, isi, bui, fwi], x => Assert.True(double.IsFinite(x) && x >= 0));
            }
        });

    [Fact]
    public void Rain_never_raises_the_drought_code() => Gen.Select(Gen.Double[0, 600], Gen.Double[2.9, 100], Gen.Int[1, 12]).Sample((dc, rain, month) =>
        Assert.True(FireWeather.Next(new(85, 6, dc), new(15, 50, 10, rain), month).Dc <= FireWeather.Next(new(85, 6, dc), new(15, 50, 10, 0), month).Dc + 1e-9));

    [Fact]
    public void T_squared_and_its_inverse_undo_each_other() => Gen.Select(Gen.Int[1, 4], Gen.Double[0, 5_000]).Sample((growth, time) =>
        Assert.Equal(time, TSquared.TimeS((FireGrowth)growth, TSquared.HeatKW((FireGrowth)growth, time)), 1e-6));

    [Fact]
    public void Needed_flow_never_falls_as_more_burns() =>
        Gen.Select(Gen.Double[1, 5_000], Gen.Double[1, 5_000], Gen.Double[0, 1], Gen.Int[0, 8]).Sample((a, b, share, exposures) =>
        {
            var (small, large) = (Math.Min(a, b), Math.Max(a, b));
            Assert.True(WaterFlow.NfaGpm(large, share, exposures) >= WaterFlow.NfaGpm(small, share, exposures));
            Assert.True(WaterFlow.IowaGpm(large) >= WaterFlow.IowaGpm(small));
            Assert.True(WaterFlow.IsoGpm(large, 1, 1, 0, 0) >= WaterFlow.IsoGpm(small, 1, 1, 0, 0));
            Assert.InRange(WaterFlow.IsoGpm(large, 1, 1, 0, 0), 500, 12_000);
            Assert.True(WaterFlow.Engines(large) * WaterFlow.EngineLS >= large - 1e-6);
        });

    [Fact]
    public void Radiation_at_its_own_radius_is_the_flux_asked_for() => Gen.Select(Gen.Double[10, 1e6], Gen.Double[1, 50]).Sample((heat, flux) =>
        IsClose(flux, PointSource.FluxKWM2(heat, PointSource.RadiusM(heat, flux)), 1e-9));

    [Fact]
    public void Fine_fuel_gets_wetter_with_the_air() => Gen.Select(Gen.Double[-5, 40], Gen.Double[0, 100], Gen.Double[0, 100]).Sample((t, a, b) =>
        Assert.True(DeadFuelMoisture.EquilibriumPct(t, Math.Min(a, b)) <= DeadFuelMoisture.EquilibriumPct(t, Math.Max(a, b)) + 0.6));

    [Fact]
    public void Every_burnable_model_burns_in_dry_air() => Assert.All(FuelModels.Codes, code =>
        Assert.True(SurfaceFire.InTheOpen(FuelModels.Of(code), new(0.04, 0.05, 0.06, 0.3, 0.6), 5, 0, 0, 0).HeadMS > 0, code));
}
