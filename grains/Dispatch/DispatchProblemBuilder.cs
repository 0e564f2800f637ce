using Haimen.Grains.Dispatch.Solving;
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
    private readonly Dictionary<string, LocalizedText> _names = Names(district.District);

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

    /// <summary>Makes the problem, its needs in the order given, and says of each arc how its travel time was found.</summary>
    public async ValueTask<(DispatchProblem Problem, Func<DispatchArc, string> TravelSource)> BuildAsync(
        IReadOnlyList<PlannedNeed> needs,
        ITravelMatrixSource travel,
        IReadOnlyList<TeamStatus> teams,
        IReadOnlyList<DepotStatus> depots,
        IReadOnlyList<ShelterStatus> shelters,
        IReadOnlyDictionary<string, HazardGrade> levels)
    {
        var supplies = new List<DispatchSupply>();
        var arcs = new List<DispatchArc>();
        // How a supply's travel times were found, by the need's place among those of its kind.
        var sources = new List<Func<int, string>>();
        var placeOf = new int[needs.Count];

        // Teams, and with them what they hold ready.
        var sent = new List<(Team Team, GeoPoint Place, int? UnderWayTo)>();
        foreach (var status in teams)
        {
            var current = UnderWayTo(needs, status);
            if ((status.Available || current is not null) && district.Teams.TryGetValue(status.TeamId, out var team)) sent.Add((team, status.Place, current));
        }

        var townships = options.PreparednessWeight > 0 && sent.Count > 0 ? district.District.Townships : [];
        var wanted = Of(NeedKind.Team);
        var ways = await travel.MatrixAsync(
            [.. sent.Select(x => new TravelOrigin(x.Place, x.Team.SpeedKmH))], [.. wanted.Select(x => needs[x].Need.Place), .. townships.Select(x => x.Centre)]);
        for (var i = 0; i < sent.Count; i++)
        {
            var team = sent[i].Team;
            var row = i;
            supplies.Add(new DispatchSupply(team.Id, NameOf(team.Id), "", 1, 0) { UnderWayTo = sent[i].UnderWayTo });
            sources.Add(x => TravelSources.Describe(ways, row, x));
            for (var j = 0; j < wanted.Length; j++)
            {
                if (team.CapabilityIds.Contains(needs[wanted[j]].Need.Resource, StringComparer.Ordinal)) Serve(wanted[j], ways[i, j]);
            }
        }

        var covers = Covers(Wanted(needs, NeedKind.Team), sent.ConvertAll(x => x.UnderWayTo is null ? x.Team : null), townships, (team, township) => ways[team, wanted.Length + township], levels);

        // Goods.
        wanted = Of(NeedKind.Supply);
        var stores = depots.Where(x => district.Depots.ContainsKey(x.DepotId)).Select(x => (Depot: district.Depots[x.DepotId], x.Stock)).ToArray();
        var hauls = await travel.MatrixAsync([.. stores.Select(x => new TravelOrigin(x.Depot.Place, options.LorrySpeedKmH))], [.. wanted.Select(x => needs[x].Need.Place)]);
        for (var i = 0; i < stores.Length; i++)
        {
            var (depot, row) = (stores[i].Depot, i);
            foreach (var line in stores[i].Stock)
            {
                if (line.Free < 1) continue;
                supplies.Add(new DispatchSupply(depot.Id, NameOf(depot.Id), line.Category, line.Free, DispatchCost.SurchargeMinutes(depot.Tier, options)));
                sources.Add(x => TravelSources.Describe(hauls, row, x));
                for (var j = 0; j < wanted.Length; j++)
                {
                    if (needs[wanted[j]].Need.Resource == line.Category) Serve(wanted[j], depot.ReadyMinutes + hauls[i, j]);
                }
            }
        }

        // Places for people who must leave: on foot, or by bus where that is quicker though it has to come first.
        wanted = Of(NeedKind.Evacuation);
        var open = shelters.Where(x => x.Free > 0 && district.Shelters.ContainsKey(x.ShelterId)).Select(x => (Shelter: district.Shelters[x.ShelterId], x.Free)).ToArray();
        GeoPoint[] places = [.. open.Select(x => x.Shelter.Place)];
        var onFoot = await travel.MatrixAsync([.. wanted.Select(x => new TravelOrigin(needs[x].Need.Place, options.WalkingSpeedKmH))], places);
        var byBus = await travel.MatrixAsync([.. wanted.Select(x => new TravelOrigin(needs[x].Need.Place, options.BusSpeedKmH))], places);
        for (var i = 0; i < open.Length; i++)
        {
            var column = i;
            supplies.Add(new DispatchSupply(open[i].Shelter.Id, NameOf(open[i].Shelter.Id), ShelterDecider.Place, open[i].Free, 0));
            sources.Add(x => TravelSources.Describe(onFoot[x, column] <= BusMinutes(x, column) ? onFoot : byBus, x, column));
            for (var j = 0; j < wanted.Length; j++) Serve(wanted[j], Math.Min(onFoot[j, i], BusMinutes(j, i)));
        }

        arcs.Sort((x, y) => (x.Demand, x.Supply).CompareTo((y.Demand, y.Supply)));
        var demands = needs.Select((x, i) => new DispatchDemand(x.Need.Id, NameOf(x.Need), x.Open + supplies.Count(y => y.UnderWayTo == i), Weight(x.Need), x.WithinMinutes)
        {
            Pinned = x.Pinned,
        });
        return (new DispatchProblem(supplies, [.. demands], arcs, options, covers), x => sources[x.Supply](placeOf[x.Demand]));

        int[] Of(NeedKind kind)
        {
            int[] of = [.. Enumerable.Range(0, needs.Count).Where(x => needs[x].Need.Kind == kind)];
            for (var i = 0; i < of.Length; i++) placeOf[of[i]] = i;
            return of;
        }

        double BusMinutes(int need, int shelter) => options.BusReadyMinutes + byBus[need, shelter];

        void Serve(int need, double minutes)
        {
            if (double.IsFinite(minutes) && !needs[need].Excluded.Contains(supplies[^1].ResourceId)) arcs.Add(new DispatchArc(supplies.Count - 1, need, minutes));
        }
    }

    /// <summary>Pumping capacity that an order brings, m³/h.</summary>
    public double PumpCapacityM3H(Need need, string resourceId, int units) => need.Kind switch
    {
        NeedKind.Team => district.Teams[resourceId].PumpCapacityM3H,
        NeedKind.Supply => units * (district.SupplyCategories.GetValueOrDefault(need.Resource)?.PumpCapacityM3H ?? 0),
        _ => 0,
    };

    /// <summary>
    /// What free teams hold ready of the capabilities that are wanted. Of others not all teams were asked how they stand, so that nobody
    /// can say whether the last of them goes.
    /// </summary>
    private List<DispatchCover> Covers(
        HashSet<string> capabilities, List<Team?> free, IReadOnlyList<Township> townships, Func<int, int, double> minutes, IReadOnlyDictionary<string, HazardGrade> levels)
    {
        var covers = new List<DispatchCover>();
        for (var i = 0; i < townships.Count; i++)
        {
            var township = townships[i];
            var near = Enumerable.Range(0, free.Count).Where(x => free[x] is not null && minutes(x, i) <= options.CoverageMinutes).ToArray();
            var price = DispatchCost.Uncovered(township.Population, DispatchCost.Alertness(levels.GetValueOrDefault(township.Id)), options);
            foreach (var capability in capabilities.Order(StringComparer.Ordinal))
            {
                var able = Array.FindAll(near, x => free[x]!.CapabilityIds.Contains(capability, StringComparer.Ordinal));
                if (able.Length == 0) continue;
                var what = NameOf(capability);
                covers.Add(new DispatchCover(township.Id, new LocalizedText($"{township.NameZh}的{what.Zh}", $"{township.NameEn}'s {what.En}"), price, able));
            }
        }

        return covers;
    }

    /// <summary>The need among those planned that a team is under way to, and may be taken from.</summary>
    private static int? UnderWayTo(IReadOnlyList<PlannedNeed> needs, TeamStatus status)
    {
        if (status.OrderId is null || !status.IsDivertible) return null;
        for (var i = 0; i < needs.Count; i++)
        {
            if (needs[i].UnderWay.Any(x => x.OrderId == status.OrderId && x.Token == status.Token)) return i;
        }

        return null;
    }

    /// <summary>The need's weight; an evacuation's grows with the share of people who need help to move.</summary>
    private double Weight(Need need) => need.Kind == NeedKind.Evacuation
        ? need.Weight * (1 + (options.VulnerableWeight * Math.Clamp((double)need.VulnerablePeople / Math.Max(1, need.Quantity), 0, 1)))
        : need.Weight;

    private LocalizedText NameOf(Need need)
    {
        var what = NameOf(need.Resource);
        return need.VillageId is { } village && district.Villages.TryGetValue(village, out var where)
            ? new LocalizedText($"{where.NameZh}（{what.Zh}）", $"{where.NameZh} ({what.En})")
            : what;
    }

    private LocalizedText NameOf(string id) => _names.GetValueOrDefault(id) ?? new LocalizedText(id, id);

    private static Dictionary<string, LocalizedText> Names(District district)
    {
        var names = new Dictionary<string, LocalizedText>(StringComparer.Ordinal) { [ShelterDecider.Place] = new("避难安置", "shelter") };
        foreach (var team in district.Teams) names[team.Id] = new(team.NameZh, team.NameZh);
        foreach (var depot in district.Depots) names[depot.Id] = new(depot.NameZh, depot.NameZh);
        foreach (var shelter in district.Shelters) names[shelter.Id] = new(shelter.NameZh, shelter.NameZh);
        foreach (var capability in district.Capabilities) names[capability.Id] = new(capability.NameZh, capability.NameEn);
        foreach (var category in district.SupplyCategories) names[category.Id] = new(category.NameZh, category.NameEn);
        return names;
    }

    private static HashSet<string> Wanted(IReadOnlyList<PlannedNeed> needs, NeedKind kind) =>
        needs.Where(x => x.Need.Kind == kind).Select(x => x.Need.Resource).ToHashSet(StringComparer.Ordinal);
}
