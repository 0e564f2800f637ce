using Haimen.Grains.Domains.Containment;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Effects;
using Haimen.Hazards.Models;

namespace Haimen.Grains.Domains.Answers;

/// <summary>Holds a judgement of an area to the contract and to what its domain says that it deals in.</summary>
internal static class CheckedAssessment
{
    private const string ShelterPlace = "shelter-place";

    /// <summary>The judgement as the host's own.</summary>
    /// <exception cref="BrokenContractException">It is not one.</exception>
    public static AreaAssessment Of(AreaAssessment? assessment, AreaSituation situation, DomainDescriptor domain, DomainLimits limits)
    {
        if (assessment is null) throw Checked.Broken("assessment", null, "an assessment");
        var told = situation.Effects.Select(x => x.Key).ToHashSet(StringComparer.Ordinal);
        var checkedOne = new AreaAssessment
        {
            Level = Checked.Grade(assessment.Level, "level"),
            Reasons = Checked.List(assessment.Reasons, "reasons", Checked.Text),
            State = CheckedAsset.State(assessment.State, limits),
            IncidentKind = assessment.IncidentKind is null ? null : Checked.OneOf(assessment.IncidentKind, [.. domain.IncidentKinds.Select(x => x.Id)], "incidentKind"),
            Warning = assessment.Warning is null ? null : Warning(assessment.Warning),
            Footprint = Footprint(assessment.Footprint),
            Needs = Checked.Unique(assessment.Needs, "needs", (x, at) => Need(x, at, domain), x => x.Id),
            Effects = Checked.Unique(assessment.Effects, "effects", (x, at) => Effect(x, at, domain), x => x.Id),
            Answers = Checked.Unique(assessment.Answers, "answers", (x, at) => new EffectAnswer(Checked.OneOf(x.Key, told, $"{at}.key"), x.Accepted, Checked.Text(x.Reason, $"{at}.reason")), x => x.Key),
            Directives = Checked.Unique(assessment.Directives, "directives", (x, at) => Directive(x, at, domain), x => x.Id),
            Contained = assessment.Contained,
            Quiet = assessment.Quiet,
        };
        if (checkedOne.IncidentKind is null && checkedOne.Effects.Count + checkedOne.Directives.Count > 0)
            throw Checked.Broken("incidentKind", null, "given where there are effects or directives: they are an incident's");
        return checkedOne;
    }

    private static WarningProposal Warning(WarningProposal warning) => new(
        Checked.Id(warning.Kind, "warning.kind"),
        Checked.Grade(warning.Grade, "warning.grade", HazardGrade.Blue),
        Checked.Text(warning.Headline, "warning.headline"),
        Checked.Text(warning.Instruction, "warning.instruction"));

    private static FootprintFrame[] Footprint(IReadOnlyList<FootprintFrame>? frames)
    {
        var copy = Checked.List(frames, "footprint", (x, at) => new FootprintFrame(x.At, Checked.List(x.Zones, $"{at}.zones", Zone)));
        for (var i = 1; i < copy.Length; i++)
        {
            if (copy[i].At < copy[i - 1].At) throw Checked.Broken($"footprint[{i}].at", copy[i].At, "no earlier than the frame before");
        }

        return copy;
    }

    private static FootprintZone Zone(FootprintZone zone, string at) => new()
    {
        Grade = Checked.Grade(zone.Grade, $"{at}.grade"),
        Outline = Outline(zone.Outline, $"{at}.outline"),
        People = Checked.AtLeast(zone.People, 0, $"{at}.people"),
        VulnerablePeople = Checked.AtLeast(zone.VulnerablePeople, 0, $"{at}.vulnerablePeople"),
        EnterpriseIds = Checked.Ids(zone.EnterpriseIds, $"{at}.enterpriseIds"),
        VillageId = zone.VillageId,
        Value = Checked.Finite(zone.Value, $"{at}.value"),
        Uncertainty = Checked.AtLeast(zone.Uncertainty, 0, $"{at}.uncertainty"),
        Label = zone.Label is null ? null : Checked.Text(zone.Label, $"{at}.label"),
        Model = zone.Model,
        Trust = Checked.Known<ModelTrust>(zone.Trust, $"{at}.trust"),
        Unit = zone.Unit ?? throw Checked.Broken($"{at}.unit", null, "a text"),
    };

    private static GeoPolygon Outline(GeoPolygon? outline, string at)
    {
        if (outline is null) throw Checked.Broken(at, null, "a closed outline");
        var ring = new GeoPolygon(Checked.List(outline.Ring, at, Checked.Place));
        return ring.IsClosed ? ring : throw Checked.Broken(at, $"a ring of {ring.Ring.Count} corners", "closed, with at least four corners of which the last is the first");
    }

    private static Need Need(Need need, string at, DomainDescriptor domain) => new()
    {
        Id = Checked.Id(need.Id, $"{at}.id"),
        Kind = Checked.Known<NeedKind>(need.Kind, $"{at}.kind"),
        Resource = Checked.OneOf(
            need.Resource,
            need.Kind switch { NeedKind.Team => domain.Capabilities, NeedKind.Supply => domain.Categories, _ => [ShelterPlace] },
            $"{at}.resource"),
        Quantity = Checked.AtLeast(need.Quantity, 1, $"{at}.quantity"),
        Place = Checked.Place(need.Place, $"{at}.place"),
        VillageId = need.VillageId,
        Weight = Checked.Above(need.Weight, 0, $"{at}.weight"),
        WithinMinutes = Checked.AtLeast(need.WithinMinutes, 0, $"{at}.withinMinutes"),
        VulnerablePeople = Checked.AtLeast(need.VulnerablePeople, 0, $"{at}.vulnerablePeople"),
        Rule = Checked.Text(need.Rule, $"{at}.rule"),
    };

    private static HazardEffect Effect(HazardEffect effect, string at, DomainDescriptor domain) => new()
    {
        Id = Checked.Id(effect.Id, $"{at}.id"),
        Kind = Checked.OneOf(effect.Kind, [.. domain.ProposesEffects.Select(x => x.Id)], $"{at}.kind"),
        Place = Checked.Place(effect.Place, $"{at}.place"),
        RadiusM = Checked.Above(effect.RadiusM, 0, $"{at}.radiusM"),
        Value = Checked.AtLeast(effect.Value, 0, $"{at}.value"),
        Grade = Checked.Grade(effect.Grade, $"{at}.grade"),
        From = effect.From,
        AssetId = effect.AssetId,
        EnterpriseId = effect.EnterpriseId,
        Reason = Checked.Text(effect.Reason, $"{at}.reason"),
    };

    private static Directive Directive(Directive directive, string at, DomainDescriptor domain) => new()
    {
        Id = Checked.Id(directive.Id, $"{at}.id"),
        Kind = Checked.OneOf(directive.Kind, [.. domain.DirectiveKinds.Select(x => x.Id)], $"{at}.kind"),
        AssetId = directive.AssetId,
        EnterpriseId = directive.AssetId is null && directive.EnterpriseId is null ? throw Checked.Broken($"{at}.assetId", null, "given, or enterpriseId") : directive.EnterpriseId,
        Text = Checked.Text(directive.Text, $"{at}.text"),
        Rule = Checked.Text(directive.Rule, $"{at}.rule"),
        WithinMinutes = Checked.Above(directive.WithinMinutes, 0, $"{at}.withinMinutes"),
    };
}
