using Haimen.Flood.Assets;
using Haimen.Flood.Sensing;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Assets;

namespace Haimen.Flood.Assessment;

/// <summary>What gates and pump stations are told to do while an incident lasts.</summary>
internal static class AreaDirectives
{
    public const string CloseGate = "close-gate";
    public const string RunPumps = "run-pumps";

    /// <summary>The kinds.</summary>
    public static IReadOnlyList<DirectiveKind> Kinds { get; } =
        [new(CloseGate, new("关闭闸门", "Close the gate")), new(RunPumps, new("开机排水", "Run the pumps"))];

    /// <summary>The directives, by id; none without an incident.</summary>
    /// <param name="situation">The area.</param>
    /// <param name="villages">Its villages' water.</param>
    /// <param name="river">The river's grade.</param>
    /// <param name="tide">The tide gauges' grade.</param>
    /// <param name="memory">The area's memory. Updated.</param>
    public static IReadOnlyList<Directive> Of(
        AreaSituation situation, IReadOnlyList<VillageWater> villages, HazardGrade river, HazardGrade tide, AreaMemory memory)
    {
        var directives = new SortedDictionary<string, Directive>(StringComparer.Ordinal);
        if (memory.IncidentKind is not null)
        {
            var water = villages.ToDictionary(v => v.Village.Id, v => v.DecisionDepthM, StringComparer.Ordinal);
            foreach (var asset in situation.Assets)
            {
                var directive = asset.Site.Kind switch
                {
                    FloodAssetKinds.Gate => Close(asset, tide, memory),
                    FloodAssetKinds.PumpStation => Run(asset, water, river, memory),
                    _ => null,
                };
                if (directive is not null) directives[directive.Id] = directive;
            }
        }

        memory.Directives.Clear();
        memory.Directives.UnionWith(directives.Keys);
        return [.. directives.Values];
    }

    // Stated on a high tide that stands outside; it stays as long as the tide is at a colour level, so that it does not come and go with each wave.
    private static Directive? Close(AssetView gate, HazardGrade tide, AreaMemory memory)
    {
        var id = $"{CloseGate}@{gate.Site.Id}";
        var locked = gate.Measures.GetValueOrDefault("tideLocked") > 0;
        return memory.Directives.Contains(id) ? (locked && tide >= HazardGrade.Blue ? Make() : null)
            : locked && tide >= HazardGrade.Yellow ? Make() : null;

        Directive Make() => new()
        {
            Id = id,
            Kind = CloseGate,
            AssetId = gate.Site.Id,
            Text = new($"{Name(gate)}立即关闭，防止潮水倒灌", $"Close {gate.Site.Id} at once against the tide"),
            Rule = new("外江潮位达黄色警戒且高于内河水位", "Tide at the yellow level and above the inner river"),
            WithinMinutes = 30,
        };
    }

    private static Directive? Run(AssetView station, Dictionary<string, double> water, HazardGrade river, AreaMemory memory)
    {
        if (station.Grade > HazardGrade.Normal) return null;
        var id = $"{RunPumps}@{station.Site.Id}";
        var stated = memory.Directives.Contains(id);
        var wanted = station.Site.VillageId is { } village
            ? water.GetValueOrDefault(village) >= (stated ? WaterDepths.ReleasedM : WaterDepths.WaterloggedM)
            : river >= (stated ? HazardGrade.Blue : HazardGrade.Yellow);
        return !wanted ? null : new()
        {
            Id = id,
            Kind = RunPumps,
            AssetId = station.Site.Id,
            Text = new($"{Name(station)}满负荷开机", $"Run {station.Site.Id} at full capacity"),
            Rule = station.Site.VillageId is null
                ? new("河道水位达警戒（黄色）", "River at the warning level (yellow)")
                : new("所在村积水达 0.15 米（含 1 小时预报；未核实）", "Water of 0.15 m in its village, now or within 1 h (unverified)"),
            WithinMinutes = 20,
        };
    }

    private static string Name(AssetView asset) => asset.Site.NameZh.Length > 0 ? asset.Site.NameZh : asset.Site.Id;
}
