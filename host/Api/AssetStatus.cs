using Haimen.Grains.Assets;
using Haimen.Grains.Districts;
using Haimen.Hazards;

namespace Haimen.Host.Api;

/// <summary>An asset as the API shows it: what is registered of it, and how its domain saw it last.</summary>
/// <param name="Id">Its id.</param>
/// <param name="NameZh">Its Chinese name.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="TownshipId">The township it belongs to.</param>
/// <param name="EnterpriseId">The enterprise it belongs to, null where none.</param>
/// <param name="Place">Where it is now: where its domain says, else where it is registered.</param>
/// <param name="At">The instant of what follows; null where no domain has looked at it yet.</param>
/// <param name="Grade">How bad it is.</param>
/// <param name="Measures">Its named quantities.</param>
/// <param name="Reason">Why the grade is what it is; null where normal.</param>
/// <param name="Attributes">Its fixed figures.</param>
/// <param name="Labels">Its fixed texts.</param>
internal sealed record AssetStatus(
    string Id,
    string NameZh,
    string Kind,
    string TownshipId,
    string? EnterpriseId,
    GeoPoint Place,
    DateTimeOffset? At,
    HazardGrade Grade,
    IReadOnlyDictionary<string, double> Measures,
    LocalizedText? Reason,
    IReadOnlyDictionary<string, double> Attributes,
    IReadOnlyDictionary<string, string> Labels)
{
    /// <summary>Puts both together.</summary>
    public static AssetStatus Of(Asset asset, AssetOutcome? outcome) => new(
        asset.Id,
        asset.NameZh,
        asset.Kind,
        asset.TownshipId,
        asset.EnterpriseId,
        outcome?.Place ?? asset.Place,
        outcome?.At,
        outcome?.Grade ?? HazardGrade.Normal,
        outcome?.Measures ?? [],
        outcome?.Reason,
        asset.Attributes,
        asset.Labels ?? new Dictionary<string, string>());
}
