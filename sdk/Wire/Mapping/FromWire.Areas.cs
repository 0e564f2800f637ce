using Haimen.Hazards.Assessment;
using Haimen.Hazards.Effects;
using Haimen.Hazards.Models;
using W = Haimen.Hazards.Wire.V1;

namespace Haimen.Hazards.Wire.Mapping;

internal static partial class FromWire
{
    public static VillageSite Village(W.VillageSite village) => new()
    {
        Id = village.Id,
        NameZh = village.NameZh,
        Place = Point(village.Place),
        Population = village.Population,
        VulnerablePeople = village.VulnerablePeople,
        AreaHa = village.AreaHa,
    };

    public static EnterpriseSite Enterprise(W.EnterpriseSite enterprise) =>
        new(enterprise.Id, enterprise.NameZh, Point(enterprise.Place), enterprise.Employees) { Trade = enterprise.Trade };

    public static AreaSituation Situation(W.AssessRequest request) => new()
    {
        AreaId = request.AreaId,
        AreaName = Text(request.AreaName),
        Centre = Point(request.Centre),
        Villages = [.. request.Villages.Select(Village)],
        Enterprises = [.. request.Enterprises.Select(Enterprise)],
        Assets = [.. request.Assets.Select(View)],
        Observations = [.. request.Observations.Select(Observation)],
        Deployments = [.. request.Deployments.Select(Deployment)],
        Effects = [.. request.Effects.Select(x => new ReceivedEffect(x.Key, x.FromDomain, x.FromArea, Effect(x.Effect)))],
        State = request.HasState ? request.State : null,
        PreviousAt = request.PreviousAt is { } at ? Instant(at) : null,
        IncidentLevel = Grade(request.IncidentLevel),
    };

    public static AreaAssessment Assessment(W.AreaAssessment assessment) => new()
    {
        Level = Grade(assessment.Level),
        Reasons = [.. assessment.Reasons.Select(x => Text(x))],
        State = assessment.State,
        IncidentKind = assessment.HasIncidentKind ? assessment.IncidentKind : null,
        Warning = assessment.Warning is { } warning ? Warning(warning) : null,
        Footprint = [.. assessment.Footprint.Select(x => new FootprintFrame(Instant(x.At), [.. x.Zones.Select(Zone)]))],
        Needs = [.. assessment.Needs.Select(Need)],
        Effects = [.. assessment.Effects.Select(Effect)],
        Answers = [.. assessment.Answers.Select(x => new EffectAnswer(x.Key, x.Accepted, Text(x.Reason)))],
        Directives = [.. assessment.Directives.Select(Directive)],
        Contained = assessment.Contained,
        Quiet = assessment.Quiet,
    };

    private static WarningProposal Warning(W.WarningProposal warning) =>
        new(warning.Kind, Grade(warning.Grade), Text(warning.Headline), Text(warning.Instruction));

    private static FootprintZone Zone(W.FootprintZone zone) => new()
    {
        Grade = Grade(zone.Grade),
        Outline = new GeoPolygon([.. Given(zone.Outline).Ring.Select(x => Point(x))]),
        People = zone.People,
        VulnerablePeople = zone.VulnerablePeople,
        EnterpriseIds = [.. zone.EnterpriseIds],
        VillageId = zone.HasVillageId ? zone.VillageId : null,
        Value = zone.Value,
        Uncertainty = zone.Uncertainty,
        Unit = zone.Unit,
        Label = TextOrNull(zone.Label),
        Model = zone.HasModel ? zone.Model : null,
        Trust = (ModelTrust)(int)Known(zone.Trust, "FootprintZone.trust"),
    };

    private static Need Need(W.Need need) => new()
    {
        Id = need.Id,
        Kind = (NeedKind)(int)Known(need.Kind, "Need.kind"),
        Resource = need.Resource,
        Quantity = need.Quantity,
        Place = Point(need.Place),
        VillageId = need.HasVillageId ? need.VillageId : null,
        Weight = need.Weight,
        WithinMinutes = need.WithinMinutes,
        VulnerablePeople = need.VulnerablePeople,
        Rule = Text(need.Rule),
    };
}
