using Haimen.Hazards;
using Haimen.Hazards.Effects;
using Haimen.Hazards.Testing.Worlds;

namespace Haimen.HazardousChemicals.Tests.Worlds;

public sealed class LeakCourseTests
{
    private const string Area = "linjiang";

    [Fact]
    public void Nothing_happens_at_a_sound_plant()
    {
        var history = new DomainWorld(new HazardousChemicalsDomain(), SamplePlant.District, SamplePlant.Evening(3)).Run();
        Assert.All(history.Of(Area), a => Assert.True(a.Quiet && a.IncidentKind is null && a.Needs.Count == 0 && a.Footprint.Count == 0));
    }

    [Fact]
    public void A_leak_is_found_fought_stopped_and_closed()
    {
        var world = new DomainWorld(new HazardousChemicalsDomain(), SamplePlant.District, SamplePlant.Leak(8));
        var history = world.Run();
        var opened = history.FirstHour(s => s.Areas[Area].IncidentKind == "toxic-release");
        Assert.InRange(opened ?? 99, 0.5, 0.7);

        var during = history.Steps.First(s => s.Hours >= 1).Areas[Area];
        Assert.Equal(HazardGrade.Red, during.Level);
        Assert.Contains(during.Needs, n => n.Id == "hazmat-response@cl2");
        Assert.Contains(during.Needs, n => n.Id == "evacuation@east");
        Assert.DoesNotContain(during.Needs, n => n.Id == "evacuation@west");
        Assert.Contains(during.Directives, d => d.Id == "shut-down@plant");
        Assert.Contains(during.Directives, d => d.Id == "shelter-in-place@mill");
        Assert.Contains(during.Effects, e => e.Kind == EffectKinds.ToxicCloud.Id);
        Assert.NotNull(during.Warning);

        // The level tells the rate within a fifth of the truth.
        var step = history.Steps.First(s => s.Hours >= 1.2);
        Assert.Equal(step.Truth["leakKgS"], step.Assets["cl2"].Measures["leakKgS"], step.Truth["leakKgS"] * 0.2);

        Assert.NotNull(history.FirstHour(s => s.Areas[Area].Contained));
        Assert.True(history.Steps.Max(s => s.ByVillage.GetValueOrDefault("east")) > 5.8);
        var last = history.Steps[^1].Areas[Area];
        Assert.Null(last.IncidentKind);
        Assert.Empty(last.Needs);
        Assert.Empty(last.Directives);
        Assert.Empty(last.Effects);
        Assert.True(last.Quiet);
        Assert.Equal(1, history.Steps.Zip(history.Steps.Skip(1)).Count(p => p.First.Areas[Area].IncidentKind is null && p.Second.Areas[Area].IncidentKind is not null));
    }

    [Fact]
    public void What_is_stated_never_shrinks_while_the_incident_lasts()
    {
        var history = new DomainWorld(new HazardousChemicalsDomain(), SamplePlant.District, SamplePlant.Leak(6)).Run();
        foreach (var (before, after) in history.Of(Area).Zip(history.Of(Area).Skip(1)))
        {
            if (after.IncidentKind is null) continue;
            foreach (var need in before.Needs) Assert.True(after.Needs.Single(n => n.Id == need.Id).Quantity >= need.Quantity);
        }
    }

    [Fact]
    public void Model_and_guidebook_are_both_drawn_and_labelled()
    {
        var history = new DomainWorld(new HazardousChemicalsDomain(), SamplePlant.District, SamplePlant.Leak(1.5)).Run();
        var footprint = history.Steps[^1].Areas[Area].Footprint;
        Assert.Equal([0, 10, 30, 60], footprint.Select(f => (int)(f.At - history.Steps[^1].At).TotalMinutes));
        foreach (var frame in footprint)
        {
            Assert.Contains(frame.Zones, z => z.Model == "hazmat/britter-mcquaid-plume" && z.Grade == HazardGrade.Orange);
            Assert.Contains(frame.Zones, z => z.Model!.StartsWith("ERG", StringComparison.Ordinal));
            Assert.Single(frame.Zones, z => z.Label!.Zh.Contains("取较大者", StringComparison.Ordinal));
            Assert.All(frame.Zones, z => Assert.True(z.Outline.IsClosed && z.Label is not null));
        }

        var reach = footprint.Select(f => f.Zones.Where(z => z.Model!.StartsWith("hazmat", StringComparison.Ordinal)).Max(z => z.Outline.Ring.Max(p => p.DistanceM(SamplePlant.Plant)))).ToArray();
        Assert.Equal(reach.Order(), reach);
        Assert.True(reach[^1] > reach[0]);
    }

    [Theory]
    [InlineData(0.5, 270)]
    [InlineData(2, double.NaN)]
    public void Calm_or_unknown_wind_makes_a_circle(double speed, double direction)
    {
        var scenario = SamplePlant.Leak(1.2).Reads("wind", _ => speed).Reads("direction", _ => direction);
        var last = new DomainWorld(new HazardousChemicalsDomain(), SamplePlant.District, scenario).Run().Steps[^1].Areas[Area];
        var zone = last.Footprint[0].Zones.First(z => z.Grade == HazardGrade.Red && z.Model!.StartsWith("hazmat", StringComparison.Ordinal));
        var distances = zone.Outline.Ring.Select(p => p.DistanceM(SamplePlant.Plant)).ToArray();
        Assert.True(distances.Max() - distances.Min() < 0.01 * distances.Max());
    }

    [Fact]
    public void A_flooded_plant_shuts_down_and_its_tanks_may_break()
    {
        var flood = new HazardEffect
        {
            Id = "water@linjiang", Kind = EffectKinds.FloodWater.Id, Place = SamplePlant.Plant, RadiusM = 500, Value = 0.8, Grade = HazardGrade.Red,
            From = default, Reason = new("积水", "water"),
        };
        var history = new DomainWorld(new HazardousChemicalsDomain(), SamplePlant.District, SamplePlant.Evening(6).Effect(0.5, 2, flood)).Run();
        var first = history.Steps.First(s => s.Areas[Area].Answers.Count > 0).Areas[Area];
        Assert.True(first.Answers[0].Accepted);
        Assert.Contains(first.Directives, d => d.Kind == "shut-down");
        Assert.True(history.Steps.Max(s => s.Truth["leakingTanks"]) > 0);

        var shallow = new DomainWorld(new HazardousChemicalsDomain(), SamplePlant.District, SamplePlant.Evening(1).Effect(0.5, 2, flood with { Value = 0.2 })).Run();
        Assert.All(shallow.Of(Area), a => Assert.True(a.IncidentKind is null && a.Answers.All(x => !x.Accepted)));
    }

    [Fact]
    public void A_burning_tank_threatens_with_a_fireball_and_is_put_out()
    {
        var history = new DomainWorld(new HazardousChemicalsDomain(), SamplePlant.District, SamplePlant.Evening(8).Event(0.5, new() { Kind = "ignite", AssetId = "lpg" })).Run();
        Assert.Contains(history.Of(Area), a => a.IncidentKind is not null && a.Effects.Any(e => e.Kind == EffectKinds.Overpressure.Id) && a.Needs.Any(n => n.Resource == "fire-fighting"));
        Assert.Null(history.Steps[^1].Areas[Area].IncidentKind);
    }

    [Fact]
    public void Order_culture_threads_and_instance_do_not_matter() =>
        Assert.Empty(WorldDeterminism.Differences(() => new HazardousChemicalsDomain(), SamplePlant.District, SamplePlant.Leak(2.5).Noise("tank-level", 0.05)));
}
