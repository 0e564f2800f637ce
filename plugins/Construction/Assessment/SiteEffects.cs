using Haimen.Construction.Assets;
using Haimen.Hazards;
using Haimen.Hazards.Effects;

namespace Haimen.Construction.Assessment;

/// <summary>What sites do to others: ground that moves beside a pit, and what falls from a height. Proposed from orange on.</summary>
internal static class SiteEffects
{
    private const double StepMm = 5;

    /// <summary>The effects, by id.</summary>
    /// <param name="engaged">The sites that the area acts on.</param>
    /// <param name="memory">Since when it does.</param>
    public static IReadOnlyList<HazardEffect> Of(IReadOnlyList<SiteRisk> engaged, AreaMemory memory)
    {
        var effects = new List<HazardEffect>();
        foreach (var site in engaged.Where(s => s.Grade >= HazardGrade.Orange && s.Kind != ConstructionAssetKinds.ConfinedSpace && !IsOnlyForecast(s)))
            effects.Add(site.Kind == ConstructionAssetKinds.Excavation ? Ground(site, memory.Engaged[site.Id]) : Fall(site, memory.Engaged[site.Id]));
        effects.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        return effects;
    }

    /// <summary>A gust that is forecast stops work in time; that something falls on others is told of once the wind is there.</summary>
    private static bool IsOnlyForecast(SiteRisk site) => site.ByWindAlone && site.Measure(SiteMeasures.WindGrade) < (int)HazardGrade.Orange;

    private static HazardEffect Ground(SiteRisk site, DateTimeOffset since) => Make(site, EffectKinds.GroundMovement.Id, "ground", since) with
    {
        // What was not measured beside the pit is taken as the wall's own movement. In steps, so that it is not revised with every reading.
        Value = StepMm * Math.Ceiling(Math.Max(Math.Abs(site.Measure(SiteMeasures.SettlementMm)), Math.Abs(site.Measure(SiteMeasures.WallMm))) / StepMm),
        Reason = site.Collapsed
            ? new($"{site.NameZh}坍塌，坑边地面、管线和房屋可能变形开裂", $"{site.Id} collapsed: ground, pipes and houses beside it may move and crack")
            : new($"{site.NameZh}监测报警，坑边 2 倍挖深内地面可能变形", $"{site.Id} is at its alarm: ground within two depths may move"),
    };

    private static HazardEffect Fall(SiteRisk site, DateTimeOffset since) => Make(site, EffectKinds.FallingObject.Id, "fall", since) with
    {
        Reason = site.Collapsed
            ? new($"{site.NameZh}已倒塌", $"{site.Id} fell")
            : site.Kind == ConstructionAssetKinds.TowerCrane
                ? new($"{site.NameZh}有倾覆危险，半径为高度与臂长之和", $"{site.Id} may fall, as far as its height and jib reach")
                : new($"{site.NameZh}有倒塌危险，半径为其高度", $"{site.Id} may fall, as far as it is high"),
    };

    private static HazardEffect Make(SiteRisk site, string kind, string id, DateTimeOffset since) => new()
    {
        Id = $"{id}@{site.Id}",
        Kind = kind,
        Place = site.View.Place,
        RadiusM = SiteReach.InnerM(site),
        Value = 0,
        Grade = site.Grade,
        From = since,
        Reason = new("", ""),
    };
}
