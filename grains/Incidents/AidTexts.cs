using System.Globalization;
using Haimen.Grains.Incidents.State;
using Haimen.Grains.Realms;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Incidents;

/// <summary>What is said to partners: what, where, how many, by when, for which incident and level.</summary>
/// <param name="catalog">Names.</param>
/// <param name="state">The incident.</param>
internal sealed class AidTexts(IDistrictCatalog catalog, IncidentState state)
{
    private static readonly TimeSpan LocalOffset = TimeSpan.FromHours(8);

    /// <summary>A request, or its revision.</summary>
    /// <param name="request">The request.</param>
    /// <param name="partner">Who is asked.</param>
    public LocalizedText Requested(AidRequestState request, string partner)
    {
        var (asked, who, what, district) = (request.Request, NameOf(partner), ResourceOf(request.Request.Kind, request.Request.Resource), District);
        var places = state.NeedsFor(asked.Kind, asked.Resource).Count(n => state.ShortOf(n) > 0);
        var missing = state.ShortOf(asked.Kind, asked.Resource);
        return request.Revisions > 0
            ? new LocalizedText(
                $"致{who.Zh}：{district.Zh}请求支援的“{what.Zh}”现尚缺{missing}{Unit(asked.Kind).Zh}，地点{Area.Zh}（{places}处）。{Incident.Zh}，请求编号{asked.RequestId}",
                $"To {who.En}: {district.En} is now short of {missing} {Unit(asked.Kind).En} of {what.En}, in {Area.En} (places: {places}). {Incident.En}, request {asked.RequestId}")
            : new LocalizedText(
                $"致{who.Zh}：{district.Zh}请求支援“{what.Zh}”{missing}{Unit(asked.Kind).Zh}，地点{Area.Zh}（{places}处），请于{Clock(asked.WantedBy)}前到达，{Clock(asked.AnswerBy)}前答复。{Incident.Zh}，请求编号{asked.RequestId}",
                $"To {who.En}: {district.En} asks for {missing} {Unit(asked.Kind).En} of {what.En}, in {Area.En} (places: {places}), on scene by {Clock(asked.WantedBy)}; please answer by {Clock(asked.AnswerBy)}. {Incident.En}, request {asked.RequestId}");
    }

    /// <summary>A request that ends.</summary>
    /// <param name="request">The request.</param>
    /// <param name="partner">Who was asked.</param>
    public LocalizedText Withdrawn(AidRequestState request, string partner)
    {
        var what = ResourceOf(request.Request.Kind, request.Request.Resource);
        return new LocalizedText(
            $"致{NameOf(partner).Zh}：“{what.Zh}”不再需要新的支援，已承诺的不变。{Incident.Zh}，请求编号{request.Request.RequestId}",
            $"To {NameOf(partner).En}: no more {what.En} is asked for; what was promised stands. {Incident.En}, request {request.Request.RequestId}");
    }

    /// <summary>An answer that is taken, all of it or a part, and where it goes.</summary>
    /// <param name="answer">The answer.</param>
    public LocalizedText Accepted(AidAnswerState answer)
    {
        var (who, what, unit) = (NameOf(answer.Answer.Partner), ResourceOf(answer.Kind, answer.Resource), Unit(answer.Kind));
        var places = answer.Shares.Where(s => s.ReleasedAt is null).Select(s => (Place: PlaceOf(s), s.Share.Quantity)).ToArray();
        return new LocalizedText(
            $"致{who.Zh}：请派“{what.Zh}”{answer.Wanted}{unit.Zh}：{string.Join('、', places.Select(p => $"{p.Place}{p.Quantity}{unit.Zh}"))}。{Incident.Zh}，编号{answer.Answer.AnswerId}",
            $"To {who.En}: please send {answer.Wanted} {unit.En} of {what.En}: {string.Join(", ", places.Select(p => $"{p.Quantity} to {p.Place}"))}. {Incident.En}, {answer.Answer.AnswerId}");
    }

    /// <summary>An answer of which nothing is wanted any more.</summary>
    /// <param name="answer">The answer.</param>
    public LocalizedText Released(AidAnswerState answer)
    {
        var (who, what) = (NameOf(answer.Answer.Partner), ResourceOf(answer.Kind, answer.Resource));
        return new LocalizedText(
            $"致{who.Zh}：支援的“{what.Zh}”可以返回，感谢支援。{Incident.Zh}，编号{answer.Answer.AnswerId}",
            $"To {who.En}: the {what.En} can go home, with thanks. {Incident.En}, {answer.Answer.AnswerId}");
    }

    private LocalizedText District => new(catalog.District.NameZh, catalog.District.NameEn);

    private LocalizedText Area => catalog.Townships.TryGetValue(state.AreaId, out var township)
        ? new(township.NameZh, township.NameEn)
        : new(state.AreaId, state.AreaId);

    private LocalizedText Incident => state.Level switch
    {
        HazardGrade.Red => new($"事件{state.IncidentId}（Ⅰ级）", $"Incident {state.IncidentId} (level I)"),
        HazardGrade.Orange => new($"事件{state.IncidentId}（Ⅱ级）", $"Incident {state.IncidentId} (level II)"),
        HazardGrade.Yellow => new($"事件{state.IncidentId}（Ⅲ级）", $"Incident {state.IncidentId} (level III)"),
        HazardGrade.Blue => new($"事件{state.IncidentId}（Ⅳ级）", $"Incident {state.IncidentId} (level IV)"),
        _ => new($"事件{state.IncidentId}", $"Incident {state.IncidentId}"),
    };

    private LocalizedText NameOf(string partner) => catalog.District.Partners.FirstOrDefault(p => p.Id == partner) is { } known
        ? new(known.NameZh, known.NameEn)
        : new(partner, partner);

    private LocalizedText ResourceOf(NeedKind kind, string resource) => kind switch
    {
        NeedKind.Team when catalog.District.Capabilities.FirstOrDefault(c => c.Id == resource) is { } capability => new(capability.NameZh, capability.NameEn),
        NeedKind.Supply when catalog.SupplyCategories.TryGetValue(resource, out var category) => new(category.NameZh, category.NameEn),
        NeedKind.Evacuation => new("安置床位", "places in shelters"),
        _ => new(resource, resource),
    };

    private string PlaceOf(AidShareState share) => share.Share.VillageId is { } id && catalog.Villages.TryGetValue(id, out var village)
        ? village.NameZh
        : string.Create(CultureInfo.InvariantCulture, $"({share.Share.Place.Lon}, {share.Share.Place.Lat})");

    private static LocalizedText Unit(NeedKind kind) => kind switch
    {
        NeedKind.Team => new("支", "teams"),
        NeedKind.Supply => new("件", "pieces"),
        _ => new("个", "units"),
    };

    private static string Clock(DateTimeOffset at) => at.ToOffset(LocalOffset).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);
}
