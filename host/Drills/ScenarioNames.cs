using System.Globalization;
using Haimen.Grains.Districts;
using Haimen.Hazards;

namespace Haimen.Host.Drills;

/// <summary>Checks the names that a scenario uses against a district and the loaded domains; where one of them is unknown, its names pass.</summary>
internal sealed class ScenarioNames(District? district, IReadOnlyList<DomainDescriptor>? domains)
{
    private readonly SortedSet<string>? _sensors = Ids(district?.Sensors.Select(sensor => sensor.Id));
    private readonly SortedSet<string>? _sensorKinds = Ids(district?.Sensors.Select(sensor => sensor.Kind));
    private readonly SortedSet<string>? _assets = Ids(district?.Assets.Select(asset => asset.Id));
    private readonly SortedSet<string>? _teams = Ids(district?.Teams.Select(team => team.Id));
    private readonly SortedSet<string>? _townships = Ids(district?.Townships.Select(township => township.Id));
    private readonly SortedSet<string>? _partners = Ids(district?.Partners.Select(partner => partner.Id));
    private readonly SortedSet<string>? _resources =
        Ids(district?.Capabilities.Select(capability => capability.Id).Concat(district.SupplyCategories.Select(category => category.Id)).Append("shelter-place"));
    private readonly SortedSet<string>? _domains = Ids(domains?.Select(domain => domain.Id));

    /// <summary>Checks a sensor.</summary>
    public void CheckSensor(ScenarioNode node, string id) => Check(node, id, _sensors, "a sensor of the district");

    /// <summary>Checks a sensor kind.</summary>
    public void CheckSensorKind(ScenarioNode node, string id) => Check(node, id, _sensorKinds, "a sensor kind of the district");

    /// <summary>Checks an asset.</summary>
    public void CheckAsset(ScenarioNode node, string id) => Check(node, id, _assets, "an asset of the district");

    /// <summary>Checks that an asset is of a kind that a domain brings.</summary>
    public void CheckAssetOf(ScenarioNode node, string id, string domain)
    {
        if (KindOf(id) is not { } kind || domains?.FirstOrDefault(one => one.Id == domain) is not { } known || known.AssetKinds.Any(one => one.Id == kind)) return;
        node.Refuse($"is a {kind}; must be an asset that the domain {domain} brings: {string.Join(", ", known.AssetKinds.Select(one => one.Id))}");
    }

    /// <summary>Checks that a kind of report is one that an asset has.</summary>
    public void CheckAssetReport(ScenarioNode node, string report, string asset)
    {
        if (domains is null || KindOf(asset) is not { } kind) return;
        var known = domains.SelectMany(one => one.AssetKinds).FirstOrDefault(one => one.Id == kind);
        if (known is null) node.Refuse($"{asset} is a {kind}, which no domain that is loaded brings");
        else Check(node, report, Ids(known.Reports.Select(one => one.Id)), $"a report of a {kind}");
    }

    /// <summary>Checks a team.</summary>
    public void CheckTeam(ScenarioNode node, string id) => Check(node, id, _teams, "a team of the district");

    /// <summary>Checks a hazard domain.</summary>
    public void CheckDomain(ScenarioNode node, string id) => Check(node, id, _domains, "a hazard domain that is loaded");

    /// <summary>Checks an incident kind of a domain.</summary>
    public void CheckIncident(ScenarioNode node, string domain, string kind)
    {
        if (domains?.FirstOrDefault(one => one.Id == domain) is { } known)
            Check(node, kind, Ids(known.IncidentKinds.Select(one => one.Id)), $"an incident kind of the domain {domain}");
    }

    /// <summary>Checks a partner in mutual aid and gives it; null where it is unknown.</summary>
    public Partner? FindPartner(ScenarioNode node, string id)
    {
        Check(node, id, _partners, "a neighbour or the city of the district");
        return district?.Partners.FirstOrDefault(partner => partner.Id == id);
    }

    /// <summary>Checks what a partner offers.</summary>
    public void CheckResource(ScenarioNode node, string id) => Check(node, id, _resources, "a capability, a supply category or shelter-place");

    /// <summary>Checks a township and gives it; null where it is unknown.</summary>
    public Township? FindTownship(ScenarioNode node)
    {
        var id = node.Text("");
        Check(node, id, _townships, "a township of the district");
        return district?.Townships.FirstOrDefault(township => township.Id == id);
    }

    private string? KindOf(string asset) => district?.Assets.FirstOrDefault(one => one.Id == asset)?.Kind;

    private static SortedSet<string>? Ids(IEnumerable<string>? ids) => ids is null ? null : new SortedSet<string>(ids, StringComparer.Ordinal);

    private static void Check(ScenarioNode node, string id, SortedSet<string>? known, string what)
    {
        if (known is null || id.Length == 0 || known.Contains(id)) return;
        var allowed = known.Count <= 12
            ? $"must be {what}: {string.Join(", ", known)}"
            : string.Create(CultureInfo.InvariantCulture, $"must be {what}, such as {known.MinBy(candidate => Distance(id, candidate))} ({known.Count} are known)");
        node.Refuse(allowed);
    }

    // Edits from one name to the other (Levenshtein), for the likeliest name that was meant.
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, substituted);
            }
        }

        return row[^1];
    }
}
