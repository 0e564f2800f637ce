using Haimen.Client.V1;
using Haimen.Grains.Incidents;

namespace Haimen.Host.Api.Mapping;

/// <content>Rulings, mutual aid, directives and effects on other domains.</content>
internal static partial class IncidentMap
{
    private static Client.V1.ResourceRuling ToWire(Grains.Incidents.ResourceRuling x) => new()
    {
        NeedId = x.NeedId,
        ResourceId = x.ResourceId,
        Pinned = x.Kind == ResourceRulingKind.Pinned,
        By = x.By,
        Reason = x.Reason,
        At = x.At.ToWire(),
        Unmet = x.Unmet,
    };

    private static AidRequest ToWire(AidView x) => new()
    {
        Id = x.RequestId,
        Tier = Kebab.Of(x.Tier),
        Kind = x.Kind.ToWire(),
        Resource = x.Resource,
        Quantity = x.Quantity,
        Granted = x.Granted,
        AskedAt = x.AskedAt.ToWire(),
        AnswerBy = x.AnswerBy.ToWire(),
        EndedAt = x.EndedAt.ToWire(),
        Progress = Kebab.Of(x.Progress),
        PartnerIds = { x.Partners },
        Answers = { x.Answers.Select(ToWire) },
    };

    private static AidAnswer ToWire(AidAnswerView x) => new()
    {
        Id = x.AnswerId,
        PartnerId = x.Partner,
        AnsweredAt = x.AnsweredAt.ToWire(),
        Offered = x.Offered,
        Granted = x.Granted,
        ExpectedAt = x.ExpectedAt.ToWire(),
        Reason = x.Reason,
        Progress = Kebab.Of(x.Progress),
        ArrivedAt = x.ArrivedAt.ToWire(),
        ReleasedAt = x.ReleasedAt.ToWire(),
        EndedAt = x.EndedAt.ToWire(),
    };

    private static Directive ToWire(DirectiveView x)
    {
        var directive = new Directive
        {
            Id = x.Directive.Id,
            Kind = x.Directive.Kind,
            Text = x.Directive.Text.ToWire(),
            Rule = x.Directive.Rule.ToWire(),
            WithinMinutes = x.Directive.WithinMinutes,
            IssuedAt = x.IssuedAt.ToWire(),
            LiftedAt = x.LiftedAt.ToWire(),
        };
        if (x.Directive.AssetId is { } asset) directive.AssetId = asset;
        if (x.Directive.EnterpriseId is { } enterprise) directive.EnterpriseId = enterprise;
        return directive;
    }

    private static Cascade ToWire(CascadeView x) => new()
    {
        Id = x.Effect.Id,
        Kind = x.Effect.Kind,
        Place = x.Effect.Place.ToWire(),
        RadiusM = x.Effect.RadiusM,
        Value = x.Effect.Value,
        Grade = x.Effect.Grade.ToWire(),
        Reason = x.Effect.Reason.ToWire(),
        To = { x.To },
        ProposedAt = x.ProposedAt.ToWire(),
        EndedAt = x.EndedAt.ToWire(),
        Answers = { x.Answers.Select(ToWire) },
    };

    private static CascadeAnswer ToWire(CascadeAnswerView x) => new()
    {
        Domain = x.Domain,
        DomainVersion = x.DomainVersion,
        TownshipId = x.AreaId,
        Accepted = x.Accepted,
        Reason = x.Reason.ToWire(),
        At = x.At.ToWire(),
    };
}
