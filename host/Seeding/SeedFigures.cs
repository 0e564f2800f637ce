using Haimen.Grains.Districts;

namespace Haimen.Host.Seeding;

/// <summary>Checks that figures agree with each other and with the totals that the district states.</summary>
internal static class SeedFigures
{
    /// <summary>Adds what is wrong to the folder's problems.</summary>
    public static void Check(SeedFolder seeds)
    {
        Villages(seeds);
        Sensors(seeds);
        Shelters(seeds);
        Partners(seeds);
        Totals(seeds);
    }

    private static void Villages(SeedFolder seeds)
    {
        if (seeds.Villages is not { File: { } file, Content.Villages: { } villages })
        {
            return;
        }

        foreach (var (i, village) in villages.Index())
        {
            if (village.VulnerablePeople.Total > village.Population)
            {
                seeds.Problems.Add(file.Problem($"{village.VulnerablePeople.Total} vulnerable people are more than the population of {village.Population}", "villages", i, "vulnerablePeople"));
            }

            if (village.Households > village.Population)
            {
                seeds.Problems.Add(file.Problem($"must be at most the population of {village.Population}", "villages", i, "households"));
            }

            if (village.Drainage is { Outfall: Outfall.Pumped, PumpCapacityM3S: <= 0 })
            {
                seeds.Problems.Add(file.Problem("must be more than 0 where the outfall is pumped", "villages", i, "drainage", "pumpCapacityM3S"));
            }
        }

        if (seeds.Townships is { File: { } townshipFile, Content.Townships: { } townships })
        {
            var people = villages.ToLookup(village => village.TownshipId, StringComparer.Ordinal);
            foreach (var (i, township) in townships.Index())
            {
                var sum = people[township.Id].Sum(village => (long)village.Population);
                if (sum != township.Population)
                {
                    seeds.Problems.Add(townshipFile.Problem($"must be {sum}, the sum of its villages", "townships", i, "population"));
                }
            }
        }
    }

    private static void Sensors(SeedFolder seeds)
    {
        if (seeds.Sensors is not { File: { } file, Content.Sensors: { } sensors })
        {
            return;
        }

        foreach (var (i, sensor) in sensors.Index())
        {
            if (sensor.ValidMin >= sensor.ValidMax)
            {
                seeds.Problems.Add(file.Problem($"must be less than validMax, {sensor.ValidMax:R}", "sensors", i, "validMin"));
            }

            if (sensor.StaleAfterMinutes <= sensor.ReportEveryMinutes)
            {
                seeds.Problems.Add(file.Problem($"must be more than reportEveryMinutes, {sensor.ReportEveryMinutes:R}", "sensors", i, "staleAfterMinutes"));
            }

            for (var level = 1; level < sensor.StationLevels.Count; level++)
            {
                if (sensor.StationLevels[level] <= sensor.StationLevels[level - 1])
                {
                    seeds.Problems.Add(file.Problem($"must be more than the level before, {sensor.StationLevels[level - 1]:R}", "sensors", i, "stationLevels", level));
                }
            }
        }
    }

    private static void Shelters(SeedFolder seeds)
    {
        if (seeds is not { Shelters: { File: { } file, Content.Shelters: { } shelters }, District.Content.ShelterRule: { } rule })
        {
            return;
        }

        foreach (var (i, shelter) in shelters.Index())
        {
            var most = rule.PlacesIn(shelter.AreaM2);
            if (shelter.Places > most)
            {
                seeds.Problems.Add(file.Problem($"must be 0 to {most}, by {rule.SquareMetresPerPlace:R} m² a person on {rule.UsablePct:R} % of {shelter.AreaM2} m²", "shelters", i, "places"));
            }
        }
    }

    private static void Partners(SeedFolder seeds)
    {
        if (seeds.Partners is not { File: { } file, Content.Partners: { } partners })
        {
            return;
        }

        foreach (var (i, _) in partners.Index().Where(p => p.Item.Kind == PartnerKind.City).Skip(1))
        {
            seeds.Problems.Add(file.Problem("only one partner can be the city above", "partners", i, "kind"));
        }
    }

    private static void Totals(SeedFolder seeds)
    {
        if (seeds.District is not { File: { } file, Content.Totals: { } totals })
        {
            return;
        }

        Total("townships", totals.Townships, seeds.Townships.Content?.Townships.Count);
        Total("villages", totals.Villages, seeds.Villages.Content?.Villages.Count);
        Total("population", totals.Population, seeds.Villages.Content?.Villages.Sum(village => (long)village.Population));
        Total("enterprises", totals.Enterprises, seeds.Enterprises.Content?.Enterprises.Count);
        Total("shelters", totals.Shelters, seeds.Shelters.Content?.Shelters.Count);
        Total("shelterAreaM2", totals.ShelterAreaM2, seeds.Shelters.Content?.Shelters.Sum(shelter => (long)shelter.AreaM2));
        Total("supplyCategories", totals.SupplyCategories, seeds.Catalogue.Content?.SupplyCategories.Count);
        if (totals.DistrictStoreCategories is { } stated)
        {
            Total("districtStoreCategories", stated, seeds.Depots.Content?.Depots.Where(depot => depot.Tier == DepotTier.District).SelectMany(depot => depot.Stock.Keys).Distinct(StringComparer.Ordinal).Count());
        }

        Total("districtStorePieces", totals.DistrictStorePieces, Pieces(DepotTier.District));
        Total("agreementPieces", totals.AgreementPieces, Pieces(DepotTier.Agreement));

        long? Pieces(DepotTier tier) =>
            seeds.Depots.Content?.Depots.Where(depot => depot.Tier == tier).Sum(depot => depot.Stock.Values.Sum(quantity => (long)quantity));

        void Total(string field, long total, long? counted)
        {
            if (counted is { } count && count != total)
            {
                seeds.Problems.Add(file.Problem($"must be {count}, which is what the folder holds", "totals", field));
            }
        }
    }
}
