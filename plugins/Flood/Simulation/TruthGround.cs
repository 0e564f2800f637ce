using Haimen.Flood.Assets;
using Haimen.Flood.Drainage;
using Haimen.Flood.Sensing;
using Haimen.Hazards;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Simulation;

namespace Haimen.Flood.Simulation;

/// <summary>Builds the truth's ground from a setup. Everything is ordered by id, so the order of the setup does not matter.</summary>
internal static class TruthGround
{
    // Main rivers as a share of the land that drains to them. Unverified.
    private const double RiverSurfaceShare = 0.03;

    // What really falls on a village differs from the smooth field by up to this share.
    private const double RainScatter = 0.1;

    /// <summary>One reach per river gauge; one for all where there is none.</summary>
    /// <param name="setup">The setup.</param>
    public static RiverReach[] Reaches(SimulationSetup setup)
    {
        var reaches = setup.Sensors
            .Where(s => s.Kind == FloodSensorKinds.RiverStage)
            .OrderBy(s => s.Id, StringComparer.Ordinal)
            .Select(s => Reach(s.Place, s.StationLevels.Count > 0 ? s.StationLevels[0] - RiverReach.NormalBelowAttentionM : RiverReach.DefaultNormalM))
            .ToArray();
        return reaches.Length > 0
            ? reaches
            : [Reach(setup.Villages.Count > 0 ? setup.Villages[0].Place : default, RiverReach.DefaultNormalM)];
    }

    /// <summary>One cell per drainage-cell asset, by id; gives the reaches their water surface.</summary>
    /// <param name="setup">The setup.</param>
    /// <param name="reaches">The reaches.</param>
    /// <param name="seed">The run's seed.</param>
    public static TruthCell[] Cells(SimulationSetup setup, RiverReach[] reaches, ulong seed)
    {
        var sites = setup.Assets.Where(a => a.Kind == FloodAssetKinds.DrainageCell).OrderBy(a => a.Id, StringComparer.Ordinal).ToArray();
        var others = setup.Assets.Where(a => a.VillageId is not null).OrderBy(a => a.Id, StringComparer.Ordinal).ToLookup(a => a.VillageId!, StringComparer.Ordinal);
        var cells = Array.ConvertAll(sites, site => Cell(site, others[site.VillageId ?? site.Id], reaches, seed));
        var land = cells.Sum(c => c.Ground.AreaHa) * 10_000;
        foreach (var reach in reaches) reach.SurfaceM2 = Math.Max(1, RiverSurfaceShare * land / reaches.Length / 2);
        foreach (var cell in cells) reaches[cell.Reach].SurfaceM2 += RiverSurfaceShare * cell.Ground.AreaHa * 10_000 / 2;
        return cells;
    }

    private static RiverReach Reach(GeoPoint place, double normalM) => new() { Place = place, NormalM = normalM, StageM = normalM };

    private static TruthCell Cell(AssetSite site, IEnumerable<AssetSite> others, RiverReach[] reaches, ulong seed)
    {
        var tanks = 0.0;
        var pumps = new List<string>();
        foreach (var other in others)
        {
            if (other.Kind == FloodAssetKinds.DetentionTank) tanks += other.Attributes.GetValueOrDefault("volumeM3");
            if (other.Kind == FloodAssetKinds.PumpStation) pumps.Add(other.Id);
        }

        var random = new DeterministicRandom(DeterministicRandom.Derive(seed, site.Id));
        return new()
        {
            AssetId = site.Id,
            VillageId = site.VillageId ?? site.Id,
            Place = site.Place,
            Ground = CellGround.Of(site, tanks),
            PumpIds = pumps,
            Reach = Nearest(reaches, site.Place),
            RainFactor = 1 - RainScatter + (2 * RainScatter * random.NextDouble()),
        };
    }

    /// <summary>Index of the reach nearest to a place.</summary>
    /// <param name="reaches">The reaches.</param>
    /// <param name="place">The place.</param>
    public static int Nearest(RiverReach[] reaches, GeoPoint place)
    {
        var best = 0;
        for (var i = 1; i < reaches.Length; i++)
            if (reaches[i].Place.DistanceM(place) < reaches[best].Place.DistanceM(place))
                best = i;
        return best;
    }
}
