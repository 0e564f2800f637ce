using static Haimen.Flood.Tests.Models.ModelRunner;

namespace Haimen.Flood.Tests.Models;

/// <summary>Numbers printed in the models' sources, in their own units where those are not SI.</summary>
public sealed class PublishedCaseTests
{
    private const double MmPerInch = 25.4;
    private const double M3SPerCfs = 0.028316846592;

    [Theory]
    [InlineData(100, 85, 61.0003)]
    [InlineData(0, 85, 0)]
    [InlineData(8.96, 85, 0)]
    [InlineData(50, 100, 50)]
    public void Scs_runoff_follows_the_curve_number(double rainMm, double curveNumber, double runoffMm) =>
        IsClose(runoffMm, Run("flood/scs-runoff", $$"""{"rainMm":{{rainMm}},"curveNumber":{{curveNumber}}}""").Number("runoffMm"), 1e-5);

    // TR-55 (1986), table 2-1: runoff depth in inches, printed to two decimals.
    [Theory]
    [InlineData(1.0, 80, 0.08)]
    [InlineData(2.0, 70, 0.24)]
    [InlineData(3.0, 75, 0.96)]
    [InlineData(4.0, 65, 1.03)]
    [InlineData(5.0, 60, 1.30)]
    [InlineData(12.0, 95, 11.39)]
    // TR-55 worksheet 2, example 2-1: P 6.0 in, CN 70 gives 2.81 in, and example 2-2: CN 75 gives 3.28 in.
    [InlineData(6.0, 70, 2.81)]
    [InlineData(6.0, 75, 3.28)]
    public void Scs_runoff_reproduces_tr_55(double rainIn, double curveNumber, double runoffIn)
    {
        var runoff = Run("flood/scs-runoff", $$"""{"rainMm":{{rainIn * MmPerInch:R}},"curveNumber":{{curveNumber}}}""").Number("runoffMm");
        Assert.Equal(runoffIn, runoff / MmPerInch, 0.0051);
    }

    // With C dimensionless, i in mm/h and A in km²: 0.9 on 36 mm/h over 1 km² is 9 m³/s.
    [Theory]
    [InlineData(0.9, 36, 1, 9)]
    [InlineData(0.7, 50, 0.1, 0.97222222)]
    [InlineData(0, 36, 1, 0)]
    public void The_rational_method_multiplies(double coefficient, double intensity, double areaKm2, double flow) =>
        IsClose(flow, Run("flood/rational", $$"""{"coefficient":{{coefficient}},"intensityMmH":{{intensity}},"areaKm2":{{areaKm2}}}""").Number("flowM3S"));

    [Fact]
    public void Swmm_runoff_reproduces_epas_own_run()
    {
        var rain = string.Join(',', File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", "swmm-site-drainage-rain.csv"))
            .Where(line => line.Length > 0 && char.IsDigit(line[0]))
            .Select(line => line.Split(','))
            .SelectMany(cells =>
            {
                // Each volume falls over the five-minute interval that starts at its time.
                var start = double.Parse(cells[0]) * 60;
                var mmH = double.Parse(cells[1]) * MmPerInch * 12;
                return new[] { $$"""{"t":{{start}},"mmH":{{mmH:R}}}""", $$"""{"t":{{start + 300}},"mmH":0}""" };
            }));
        var output = Run("flood/swmm-runoff", $$"""
            {"areaHa":{{4.55 * 0.40468564224:R}},"imperviousPct":56.8,"widthM":{{1587 * 0.3048:R}},"slopePct":2,
             "nImpervious":0.015,"nPervious":0.24,"dsImperviousMm":{{0.06 * MmPerInch:R}},"dsPerviousMm":{{0.3 * MmPerInch:R}},
             "horton":{"f0MmH":{{4.5 * MmPerInch:R}},"fcMmH":{{0.2 * MmPerInch:R}},"kPerH":6.5},"rain":[{{rain}}],"stepS":60}
            """);

        Assert.Equal(2.83375, output.Number("rainMm") / MmPerInch, 1e-4);
        Assert.Equal(1.91, output.Number("runoffMm") / MmPerInch, 0.0051);
        Assert.Equal(0.90, output.Number("infiltrationMm") / MmPerInch, 0.0051);
        Assert.Equal(15.90, output.Number("peakM3S") / M3SPerCfs, 0.0051);
    }

    // Chow, Maidment and Mays, Applied Hydrology, example 8.2.1: a one-acre detention basin with vertical walls,
    // drained by a five-foot pipe; cfs, feet and ten-minute steps. The table is the book's table 8.2.1.
    [Fact]
    public void Level_pool_routes_chows_detention_basin()
    {
        double[] outflowCfs = [0, 3, 8, 17, 30, 43, 60, 78, 97, 117, 137, 156, 173, 190, 205, 218, 231, 242, 253, 264, 275];
        var table = string.Join(',', outflowCfs.Select((q, i) =>
            $$"""{"elevationM":{{i * 0.5}},"storageM3":{{i * 0.5 * 43560}},"outflowM3S":{{q}}}"""));
        var output = Run("flood/level-pool", $$"""
            {"inflow":[0,60,120,180,240,300,360,320,280,240,200,160,120,80,40,0,0,0,0,0,0,0],"dtS":600,"storageOutflow":[{{table}}]}
            """);

        var outflow = output.Numbers("outflow");
        // By hand from the table: at 10 min 2S/Δt+Q = 60, and the first interval's top row has 72.6+3 = 75.6.
        IsClose(60 * 3 / 75.6, outflow[1]);
        Assert.Equal(270, output.Number("peakM3S"), 0.5);
        Assert.Equal(80 * 60, output.Number("peakTimeS"), 1e-9);
        Assert.False(output["extrapolated"]!.GetValue<bool>());
    }

    // Ponce, "Engineering Hydrology", online routing 02 (San Diego State University): S = 2 h · O, one-hour steps.
    [Fact]
    public void Level_pool_routes_ponces_linear_reservoir()
    {
        var output = Run("flood/level-pool", """
            {"inflow":[100,150,250,400,800,1000,900,700,550,400,300,250,200,150,120,100],"dtS":3600,
             "storageOutflow":[{"elevationM":0,"storageM3":0,"outflowM3S":0},{"elevationM":10,"storageM3":14400000,"outflowM3S":2000}]}
            """);

        double[] printed = [100, 110, 146, 217.6, 370.56, 582.336, 729.402, 757.641, 704.585, 612.751, 507.65, 414.59, 338.754, 273.252, 217.951, 174.771];
        var outflow = output.Numbers("outflow");
        for (var i = 0; i < printed.Length; i++) IsClose(printed[i], outflow[i], 1e-5);
        IsClose(757.641, output.Number("peakM3S"), 1e-5);
        Assert.Equal(7 * 3600, output.Number("peakTimeS"));
    }

    [Theory]
    [InlineData(0, 0, 49.9, "none")]
    [InlineData(0, 0, 50, "blue")]
    [InlineData(49.9, 50, 60, "yellow")]
    [InlineData(50, 50, 50, "orange")]
    [InlineData(100, 100, 100, "red")]
    public void The_rainstorm_signal_takes_the_worst_sum(double three, double six, double twelve, string signal) =>
        Assert.Equal(signal, Run("flood/rainstorm-signal", $$"""{"rain3hMm":{{three}},"rain6hMm":{{six}},"rain12hMm":{{twelve}}}""")["signal"]!.GetValue<string>());

    [Theory]
    [InlineData(0, 5, 7, "none")]
    [InlineData(24, 6, 7, "blue")]
    [InlineData(24, 8, 9, "yellow")]
    [InlineData(13, 10, 12, "yellow")]
    [InlineData(12, 9, 12, "orange")]
    [InlineData(6, 12, 13, "red")]
    [InlineData(25, 12, 14, "none")]
    public void The_typhoon_signal_weighs_wind_against_lead(double hours, double mean, double gust, string signal) =>
        Assert.Equal(signal, Run("flood/typhoon-signal", $$"""{"hoursAhead":{{hours}},"meanBeaufort":{{mean}},"gustBeaufort":{{gust}}}""")["signal"]!.GetValue<string>());

    [Theory]
    [InlineData(3.9, 3.9, "none")]
    [InlineData(3.9, 4.6, "yellow")]
    [InlineData(5.0, 4.0, "orange")]
    [InlineData(5.5, 5.5, "red")]
    public void The_surge_signal_is_the_highest_level_reached_or_predicted(double stage, double predicted, string signal) =>
        Assert.Equal(signal, Run("flood/storm-surge-signal", $$"""{"stageM":{{stage}},"predictedStageM":{{predicted}},"levelsM":[4,4.5,5,5.5]}""")["signal"]!.GetValue<string>());
}
