using Haimen.Hazards.Assessment;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Effects;
using W = Haimen.Hazards.Wire.V1;

namespace Haimen.Hazards.Wire.Mapping;

internal static partial class FromWire
{
    public static AssetSite Site(W.AssetSite? message)
    {
        var site = Given(message, "AssetSite");
        return new()
        {
            Id = site.Id,
            Kind = site.Kind,
            NameZh = site.NameZh,
            Place = Point(site.Place),
            VillageId = site.HasVillageId ? site.VillageId : null,
            EnterpriseId = site.HasEnterpriseId ? site.EnterpriseId : null,
            Attributes = Map(site.Attributes),
            Labels = Map(site.Labels),
        };
    }

    public static AssetReport Report(W.AssetReport? message)
    {
        var report = Given(message, "AssetReport");
        return new()
        {
            Kind = report.Kind,
            At = Instant(report.At),
            Place = PointOrNull(report.Place),
            Values = Map(report.Values),
            Text = report.Text,
        };
    }

    public static AssetSituation Situation(W.UpdateAssetRequest request) => new()
    {
        Site = Site(request.Site),
        State = request.HasState ? request.State : null,
        PreviousAt = request.PreviousAt is { } at ? Instant(at) : null,
        Observations = [.. request.Observations.Select(Observation)],
        Reports = [.. request.Reports.Select(Report)],
        Directives = [.. request.Directives.Select(Issued)],
        Deployments = [.. request.Deployments.Select(Deployment)],
    };

    public static AssetUpdate Update(W.AssetUpdate update) => new()
    {
        State = update.State,
        Grade = Grade(update.Grade),
        Measures = Map(update.Measures),
        Place = PointOrNull(update.Place),
        Reason = TextOrNull(update.Reason),
    };

    public static AssetView View(W.AssetView view) => new(Site(view.Site), Grade(view.Grade), Map(view.Measures))
    {
        Place = Point(view.Place),
        Reason = TextOrNull(view.Reason),
    };

    public static HazardEffect Effect(W.HazardEffect? message)
    {
        var effect = Given(message, "HazardEffect");
        return new()
        {
            Id = effect.Id,
            Kind = effect.Kind,
            Place = Point(effect.Place),
            RadiusM = effect.RadiusM,
            Value = effect.Value,
            Grade = Grade(effect.Grade),
            From = Instant(effect.From),
            AssetId = effect.HasAssetId ? effect.AssetId : null,
            EnterpriseId = effect.HasEnterpriseId ? effect.EnterpriseId : null,
            Reason = Text(effect.Reason),
        };
    }

    public static Directive Directive(W.Directive? message)
    {
        var directive = Given(message, "Directive");
        return new()
        {
            Id = directive.Id,
            Kind = directive.Kind,
            AssetId = directive.HasAssetId ? directive.AssetId : null,
            EnterpriseId = directive.HasEnterpriseId ? directive.EnterpriseId : null,
            Text = Text(directive.Text),
            Rule = Text(directive.Rule),
            WithinMinutes = directive.WithinMinutes,
        };
    }

    public static IssuedDirective Issued(W.IssuedDirective issued) => new(Directive(issued.Directive), Instant(issued.At));
}
