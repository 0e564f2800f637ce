using Haimen.Hazards.Assessment;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Effects;
using W = Haimen.Hazards.Wire.V1;

namespace Haimen.Hazards.Wire.Mapping;

internal static partial class ToWire
{
    public static W.AssetSite Site(AssetSite site)
    {
        var message = new W.AssetSite { Id = site.Id, Kind = site.Kind, NameZh = site.NameZh, Place = Point(site.Place) };
        if (site.VillageId is { } village) message.VillageId = village;
        if (site.EnterpriseId is { } enterprise) message.EnterpriseId = enterprise;
        Fill(message.Attributes, site.Attributes);
        Fill(message.Labels, site.Labels);
        return message;
    }

    public static W.AssetReport Report(AssetReport report)
    {
        var message = new W.AssetReport { Kind = report.Kind, At = Instant(report.At), Text = report.Text };
        if (report.Place is { } place) message.Place = Point(place);
        Fill(message.Values, report.Values);
        return message;
    }

    public static W.UpdateAssetRequest Situation(AssetSituation situation, DomainContext context)
    {
        var message = new W.UpdateAssetRequest
        {
            Context = Context(context),
            Site = Site(situation.Site),
            Observations = { situation.Observations.Select(Observation) },
            Reports = { situation.Reports.Select(Report) },
            Directives = { situation.Directives.Select(Issued) },
            Deployments = { situation.Deployments.Select(Deployment) },
        };
        if (situation.State is { } state) message.State = state;
        if (situation.PreviousAt is { } at) message.PreviousAt = Instant(at);
        return message;
    }

    public static W.AssetUpdate Update(AssetUpdate update)
    {
        var message = new W.AssetUpdate
        {
            State = update.State,
            Grade = Grade(update.Grade),
            Place = update.Place is { } place ? Point(place) : null,
            Reason = TextOrNull(update.Reason),
        };
        Fill(message.Measures, update.Measures);
        return message;
    }

    public static W.AssetView View(AssetView view)
    {
        var message = new W.AssetView
        {
            Site = Site(view.Site),
            Grade = Grade(view.Grade),
            Place = Point(view.Place),
            Reason = TextOrNull(view.Reason),
        };
        Fill(message.Measures, view.Measures);
        return message;
    }

    public static W.HazardEffect Effect(HazardEffect effect)
    {
        var message = new W.HazardEffect
        {
            Id = effect.Id,
            Kind = effect.Kind,
            Place = Point(effect.Place),
            RadiusM = effect.RadiusM,
            Value = effect.Value,
            Grade = Grade(effect.Grade),
            From = Instant(effect.From),
            Reason = Text(effect.Reason),
        };
        if (effect.AssetId is { } asset) message.AssetId = asset;
        if (effect.EnterpriseId is { } enterprise) message.EnterpriseId = enterprise;
        return message;
    }

    public static W.Directive Directive(Directive directive)
    {
        var message = new W.Directive
        {
            Id = directive.Id,
            Kind = directive.Kind,
            Text = Text(directive.Text),
            Rule = Text(directive.Rule),
            WithinMinutes = directive.WithinMinutes,
        };
        if (directive.AssetId is { } asset) message.AssetId = asset;
        if (directive.EnterpriseId is { } enterprise) message.EnterpriseId = enterprise;
        return message;
    }

    public static W.IssuedDirective Issued(IssuedDirective issued) => new() { Directive = Directive(issued.Directive), At = Instant(issued.At) };
}
