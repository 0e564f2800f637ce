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

    /// <summary>Makes the problem; its needs are in the order given.</summary>
    public DispatchProblem Build(
        IReadOnlyList<PlannedNeed> needs,
        ITravelTimes travel,
        IReadOnlyList<TeamStatus> teams,
        IReadOnlyList<DepotStatus> depots,
        IReadOnlyList<ShelterStatus> shelters,
        IReadOnlyDictionary<string, HazardGrade> levels)
    {
        var supplies = new List<DispatchSupply>();
        var offers = new Dictionary<NeedKind, List<(int Supply, Func<Need, double?> Minutes)>>
        {
            [NeedKind.Team] = [],
            [NeedKind.Supply] = [],
            [NeedKind.Evacuation] = [],
        };
        var free = new List<(int Supply, Team Team, GeoPoint Place)>();

        foreach (var status in teams)
        {
            if (!district.Teams.TryGetValue(status.TeamId, out var team)) continue;
            var current = UnderWayTo(needs, status);
            if (!status.Available && current is null) continue;
            if (current is null) free.Add((supplies.Count, team, status.Place));
            Offer(new DispatchSupply(team.Id, NameOf(team.Id), "", 1, 0) { UnderWayTo = current }, NeedKind.Team, need =>
                team.CapabilityIds.Contains(need.Resource, StringComparer.Ordinal) ? travel.Minutes(status.Place, need.Place, team.SpeedKmH) : null);
        }

        foreach (var status in depots)
        {
            if (!district.Depots.TryGetValue(status.DepotId, out var depot)) continue;
            foreach (var line in status.Stock)
            {
                if (line.Free < 1) continue;
                Offer(new DispatchSupply(depot.Id, NameOf(depot.Id), line.Category, line.Free, DispatchCost.SurchargeMinutes(depot.Tier, options)), NeedKind.Supply, need =>
                    need.Resource == line.Category ? depot.ReadyMinutes + travel.Minutes(depot.Place, need.Place, options.LorrySpeedKmH) : null);
            }
        }

        foreach (var status in shelters)
        {
            if (status.Free < 1 || !district.Shelters.TryGetValue(status.ShelterId, out var shelter)) continue;
            Offer(new DispatchSupply(shelter.Id, NameOf(shelter.Id), ShelterDecider.Place, status.Free, 0), NeedKind.Evacuation, need =>
                EvacuationMinutes(need.Place, shelter.Place, travel, options));
        }

        var arcs = new List<DispatchArc>();
        for (var i = 0; i < needs.Count; i++)
        {
            foreach (var (supply, minutes) in offers[needs[i].Need.Kind])
            {
                if (needs[i].Excluded.Contains(supplies[supply].ResourceId)) continue;
                if (minutes(needs[i].Need) is { } found && double.IsFinite(found)) arcs.Add(new DispatchArc(supply, i, found));
            }
        }

        return new DispatchProblem(
            supplies,
            [.. needs.Select((x, i) => new DispatchDemand(x.Need.Id, NameOf(x.Need), x.Open + supplies.Count(y => y.UnderWayTo == i), Weight(x.Need), x.WithinMinutes) { Pinned = x.Pinned })],
            arcs,
            options,
            Covers(Wanted(needs, NeedKind.Team), free, travel, levels));

        void Offer(DispatchSupply supply, NeedKind kind, Func<Need, double?> minutes)
        {
            offers[kind].Add((supplies.Count, minutes));
            supplies.Add(supply);
        }
    }

    /// <summary>Pumping capacity that an order brings, m³/h.</summary>
    public double PumpCapacityM3H(Need need, string resourceId, int units) => need.Kind switch
    {
        NeedKind.Team => district.Teams[resourceId].PumpCapacityM3H,
        NeedKind.Supply => units * (district.SupplyCategories.GetValueOrDefault(need.Resource)?.PumpCapacityM3H ?? 0),
        _ => 0,
    };

    /// <summary>Minutes of an evacuation: on foot, or by bus where that is quicker though it has to come first.</summary>
    public static double EvacuationMinutes(GeoPoint from, GeoPoint shelter, ITravelTimes travel, DispatchOptions options) => Math.Min(
        travel.Minutes(from, shelter, options.WalkingSpeedKmH),
        options.BusReadyMinutes + travel.Minutes(from, shelter, options.BusSpeedKmH));

    /// <summary>
    /// What free teams hold ready of the capabilities that are wanted. Of others not all teams were asked how they stand, so that nobody
    /// can say whether the last of them goes.
    /// </summary>
    private List<DispatchCover> Covers(
        HashSet<string> capabilities, List<(int Supply, Team Team, GeoPoint Place)> free, ITravelTimes travel, IReadOnlyDictionary<string, HazardGrade> levels)
    {
        var covers = new List<DispatchCover>();
        if (options.PreparednessWeight <= 0) return covers;
        foreach (var township in district.District.Townships)
        {
            var near = free.FindAll(x => travel.Minutes(x.Place, township.Centre, x.Team.SpeedKmH) <= options.CoverageMinutes);
            var price = DispatchCost.Uncovered(township.Population, DispatchCost.Alertness(levels.GetValueOrDefault(township.Id)), options);
            foreach (var capability in capabilities.Order(StringComparer.Ordinal))
            {
                int[] able = [.. near.Where(x => x.Team.CapabilityIds.Contains(capability, StringComparer.Ordinal)).Select(x => x.Supply)];
                if (able.Length == 0) continue;
                var what = NameOf(capability);
                covers.Add(new DispatchCover(
                    township.Id, new LocalizedText($"{township.NameZh}的{what.Zh}", $"{township.NameEn}'s {what.En}"), price, able));
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
