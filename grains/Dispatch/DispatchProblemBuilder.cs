using Haimen.Grains.Districts;
using Haimen.Grains.Realms;
using Haimen.Grains.Resources;
using Haimen.Grains.Travel;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Dispatch;

/// <summary>Makes the problem of what incidents need and what resources say of themselves.</summary>
internal sealed class DispatchProblemBuilder(IDistrictCatalog district, DispatchOptions options)
{
    /// <summary>Teams that could serve one of the needs, by id.</summary>
    public string[] TeamsFor(IReadOnlyList<PlannedNeed> needs)
    {
        var capabilities = Wanted(needs, NeedKind.Team);
        return [.. district.District.Teams.Where(x => x.CapabilityIds.Any(capabilities.Contains)).Select(x => x.Id).Order(StringComparer.Ordinal)];
    }

    /// <summary>Depots that could serve one of the needs, by id.</summary>
    public string[] DepotsFor(IReadOnlyList<PlannedNeed> needs)
    {
        var categories = Wanted(needs, NeedKind.Supply);
        return [.. district.District.Depots.Where(x => x.Stock.Keys.Any(categories.Contains)).Select(x => x.Id).Order(StringComparer.Ordinal)];
    }

    /// <summary>Shelters that could serve one of the needs, by id.</summary>
    public string[] SheltersFor(IReadOnlyList<PlannedNeed> needs) =>
        needs.Any(x => x.Need.Kind == NeedKind.Evacuation) ? [.. district.District.Shelters.Select(x => x.Id).Order(StringComparer.Ordinal)] : [];

    /// <summary>Makes the problem; its needs are in the order given.</summary>
    public DispatchProblem Build(
        IReadOnlyList<PlannedNeed> needs, ITravelTimes travel, IReadOnlyList<TeamStatus> teams, IReadOnlyList<DepotStatus> depots, IReadOnlyList<ShelterStatus> shelters)
    {
        var supplies = new List<DispatchSupply>();
        var arcs = new List<DispatchArc>();

        foreach (var status in teams)
        {
            if (!status.Available || !district.Teams.TryGetValue(status.TeamId, out var team)) continue;
            Offer(new DispatchSupply(team.Id, "", 1, 0), NeedKind.Team, need =>
                team.CapabilityIds.Contains(need.Resource, StringComparer.Ordinal) ? travel.Minutes(status.Place, need.Place, team.SpeedKmH) : null);
        }

        foreach (var status in depots)
        {
            if (!district.Depots.TryGetValue(status.DepotId, out var depot)) continue;
            foreach (var line in status.Stock)
            {
                if (line.Free < 1) continue;
                Offer(new DispatchSupply(depot.Id, line.Category, line.Free, DispatchCost.SurchargeMinutes(depot.Tier, options)), NeedKind.Supply, need =>
                    need.Resource == line.Category ? depot.ReadyMinutes + travel.Minutes(depot.Place, need.Place, options.LorrySpeedKmH) : null);
            }
        }

        foreach (var status in shelters)
        {
            if (status.Free < 1 || !district.Shelters.TryGetValue(status.ShelterId, out var shelter)) continue;
            Offer(new DispatchSupply(shelter.Id, ShelterDecider.Place, status.Free, 0), NeedKind.Evacuation, need => EvacuationMinutes(travel, need.Place, shelter));
        }

        return new DispatchProblem
        {
            Supplies = supplies,
            Demands = [.. needs.Select(x => new DispatchDemand(x.Need.Id, x.Open, Weight(x.Need), x.WithinMinutes))],
            Arcs = [.. arcs.OrderBy(x => x.Demand).ThenBy(x => x.Supply)],
            Options = options,
        };

        void Offer(DispatchSupply supply, NeedKind kind, Func<Need, double?> minutes)
        {
            var offered = false;
            for (var i = 0; i < needs.Count; i++)
            {
                if (needs[i].Need.Kind != kind || needs[i].Excluded.Contains(supply.ResourceId)) continue;
                if (minutes(needs[i].Need) is not { } found || !double.IsFinite(found)) continue;
                arcs.Add(new DispatchArc(supplies.Count, i, found));
                offered = true;
            }

            if (offered) supplies.Add(supply);
        }
    }

    /// <summary>Pumping capacity that an order brings, m³/h.</summary>
    public double PumpCapacityM3H(Need need, string resourceId, int units) => need.Kind switch
    {
        NeedKind.Team => district.Teams[resourceId].PumpCapacityM3H,
        NeedKind.Supply => units * (district.SupplyCategories.GetValueOrDefault(need.Resource)?.PumpCapacityM3H ?? 0),
        _ => 0,
    };

    /// <summary>The need's weight; an evacuation's grows with the share of people who need help to move.</summary>
    private double Weight(Need need) => need.Kind == NeedKind.Evacuation
        ? need.Weight * (1 + (options.VulnerableWeight * Math.Clamp((double)need.VulnerablePeople / Math.Max(1, need.Quantity), 0, 1)))
        : need.Weight;

    /// <summary>On foot, or by bus where that is quicker though it has to come first.</summary>
    private double EvacuationMinutes(ITravelTimes travel, GeoPoint from, Shelter shelter) => Math.Min(
        travel.Minutes(from, shelter.Place, options.WalkingSpeedKmH),
        options.BusReadyMinutes + travel.Minutes(from, shelter.Place, options.BusSpeedKmH));

    private static HashSet<string> Wanted(IReadOnlyList<PlannedNeed> needs, NeedKind kind) =>
        needs.Where(x => x.Need.Kind == kind).Select(x => x.Need.Resource).ToHashSet(StringComparer.Ordinal);
}
