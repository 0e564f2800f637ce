using Haimen.Fire.Assets;
using Haimen.Fire.Models;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Fire.Assessment;

/// <summary>
/// Which buildings are to be emptied: those that burn, those that a fire's 12.5 kW/m² reaches within 15 minutes, and those that
/// another hazard threatens. Once told, a building is told until what called for it is over.
/// </summary>
internal static class EvacuationDirectives
{
    /// <summary>The directives, by id; remembers them.</summary>
    /// <param name="memory">The area's memory. Updated.</param>
    /// <param name="situation">The area.</param>
    /// <param name="fires">Building fires.</param>
    /// <param name="plots">Vegetation fires.</param>
    /// <param name="threats">What other hazards strike.</param>
    public static IReadOnlyList<Directive> Of(
        AreaMemory memory, AreaSituation situation, IReadOnlyList<BuildingFire> fires, IReadOnlyList<VegetationFire> plots, IReadOnlyList<Threat> threats)
    {
        var causes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var standing = new HashSet<string>(
            fires.Select(f => f.Id).Concat(plots.Select(p => p.Id)).Concat(threats.Where(t => t.Severe).Select(t => t.Key)), StringComparer.Ordinal);
        var buildings = situation.Assets
            .Where(a => a.Site.Kind == FireAssetKinds.Building && a.Site.Attributes.GetValueOrDefault("occupants") > 0)
            .OrderBy(a => a.Site.Id, StringComparer.Ordinal).ToArray();
        foreach (var building in buildings)
        {
            var id = $"{FireResources.EvacuateBuilding}@{building.Site.Id}";
            var cause = CauseOf(building.Site.Id, building.Site.Place, fires, plots, threats)
                ?? (memory.Directives.TryGetValue(id, out var before) && standing.Contains(before) ? before : null);
            if (cause is not null) causes[id] = cause;
        }

        memory.Directives.Clear();
        foreach (var (id, cause) in causes) memory.Directives[id] = cause;
        return
        [
            .. buildings.Select(b => (Building: b, Id: $"{FireResources.EvacuateBuilding}@{b.Site.Id}")).Where(b => causes.ContainsKey(b.Id))
                .Select(b => Write(b.Id, b.Building.Site.Id, b.Building.Site.NameZh, causes[b.Id])),
        ];
    }

    private static string? CauseOf(
        string id, GeoPoint place, IReadOnlyList<BuildingFire> fires, IReadOnlyList<VegetationFire> plots, IReadOnlyList<Threat> threats)
    {
        if (fires.Any(f => f.Id == id)) return id;
        if (threats.FirstOrDefault(t => t.Severe && t.Asset.Site.Id == id) is { } threat) return threat.Key;
        foreach (var fire in fires)
            if (fire.Burns && fire.Place.DistanceM(place) <= BuildingFire.RadiusM(fire.DecisionKW, PointSource.IgnitionKWM2))
                return fire.Id;
        foreach (var plot in plots)
            if (plot.Burns && plot.Outline(plot.Later(3_600)).Contains(place))
                return plot.Id;
        return null;
    }

    private static Directive Write(string id, string assetId, string name, string cause) => new()
    {
        Id = id,
        Kind = FireResources.EvacuateBuilding,
        AssetId = assetId,
        Text = cause == assetId
            ? new($"{name}：立即疏散建筑内全部人员，不乘电梯，到上风向集合清点", $"{name}: everybody out at once, no lifts, gather upwind and count")
            : new($"{name}：受邻近火灾威胁，疏散建筑内人员，关闭门窗", $"{name}: threatened by a fire near by, everybody out, doors and windows shut"),
        Rule = cause == assetId
            ? new("建筑内确认起火", "a fire is confirmed in the building")
            : new($"15 分钟内热辐射达 12.5 千瓦/平方米、一小时内火头到达或受其他灾害引燃威胁（起因 {cause}）", $"12.5 kW/m2 within 15 min, a front within an hour, or another hazard may set it on fire (cause {cause})"),
        WithinMinutes = cause == assetId ? 10 : 20,
    };
}
