using Haimen.Construction.Tests.Worlds;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Effects;
using Haimen.Hazards.Testing.Worlds;

namespace Haimen.Construction.Tests.Assessment;

public sealed class EffectAnswerTests
{
    private static readonly DateTimeOffset Start = WorldScenario.For(1).Start;

    [Fact]
    public void A_storm_forecast_over_the_cranes_stops_them_in_time()
    {
        var answered = Told(EffectKinds.StrongWind, 12, 5_000, fromHours: 6);
        Assert.True(Assert.Single(answered.Answers).Accepted);
        Assert.Equal(["stop-work@crane-1", "stop-work@scaffold-1"], answered.Directives.Select(d => d.Id));
        Assert.Equal("crane-collapse", answered.IncidentKind);
    }

    [Fact]
    public void A_storm_more_than_half_a_day_off_waits() => Refused(Told(EffectKinds.StrongWind, 30, 5_000, fromHours: 20), "12 小时");

    [Fact]
    public void A_breeze_stops_nothing() => Refused(Told(EffectKinds.StrongWind, 5, 5_000), "不足以");

    [Fact]
    public void Water_in_a_pit_stops_it_brings_pumps_and_ends_with_the_water()
    {
        var history = History(EffectKinds.FloodWater, 0.3, 300);
        var answered = history.Of("town").First();
        Assert.True(Assert.Single(answered.Answers).Accepted);
        Assert.Equal("excavation-collapse", answered.IncidentKind);
        Assert.Contains(answered.Needs, n => n.Id == "drainage-pumping@pit-1");
        Assert.Contains(answered.Directives, d => d.Id == "withdraw-workers@pit-1");
        Assert.Contains(answered.Directives, d => d.Id == "withdraw-workers@space-1");
        Assert.Null(history.Of("town").Last().IncidentKind);
    }

    [Fact]
    public void A_blast_has_what_stands_high_looked_at()
    {
        var answered = Told(EffectKinds.Overpressure, 3, 400);
        Assert.Equal(HazardGrade.Orange, answered.Level);
        Assert.Contains(answered.Needs, n => n.Id == "structural-engineering@crane-1");
        Assert.Equal(HazardGrade.Red, Told(EffectKinds.Overpressure, 10, 400).Level);
    }

    [Fact]
    public void Ground_that_moves_endangers_what_stands_on_it()
    {
        Assert.Contains(Told(EffectKinds.GroundMovement, 25, 200).Directives, d => d.Id == "stop-work@crane-1");
        Refused(Told(EffectKinds.GroundMovement, 3, 200), "不足以");
    }

    [Fact]
    public void What_strikes_nothing_is_refused_with_the_reason()
    {
        var elsewhere = new GeoPoint(SampleSites.Town.Lon + 0.01, SampleSites.Town.Lat);
        // The village reaches that far, the pit does not.
        var scenario = WorldScenario.For(0.5).Effect(0, 9, Effect(EffectKinds.FloodWater, 1, 990, 0) with { Place = elsewhere, RadiusM = 700 });
        var district = SampleSites.District with
        {
            Areas = [SampleSites.District.Areas[0].Village("v9", elsewhere), SampleSites.District.Areas[1]],
        };
        Refused(new DomainWorld(new ConstructionDomain(), district, scenario).Run().Of("town").Last(), "范围内没有");
    }

    private static void Refused(AreaAssessment assessment, string because)
    {
        var answer = Assert.Single(assessment.Answers);
        Assert.False(answer.Accepted);
        Assert.Contains(because, answer.Reason.Zh, StringComparison.Ordinal);
        Assert.Null(assessment.IncidentKind);
        Assert.Empty(assessment.Directives);
    }

    private static AreaAssessment Told(EffectKind kind, double value, double radiusM, double fromHours = 0) =>
        new DomainWorld(new ConstructionDomain(), SampleSites.District, WorldScenario.For(0.5).Effect(0, 9, Effect(kind, value, radiusM, fromHours))).Run().Of("town").First();

    private static WorldHistory History(EffectKind kind, double value, double radiusM) =>
        new DomainWorld(new ConstructionDomain(), SampleSites.District, WorldScenario.For(30).Effect(0, 3, Effect(kind, value, radiusM, 0))).Run();

    private static HazardEffect Effect(EffectKind kind, double value, double radiusM, double fromHours) => new()
    {
        Id = "x@1",
        Kind = kind.Id,
        Place = SampleSites.Town,
        RadiusM = radiusM,
        Value = value,
        Grade = HazardGrade.Orange,
        From = Start + TimeSpan.FromHours(fromHours),
        Reason = new("预报", "forecast"),
    };
}
