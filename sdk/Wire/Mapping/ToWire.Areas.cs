using Haimen.Hazards.Assessment;
using W = Haimen.Hazards.Wire.V1;

namespace Haimen.Hazards.Wire.Mapping;

internal static partial class ToWire
{
    public static W.VillageSite Village(VillageSite village) => new()
    {
        Id = village.Id,
        NameZh = village.NameZh,
        Place = Point(village.Place),
        Population = village.Population,
        VulnerablePeople = village.VulnerablePeople,
        AreaHa = village.AreaHa,
    };

    public static W.EnterpriseSite Enterprise(EnterpriseSite enterprise) => new()
    {
        Id = enterprise.Id,
        NameZh = enterprise.NameZh,
        Place = Point(enterprise.Place),
        Employees = enterprise.Employees,
        Trade = enterprise.Trade,
    };

    public static W.AssessRequest Situation(AreaSituation situation, DomainContext context)
    {
        var message = new W.AssessRequest
        {
            Context = Context(context),
            AreaId = situation.AreaId,
            AreaName = Text(situation.AreaName),
            Centre = Point(situation.Centre),
            Villages = { situation.Villages.Select(Village) },
            Enterprises = { situation.Enterprises.Select(Enterprise) },
            Assets = { situation.Assets.Select(View) },
            Observations = { situation.Observations.Select(Observation) },
            Deployments = { situation.Deployments.Select(Deployment) },
            Effects =
            {
                situation.Effects.Select(x => new W.ReceivedEffect { Key = x.Key, FromDomain = x.FromDomain, FromArea = x.FromArea, Effect = Effect(x.Effect) }),
            },
            IncidentLevel = Grade(situation.IncidentLevel),
        };
        if (situation.State is { } state) message.State = state;
        if (situation.PreviousAt is { } at) message.PreviousAt = Instant(at);
        return message;
    }

    public static W.AreaAssessment Assessment(AreaAssessment assessment)
    {
        var message = new W.AreaAssessment
        {
            Level = Grade(assessment.Level),
            Reasons = { assessment.Reasons.Select(Text) },
            State = assessment.State,
            Warning = assessment.Warning is { } warning ? Warning(warning) : null,
            Footprint = { assessment.Footprint.Select(x => new W.FootprintFrame { At = Instant(x.At), Zones = { x.Zones.Select(Zone) } }) },
            Needs = { assessment.Needs.Select(Need) },
            Effects = { assessment.Effects.Select(Effect) },
            Answers = { assessment.Answers.Select(x => new W.EffectAnswer { Key = x.Key, Accepted = x.Accepted, Reason = Text(x.Reason) }) },
            Directives = { assessment.Directives.Select(Directive) },
            Contained = assessment.Contained,
            Quiet = assessment.Quiet,
        };
        if (assessment.IncidentKind is { } kind) message.IncidentKind = kind;
        return message;
    }

    private static W.WarningProposal Warning(WarningProposal warning) => new()
    {
        Kind = warning.Kind,
        Grade = Grade(warning.Grade),
        Headline = Text(warning.Headline),
        Instruction = Text(warning.Instruction),
    };

    private static W.FootprintZone Zone(FootprintZone zone)
    {
        var message = new W.FootprintZone
        {
            Grade = Grade(zone.Grade),
            Outline = new W.GeoPolygon { Ring = { zone.Outline.Ring.Select(Point) } },
            People = zone.People,
            VulnerablePeople = zone.VulnerablePeople,
            EnterpriseIds = { zone.EnterpriseIds },
            Value = zone.Value,
            Uncertainty = zone.Uncertainty,
            Unit = zone.Unit,
            Label = TextOrNull(zone.Label),
            Trust = (W.ModelTrust)(int)zone.Trust,
        };
        if (zone.VillageId is { } village) message.VillageId = village;
        if (zone.Model is { } model) message.Model = model;
        return message;
    }

    private static W.Need Need(Need need)
    {
        var message = new W.Need
        {
            Id = need.Id,
            Kind = (W.NeedKind)(int)need.Kind,
            Resource = need.Resource,
            Quantity = need.Quantity,
            Place = Point(need.Place),
            Weight = need.Weight,
            WithinMinutes = need.WithinMinutes,
            VulnerablePeople = need.VulnerablePeople,
            Rule = Text(need.Rule),
        };
        if (need.VillageId is { } village) message.VillageId = village;
        return message;
    }
}
