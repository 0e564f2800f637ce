using Haimen.Fire.Assets;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Effects;

namespace Haimen.Fire.Assessment;

/// <summary>What is needed for buildings and plots that another hazard strikes and that do not burn yet. Configuration, unverified.</summary>
internal static class ThreatNeeds
{
    /// <summary>States them, for severe threats only.</summary>
    /// <param name="needs">The needs.</param>
    /// <param name="threats">What is struck.</param>
    /// <param name="burning">Ids of the assets that burn: their own needs cover them.</param>
    public static void State(SteadyNeeds needs, IReadOnlyList<Threat> threats, IReadOnlySet<string> burning)
    {
        foreach (var struck in threats.Where(t => t.Severe && !burning.Contains(t.Asset.Site.Id))
            .GroupBy(t => t.Asset.Site.Id, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var asset = struck.First().Asset;
            Add("protection", FireResources.FireFighting, 1, 15, 6, new(
                "受其他灾害引燃威胁，派一队设防、冷却、出枪保护", "threatened with ignition by another hazard: one team to protect and cool"));
            var blast = struck.Any(t => t.Effect.Kind == EffectKinds.Overpressure.Id);
            var people = blast ? BuildingProfile.Of(asset.Site).Occupants : 0;
            Add("collapse-rescue", FireResources.SearchRescue, people > 0 ? 1 : 0, 20, 7, new(
                $"爆炸超压 7 千帕以上可能部分倒塌，最多 {people} 人在内，派一队搜救", $"blast of 7 kPa or more may bring it down in part, up to {people} people inside: one team to search"));

            void Add(string id, string resource, int quantity, double within, double weight, LocalizedText rule) => needs.State(
                new()
                {
                    Id = $"{id}@{asset.Site.Id}",
                    Kind = NeedKind.Team,
                    Resource = resource,
                    Quantity = quantity,
                    Place = asset.Site.Place,
                    VillageId = asset.Site.VillageId,
                    Weight = weight,
                    WithinMinutes = within,
                    Rule = rule,
                },
                held: quantity > 0);
        }
    }
}
