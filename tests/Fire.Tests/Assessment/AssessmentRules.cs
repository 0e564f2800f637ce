using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Fire.Tests.Assessment;

/// <summary>What every assessment must keep to.</summary>
internal static class AssessmentRules
{
    private static readonly FireDomain Domain = new();

    public static void Check(AreaAssessment area)
    {
        Assert.Equal(area.Needs.Count, area.Needs.Select(n => n.Id).Distinct().Count());
        foreach (var need in area.Needs)
        {
            Assert.True(need.Quantity >= 1 && need.Weight > 0 && need.WithinMinutes > 0 && need.Place.IsValid, need.Id);
            Assert.InRange(need.VulnerablePeople, 0, need.Quantity);
            var known = need.Kind switch
            {
                NeedKind.Team => Domain.Descriptor.Capabilities,
                NeedKind.Supply => Domain.Descriptor.Categories,
                _ => ["shelter-place"],
            };
            Assert.Contains(need.Resource, known);
        }

        for (var i = 1; i < area.Footprint.Count; i++) Assert.True(area.Footprint[i].At > area.Footprint[i - 1].At);
        foreach (var zone in area.Footprint.SelectMany(f => f.Zones))
            Assert.True(zone.Outline.IsClosed && zone.Grade > HazardGrade.Normal && zone.Uncertainty > 0 && zone.People >= zone.VulnerablePeople);
        if (area.IncidentKind is null) Assert.True(area.Needs.Count + area.Effects.Count + area.Directives.Count == 0);
        else Assert.Contains(area.IncidentKind, Domain.Descriptor.IncidentKinds.Select(k => k.Id));
        foreach (var effect in area.Effects)
        {
            Assert.Contains(effect.Kind, Domain.Descriptor.ProposesEffects.Select(k => k.Id));
            Assert.True(effect.RadiusM > 0 && effect.Value >= 0 && effect.Grade > HazardGrade.Normal);
        }

        Assert.All(area.Directives, d => Assert.True(d.WithinMinutes > 0 && d.Kind == "evacuate-building" && d.AssetId is not null));
        if (area.Quiet) Assert.Empty(area.Needs);
    }
}
