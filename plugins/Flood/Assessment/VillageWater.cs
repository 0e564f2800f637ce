using Haimen.Flood.Assets;
using Haimen.Flood.Drainage;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Assets;

namespace Haimen.Flood.Assessment;

/// <summary>The water believed to stand in one village, now and ahead, and whom it reaches.</summary>
internal sealed class VillageWater
{
    private readonly CellGround _ground;

    private VillageWater(VillageSite village, AssetView cell)
    {
        Village = village;
        _ground = CellGround.Of(cell.Site);
        Grade = cell.Grade;
        DepthM = cell.Measures.GetValueOrDefault(CellMeasures.DepthM);
        Depth1hM = cell.Measures.GetValueOrDefault(CellMeasures.Depth1hM);
        Depth3hM = cell.Measures.GetValueOrDefault(CellMeasures.Depth3hM);
        RainMmH = cell.Measures.GetValueOrDefault(CellMeasures.RainMmH);
        InflowM3S = cell.Measures.GetValueOrDefault(CellMeasures.InflowM3S);
    }

    public VillageSite Village { get; }

    public HazardGrade Grade { get; }

    public double DepthM { get; }

    public double Depth1hM { get; }

    public double Depth3hM { get; }

    public double RainMmH { get; }

    public double InflowM3S { get; }

    public bool IsTideLocked => _ground.IsTideLocked;

    /// <summary>The depth that decisions go by: the worse of now and an hour ahead, because help takes about that long.</summary>
    public double DecisionDepthM => Math.Max(DepthM, Depth1hM);

    /// <summary>The villages of an area that have a drainage cell, by id.</summary>
    /// <param name="situation">The area.</param>
    public static IReadOnlyList<VillageWater> Of(AreaSituation situation)
    {
        var villages = situation.Villages.ToDictionary(v => v.Id, StringComparer.Ordinal);
        return
        [
            .. situation.Assets
                .Where(a => a.Site.Kind == FloodAssetKinds.DrainageCell && a.Site.VillageId is { } id && villages.ContainsKey(id))
                .OrderBy(a => a.Site.VillageId, StringComparer.Ordinal)
                .Select(a => new VillageWater(villages[a.Site.VillageId!], a)),
        ];
    }

    /// <summary>Ground under water at a depth, m².</summary>
    /// <param name="depthM">The depth.</param>
    public double FloodedM2(double depthM) => _ground.FloodedM2(depthM);

    /// <summary>Share of the village, of its ground and so of its people, that water of a depth reaches; 0 to 1.</summary>
    /// <param name="depthM">The depth.</param>
    public double ReachedShare(double depthM) => FloodedM2(depthM) / (_ground.AreaHa * 10_000);

    /// <summary>Water to be lifted before a depth falls to another, m³.</summary>
    /// <param name="fromM">The depth.</param>
    /// <param name="toM">The depth wanted.</param>
    public double ExcessM3(double fromM, double toM) => Math.Max(0, _ground.VolumeM3(fromM) - _ground.VolumeM3(toM));
}
