using CsCheck;
using Haimen.Construction.Tests.Worlds;
using Haimen.Hazards;
using Haimen.Hazards.Assets;

namespace Haimen.Construction.Tests.Assets;

public sealed class ExcavationReducerTests
{
    [Theory]
    [InlineData("diaphragm-wall", "1", 20, 20, HazardGrade.Orange)]
    [InlineData("diaphragm-wall", "1", 20, 14, HazardGrade.Yellow)]
    [InlineData("diaphragm-wall", "1", 5, 10, HazardGrade.Orange)]
    [InlineData("diaphragm-wall", "3", 20, 20, HazardGrade.Blue)]
    [InlineData("soil-nail", "3", 8, 49, HazardGrade.Yellow)]
    [InlineData("sheet-pile", "2", 20, 30, HazardGrade.Orange)]
    [InlineData("diaphragm-wall", "1", 20, 30, HazardGrade.Red)]
    public void The_limit_is_that_of_the_wall_the_level_and_the_depth(string wall, string level, double depthM, double valueMm, HazardGrade grade) =>
        Assert.Equal(grade, new SiteAsset(Pit(wall, level, depthM)).Sees("wall-displacement", valueMm).At(0).Grade);

    [Fact]
    public void An_unknown_depth_is_watched_and_says_so()
    {
        var update = new SiteAsset(Pit("diaphragm-wall", "1", null)).Sees("wall-displacement", 1).At(0);
        Assert.Equal(HazardGrade.Blue, update.Grade);
        Assert.Equal(1, update.Measures["depthUnknown"]);
        Assert.Contains("开挖深度不详", update.Reason!.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wall_that_moves_too_fast_is_an_alarm_long_before_its_limit()
    {
        var pit = new SiteAsset(SampleSites.Pit).Sees("wall-displacement", 3);
        Assert.Equal(HazardGrade.Normal, pit.At(0).Grade);
        Assert.Equal(HazardGrade.Normal, pit.Sees("wall-displacement", 4).At(6).Grade);
        var fast = pit.Sees("wall-displacement", 5.2).At(10);
        Assert.Equal(HazardGrade.Orange, fast.Grade);
        Assert.Equal(2.2, fast.Measures["wallRateMmD"], 1e-6);
        Assert.Contains("速率限值", fast.Reason!.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slow_wall_is_judged_by_the_day_and_not_by_all_it_ever_moved()
    {
        var pit = new SiteAsset(SampleSites.Pit);
        for (var hour = 0; hour <= 120; hour++)
        {
            var update = pit.Sees("wall-displacement", 2 + (hour / 24.0)).At(hour);
            Assert.Equal(HazardGrade.Normal, update.Grade);
            Assert.InRange(update.Measures["wallRateMmD"], 0, 1.1);
            Assert.True(update.State.Length < 2_000, "the state stays small");
        }
    }

    [Fact]
    public void A_rate_about_its_limit_does_not_flap()
    {
        var pit = new SiteAsset(SampleSites.Pit).Sees("wall-displacement", 3);
        pit.At(0);
        Assert.Equal(HazardGrade.Orange, pit.Sees("wall-displacement", 5.1).At(10).Grade);
        for (var i = 0; i < 12; i++) Assert.Equal(HazardGrade.Orange, pit.Sees("wall-displacement", 4.9 + (0.15 * (i % 2))).At(11 + i).Grade);
        pit.Sees("wall-displacement", 5).At(36);
        Assert.Equal(HazardGrade.Normal, pit.At(37).Grade);
    }

    [Fact]
    public void A_gap_of_days_does_not_make_a_rate()
    {
        var pit = new SiteAsset(SampleSites.Pit).Sees("wall-displacement", 2);
        pit.At(0);
        Assert.Equal(HazardGrade.Normal, pit.Sees("wall-displacement", 7).At(96).Grade);
        Assert.Equal(1.25, pit.Last!.Measures["wallRateMmD"], 1e-6);
    }

    [Fact]
    public void The_worst_measurement_decides_and_a_silent_one_keeps_its_grade()
    {
        var pit = new SiteAsset(SampleSites.Pit).Sees("wall-displacement", 1).Sees("strut-force", 65);
        Assert.Equal(HazardGrade.Orange, pit.At(0).Grade);
        Assert.Equal(HazardGrade.Orange, pit.Sees("strut-force", 65, online: false).At(5).Grade);
    }

    [Fact]
    public void A_danger_sign_is_red_until_experts_found_the_pit_safe()
    {
        var pit = new SiteAsset(SampleSites.Pit).Sees("wall-displacement", 22);
        Assert.Equal(HazardGrade.Red, pit.At(0, SiteAsset.Report("danger-sign")).Grade);
        Assert.Equal(HazardGrade.Red, pit.At(20).Grade);
        var passed = pit.At(21, SiteAsset.Report("inspection-passed"));
        Assert.Equal(HazardGrade.Normal, passed.Grade);
        Assert.Equal(0, passed.Measures["wallMm"]);
        Assert.Equal(5, pit.Sees("wall-displacement", 27).At(22).Measures["wallMm"], 1e-9);
    }

    [Fact]
    public void A_collapse_counts_its_people_and_is_not_found_safe_over_them()
    {
        var pit = new SiteAsset(SampleSites.Pit).Sees("wall-displacement", 1);
        var assumed = pit.At(0, SiteAsset.Report("collapse"));
        Assert.Equal(9, assumed.Measures["trapped"]);
        Assert.Equal(1, assumed.Measures["trappedAssumed"]);
        Assert.Contains("未核实", assumed.Reason!.Zh, StringComparison.Ordinal);
        var counted = pit.At(1, SiteAsset.Report("casualties", ("trapped", 4), ("injured", 2), ("dead", 1)));
        Assert.Equal((4, 2, 1), (counted.Measures["trapped"], counted.Measures["injured"], counted.Measures["dead"]));
        Assert.Equal(HazardGrade.Red, pit.At(2, SiteAsset.Report("inspection-passed")).Grade);
        pit.At(3, SiteAsset.Report("casualties", ("trapped", 0)));
        Assert.Equal(HazardGrade.Orange, pit.At(4).Grade);
        Assert.Equal(HazardGrade.Normal, pit.At(5, SiteAsset.Report("inspection-passed")).Grade);
    }

    [Fact]
    public void A_grade_falls_only_after_half_an_hour()
    {
        var pit = new SiteAsset(SampleSites.Pit).Sees("strut-force", 61);
        Assert.Equal(HazardGrade.Orange, pit.At(0).Grade);
        Assert.Equal(HazardGrade.Orange, pit.Sees("strut-force", 20).At(0.2).Grade);
        Assert.Equal(HazardGrade.Orange, pit.At(0.6).Grade);
        Assert.Equal(HazardGrade.Normal, pit.At(0.8).Grade);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"v":99,"grade":4}""")]
    [InlineData("""{"v":1,"grade":9}""")]
    [InlineData("""{"v":1,"trapped":-3}""")]
    [InlineData("""{"v":1,"secret":1}""")]
    [InlineData("""{"v":1,"series":{"wall-displacement":{"zero":1e99,"grade":0,"at":[]}}}""")]
    [InlineData("""{"v":1,"series":{"wall-displacement":{"zero":0,"grade":0,"at":[[2,1],[1,1]]}}}""")]
    public void A_state_that_nobody_could_have_written_is_not_believed(string state)
    {
        var update = new SiteAsset(SampleSites.Pit).WithState(state).Sees("wall-displacement", 1).At(0);
        Assert.Equal(HazardGrade.Normal, update.Grade);
        Assert.Equal(0, update.Measures["trapped"]);
    }

    [Fact]
    public void Reports_of_nonsense_count_nobody() =>
        Gen.OneOfConst(double.NaN, double.PositiveInfinity, -1, 1e12).Sample(value =>
            Assert.Equal(0, new SiteAsset(SampleSites.Pit).At(0, SiteAsset.Report("casualties", ("trapped", value), ("dead", value))).Measures["trapped"]));

    [Fact]
    public void More_movement_is_never_graded_better() =>
        Gen.Select(Gen.Double[0, 60], Gen.Double[0, 30], Gen.Double[1, 40]).Sample((value, more, depth) =>
        {
            var site = Pit("diaphragm-wall", "2", depth);
            Assert.True(new SiteAsset(site).Sees("wall-displacement", value + more).At(0).Grade >= new SiteAsset(site).Sees("wall-displacement", value).At(0).Grade);
        });

    private static AssetSite Pit(string wall, string level, double? depthM)
    {
        var attributes = new SortedDictionary<string, double>(SampleSites.Pit.Attributes.ToDictionary(), StringComparer.Ordinal);
        attributes.Remove("depthM");
        if (depthM is { } depth) attributes["depthM"] = depth;
        return SampleSites.Pit with { Labels = new Dictionary<string, string> { ["wallType"] = wall, ["safetyLevel"] = level }, Attributes = attributes };
    }
}
