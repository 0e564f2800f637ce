using System.Text.Json;
using System.Text.Json.Serialization;
using FluentValidation;
using Haimen.Grains.Dispatch;
using Haimen.Grains.Dispatch.Solving;
using Haimen.Grains.Districts;
using Haimen.Grains.Travel;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Host.CommandLine;

namespace Haimen.Host.Dispatch;

/// <summary>Reads a problem and makes of it what the solver takes. What cannot be used is refused with the field's name.</summary>
internal static class DispatchDocumentReader
{
    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    private static readonly DispatchDocumentValidator Validator = new();

    /// <summary>Reads and checks a problem.</summary>
    /// <param name="json">The text.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="InputRefusedException">It is not JSON, or a field is missing, unknown or out of range.</exception>
    public static async Task<DispatchDocument> ReadAsync(Stream json, CancellationToken cancellationToken)
    {
        DispatchDocument document;
        try
        {
            document = await JsonSerializer.DeserializeAsync<DispatchDocument>(json, Strict, cancellationToken) ?? throw new InputRefusedException("the problem: must be a JSON object");
        }
        catch (JsonException e)
        {
            throw new InputRefusedException(Said(e));
        }

        CheckLists(document);
        var result = Validator.Validate(document);
        if (!result.IsValid)
        {
            var first = result.Errors[0];
            throw new InputRefusedException($"{Camel(first.PropertyName)}: {(first.AttemptedValue is null or not IFormattable and not string ? "" : $"{first.AttemptedValue} is not allowed; ")}{first.ErrorMessage}");
        }

        Check(document);
        return document;
    }

    /// <summary>The figures that a problem sets; the others as they are by default, without preparedness.</summary>
    public static DispatchOptions OptionsOf(DispatchDocument document)
    {
        var usual = new DispatchOptions();
        return new DispatchOptions
        {
            LatenessFactor = document.Lambda ?? usual.LatenessFactor,
            UnmetMinutes = document.UnmetMinutes ?? usual.UnmetMinutes,
            TownshipSurchargeMinutes = document.TierSurcharge?.Township ?? usual.TownshipSurchargeMinutes,
            DistrictSurchargeMinutes = document.TierSurcharge?.District ?? usual.DistrictSurchargeMinutes,
            AgreementSurchargeMinutes = document.TierSurcharge?.Agreement ?? usual.AgreementSurchargeMinutes,
            SwitchMinutes = document.SwitchMinutes ?? usual.SwitchMinutes,
            PreparednessWeight = document.PreparednessWeight ?? 0,
            CoverageMinutes = document.CoverageMinutes ?? usual.CoverageMinutes,
            Budget = TimeSpan.FromMilliseconds(document.BudgetMs ?? usual.Budget.TotalMilliseconds),
        };
    }

    /// <summary>Makes the solver's problem.</summary>
    /// <param name="document">A checked problem.</param>
    /// <param name="travel">Travel times where the problem gives none.</param>
    /// <param name="cancellationToken">Cancels the wait for travel times.</param>
    public static async Task<DispatchProblem> ToProblemAsync(DispatchDocument document, ITravelMatrixSource travel, CancellationToken cancellationToken)
    {
        var options = OptionsOf(document);
        var needs = document.Needs!;
        var supplies = new List<DispatchSupply>();
        var needIndex = needs.Select((x, i) => (x.Id!, i)).ToDictionary(x => x.Item1, x => x.i, StringComparer.Ordinal);
        // Who can serve what, by kind and by what is wanted: the supply, and how its minutes to a need of that kind are found.
        var offers = new Dictionary<(NeedKind, string), List<(int Supply, Func<int, double> Minutes)>>();
        var place = new int[needs.Count];

        var minutes = await MinutesAsync(document.Teams, x => x.SpeedKmH ?? options.LorrySpeedKmH, Of(NeedKind.Team));
        for (var i = 0; i < document.Teams.Count; i++)
        {
            var (team, row, reach) = (document.Teams[i], i, minutes);
            foreach (var capability in team.Capabilities!.Distinct(StringComparer.Ordinal)) Offer(NeedKind.Team, capability, x => reach(row, x));
            supplies.Add(new DispatchSupply(team.Id!, Named(team.Id!), "", 1, 0) { UnderWayTo = team.UnderWayTo is { } need ? needIndex[need] : null });
        }

        minutes = await MinutesAsync(document.Stores, _ => options.LorrySpeedKmH, Of(NeedKind.Supply));
        for (var i = 0; i < document.Stores.Count; i++)
        {
            var (store, row, reach) = (document.Stores[i], i, minutes);
            var surcharge = DispatchCost.SurchargeMinutes(Enum.Parse<DepotTier>(store.Tier!, ignoreCase: true), options);
            foreach (var (category, pieces) in store.Stock!.Where(x => x.Value > 0).OrderBy(x => x.Key, StringComparer.Ordinal))
            {
                Offer(NeedKind.Supply, category, x => (store.ReadyMinutes ?? 0) + reach(row, x));
                supplies.Add(new DispatchSupply(store.Id!, Named(store.Id!), category, pieces, surcharge));
            }
        }

        var evacuations = Of(NeedKind.Evacuation);
        minutes = await MinutesAsync(document.Shelters, _ => options.WalkingSpeedKmH, evacuations);
        var byBus = document.TravelMinutes is null ? await MinutesAsync(document.Shelters, _ => options.BusSpeedKmH, evacuations) : null;
        for (var i = 0; i < document.Shelters.Count; i++)
        {
            var (shelter, row, onFoot) = (document.Shelters[i], i, minutes);
            Offer(NeedKind.Evacuation, "", x => byBus is null ? onFoot(row, x) : Math.Min(onFoot(row, x), options.BusReadyMinutes + byBus(row, x)));
            supplies.Add(new DispatchSupply(shelter.Id!, Named(shelter.Id!), "shelter-place", shelter.Places!.Value, 0));
        }

        var arcs = new List<DispatchArc>();
        for (var i = 0; i < needs.Count; i++)
        {
            foreach (var (supply, reach) in offers.GetValueOrDefault(Wanted(needs[i]), []))
            {
                if (needs[i].Forbidden?.Contains(supplies[supply].ResourceId, StringComparer.Ordinal) == true) continue;
                if (reach(place[i]) is var found && double.IsFinite(found)) arcs.Add(new DispatchArc(supply, i, found));
            }
        }

        return new DispatchProblem(
            supplies,
            [.. needs.Select(x => new DispatchDemand(x.Id!, Named(x.Id!), x.Quantity!.Value, x.Weight!.Value, x.WithinMinutes!.Value) { Pinned = x.Pinned ?? [] })],
            arcs,
            options,
            await CoversAsync(document, [.. Of(NeedKind.Team).Select(x => needs[x].Capability!)], travel, options, cancellationToken));

        // The needs of a kind; each remembers which of them it is.
        int[] Of(NeedKind kind)
        {
            int[] found = [.. Enumerable.Range(0, needs.Count).Where(x => KindOf(needs[x]) == kind)];
            for (var i = 0; i < found.Length; i++) place[found[i]] = i;
            return found;
        }

        void Offer(NeedKind kind, string wanted, Func<int, double> reach)
        {
            if (!offers.TryGetValue((kind, wanted), out var list)) offers[(kind, wanted)] = list = [];
            list.Add((supplies.Count, reach));
        }

        async ValueTask<Func<int, int, double>> MinutesAsync<T>(IReadOnlyList<T> resources, Func<T, double> speedKmH, int[] to)
            where T : PlacedEntry
        {
            if (document.TravelMinutes is { } given)
            {
                var ids = Array.ConvertAll(to, x => needs[x].Id!);
                var rows = resources.Select(x => given.GetValueOrDefault(x.Id!)).ToArray();
                return (i, j) => rows[i] is { } row && row.TryGetValue(ids[j], out var found) ? found : double.PositiveInfinity;
            }

            var matrix = await travel.MatrixAsync([.. resources.Select(x => new TravelOrigin(PlaceOf(x), speedKmH(x)))], [.. to.Select(x => PlaceOf(needs[x]))], cancellationToken);
            return (i, j) => matrix[i, j];
        }
    }

    private static (NeedKind, string) Wanted(NeedEntry need) => KindOf(need) switch
    {
        NeedKind.Team => (NeedKind.Team, need.Capability!),
        NeedKind.Supply => (NeedKind.Supply, need.Category!),
        _ => (NeedKind.Evacuation, ""),
    };

    private static NeedKind KindOf(NeedEntry need) => Enum.Parse<NeedKind>(need.Kind!, ignoreCase: true);

    private static async ValueTask<List<DispatchCover>> CoversAsync(
        DispatchDocument document, HashSet<string> capabilities, ITravelMatrixSource travel, DispatchOptions options, CancellationToken cancellationToken)
    {
        var covers = new List<DispatchCover>();
        if (options.PreparednessWeight <= 0 || document.Townships.Count == 0) return covers;
        var matrix = await travel.MatrixAsync(
            [.. document.Teams.Select(x => new TravelOrigin(PlaceOf(x), x.SpeedKmH ?? options.LorrySpeedKmH))], [.. document.Townships.Select(PlaceOf)], cancellationToken);
        for (var i = 0; i < document.Townships.Count; i++)
        {
            var township = document.Townships[i];
            var grade = township.Warning is { } warning ? Enum.Parse<HazardGrade>(warning, ignoreCase: true) : HazardGrade.Normal;
            foreach (var capability in capabilities.Order(StringComparer.Ordinal))
            {
                var able = Enumerable.Range(0, document.Teams.Count)
                    .Where(x => document.Teams[x].UnderWayTo is null && matrix[x, i] <= options.CoverageMinutes && document.Teams[x].Capabilities!.Contains(capability, StringComparer.Ordinal))
                    .ToArray();
                if (able.Length == 0) continue;
                var price = DispatchCost.Uncovered(township.Population!.Value, DispatchCost.Alertness(grade), options);
                covers.Add(new DispatchCover(township.Id!, Named($"{township.Id} {capability}"), price, able));
            }
        }

        return covers;
    }

    /// <summary>That there is something in each place of each list.</summary>
    private static void CheckLists(DispatchDocument document)
    {
        Entries("teams", document.Teams);
        Entries("stores", document.Stores);
        Entries("shelters", document.Shelters);
        Entries("townships", document.Townships);
        if (document.Needs is not null) Entries("needs", document.Needs);
        for (var i = 0; i < document.Teams.Count; i++) Names($"teams[{i}].capabilities", document.Teams[i].Capabilities);
        for (var i = 0; i < document.Stores.Count; i++) Names($"stores[{i}].stock", document.Stores[i].Stock?.Keys);
        for (var i = 0; i < (document.Needs?.Count ?? 0); i++)
        {
            Names($"needs[{i}].pinned", document.Needs![i].Pinned);
            Names($"needs[{i}].forbidden", document.Needs[i].Forbidden);
        }

        static void Entries<T>(string list, IReadOnlyList<T?>? entries)
            where T : class
        {
            if (entries is null) throw new InputRefusedException($"{list}: must be a list, not null");
            for (var i = 0; i < entries.Count; i++)
            {
                if (entries[i] is null) throw new InputRefusedException($"{list}[{i}]: must be an object, not null");
            }
        }

        static void Names(string field, IEnumerable<string?>? names)
        {
            if (names?.Any(string.IsNullOrWhiteSpace) == true) throw new InputRefusedException($"{field}: a name in it is empty or null");
        }
    }

    /// <summary>What one entry says of another.</summary>
    private static void Check(DispatchDocument document)
    {
        var resources = Unique("teams", document.Teams).Concat(Unique("stores", document.Stores)).Concat(Unique("shelters", document.Shelters)).ToArray();
        if (resources.GroupBy(x => x.Id, StringComparer.Ordinal).FirstOrDefault(x => x.Count() > 1) is { } twice)
            throw new InputRefusedException($"{twice.Last().Where}.id: '{twice.Key}' is also the id of {twice.First().Where}; a resource's id must be its own");
        var needs = Unique("needs", document.Needs!).Select(x => x.Id).ToHashSet(StringComparer.Ordinal);
        _ = Unique("townships", document.Townships).Count;
        var known = resources.Select(x => x.Id).ToHashSet(StringComparer.Ordinal);
        var figures = OptionsOf(document);
        for (var i = 0; i < document.Teams.Count; i++)
        {
            if (document.Teams[i].UnderWayTo is not { } to) continue;
            if (!document.Needs!.Any(x => x.Id == to && DispatchDocumentValidator.Is(x.Kind, NeedKind.Team)))
                throw new InputRefusedException($"teams[{i}].underWayTo: '{to}' is not a team need of this problem");
        }

        for (var i = 0; i < document.Needs!.Count; i++)
        {
            var dearest = document.Needs[i].Weight!.Value * Math.Max(figures.UnmetMinutes, figures.SwitchMinutes);
            if (dearest >= DispatchCost.MostMinutes)
                throw new InputRefusedException($"needs[{i}].weight: {document.Needs[i].Weight} is not allowed; times unmetMinutes or switchMinutes it must be less than {DispatchCost.MostMinutes:N0}, beyond which costs are not told apart");
            Known($"needs[{i}].pinned", document.Needs[i].Pinned);
            Known($"needs[{i}].forbidden", document.Needs[i].Forbidden);
        }

        if (document.TravelMinutes is { } travel)
        {
            foreach (var (resource, row) in travel)
            {
                if (!known.Contains(resource)) throw new InputRefusedException($"travelMinutes.{resource}: is not a team, store or shelter of this problem");
                foreach (var need in row.Keys)
                {
                    if (!needs.Contains(need)) throw new InputRefusedException($"travelMinutes.{resource}.{need}: is not a need of this problem");
                }
            }
        }

        var reckoned = document.TravelMinutes is null;
        var covered = document.PreparednessWeight > 0 && document.Townships.Count > 0;
        Placed("teams", document.Teams, reckoned || covered);
        Placed("stores", document.Stores, reckoned);
        Placed("shelters", document.Shelters, reckoned);
        Placed("needs", document.Needs, reckoned);
        Placed("townships", document.Townships, covered);

        void Known(string field, IReadOnlyList<string>? ids)
        {
            if (ids?.FirstOrDefault(x => !known.Contains(x)) is { } unknown) throw new InputRefusedException($"{field}: '{unknown}' is not a team, store or shelter of this problem");
        }
    }

    private static List<(string Where, string Id)> Unique<T>(string list, IReadOnlyList<T> entries)
        where T : PlacedEntry
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < entries.Count; i++)
        {
            if (!seen.Add(entries[i].Id!)) throw new InputRefusedException($"{list}[{i}].id: '{entries[i].Id}' stands twice");
        }

        return [.. entries.Select((x, i) => ($"{list}[{i}]", x.Id!))];
    }

    private static void Placed<T>(string list, IReadOnlyList<T> entries, bool needed)
        where T : PlacedEntry
    {
        for (var i = 0; needed && i < entries.Count; i++)
        {
            if (entries[i].Lon is null) throw new InputRefusedException($"{list}[{i}].lon: is missing; must be -180 to 180");
            if (entries[i].Lat is null) throw new InputRefusedException($"{list}[{i}].lat: is missing; must be -90 to 90");
        }
    }

    private static GeoPoint PlaceOf(PlacedEntry entry) => new(entry.Lon!.Value, entry.Lat!.Value);

    private static LocalizedText Named(string id) => new(id, id);

    /// <summary>Property names as the file has them.</summary>
    private static string Camel(string path) => string.Join('.', path.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));

    /// <summary>What is wrong with the JSON, its field in front.</summary>
    private static string Said(JsonException exception)
    {
        var end = exception.Message.IndexOf(" Path: ", StringComparison.Ordinal);
        var message = (end < 0 ? exception.Message : exception.Message[..end]).ReplaceLineEndings(" ").Replace("Haimen.Host.Dispatch.", "", StringComparison.Ordinal)
            .Replace("System.Nullable`1[System.Int32]", "a whole number", StringComparison.Ordinal)
            .Replace("System.Int32", "a whole number", StringComparison.Ordinal)
            .Replace("System.Nullable`1[System.Double]", "a number", StringComparison.Ordinal)
            .Replace("System.String", "a text", StringComparison.Ordinal);
        if (message.StartsWith("travelMinutes", StringComparison.Ordinal)) return message;
        return exception.Path is { Length: > 2 } path ? $"{path[2..]}: {message}" : $"FILE: is not a problem in JSON: {message}";
    }
}
