using Haimen.Grains.Realms;

namespace Haimen.Grains.Drills;

/// <summary>Keeps the worst that each hazard left on the ground of each village, every domain in its own quantity.</summary>
internal sealed class DrillGround(IDistrictCatalog district)
{
    /// <summary>Water shallower than a hand's breadth, in metres, is wet ground, not a flood.</summary>
    private const double LeastDepthM = 0.05;

    private readonly SortedDictionary<(string Domain, string Village), ReportGroundVillage> _worst = [];

    /// <summary>Takes down how things are now.</summary>
    public void Look(DrillWorld world)
    {
        foreach (var truth in world.Truths)
        {
            foreach (var (village, value) in Present(truth))
            {
                var known = _worst.GetValueOrDefault((truth.Domain.Id, village.Id));
                if (known is null || value > known.Max)
                    _worst[(truth.Domain.Id, village.Id)] = new ReportGroundVillage(village.Id, village.NameZh, village.TownshipId, village.Place, Math.Round(value, 3), world.Now);
            }
        }
    }

    /// <summary>How things are now, by domain.</summary>
    public GroundFigure[] Figures(DrillWorld world) =>
    [
        .. world.Truths.Where(x => x.Domain.GroundQuantity is not null).OrderBy(x => x.Domain.Id, StringComparer.Ordinal).Select(x =>
        {
            var values = Present(x).Select(v => v.Value).ToArray();
            return new GroundFigure(x.Domain.Id, x.Domain.GroundQuantity!.Name, x.Domain.GroundQuantity.Unit, values.Length == 0 ? 0 : Math.Round(values.Max(), 3), values.Length);
        }),
    ];

    /// <summary>The worst of each domain that says anything of villages.</summary>
    public ReportGround[] Report(DrillWorld world) =>
    [
        .. world.Truths.Where(x => x.Domain.GroundQuantity is not null).Select(x => new ReportGround(
            x.Domain.Id, x.Domain.Name, x.Domain.GroundQuantity!.Name, x.Domain.GroundQuantity.Unit,
            [.. _worst.Where(w => w.Key.Domain == x.Domain.Id).Select(w => w.Value)])),
    ];

    /// <summary>The villages that had water on the ground.</summary>
    public IEnumerable<ReportGroundVillage> Flooded(DrillWorld world) => Report(world).Where(x => x.IsWater).SelectMany(x => x.Villages)
        .GroupBy(x => x.Id, StringComparer.Ordinal).Select(x => x.MaxBy(v => v.Max)!);

    private IEnumerable<(Districts.Village Village, double Value)> Present(DomainTruth truth)
    {
        if (truth.Domain.GroundQuantity is not { } quantity) yield break;
        var least = quantity.Unit == ReportGround.WaterUnit ? LeastDepthM : double.Epsilon;
        foreach (var (id, value) in truth.ByVillage.OrderBy(x => x.Key, StringComparer.Ordinal))
        {
            if (value >= least && district.Villages.TryGetValue(id, out var village)) yield return (village, value);
        }
    }
}
