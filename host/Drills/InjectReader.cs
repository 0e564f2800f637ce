using System.Globalization;
using Haimen.Grains.Districts;
using Haimen.Grains.Drills;
using Haimen.Hazards;

namespace Haimen.Host.Drills;

/// <summary>Reads the injects of a scenario: each has the fields of its kind and no others.</summary>
internal sealed class InjectReader(ScenarioNames names, IReadOnlyList<string> domains, TimeSpan duration)
{
    private static readonly Dictionary<string, Shape> Shapes = new(StringComparer.Ordinal)
    {
        ["pump-fails"] = new(["asset"], []),
        ["pump-repaired"] = new(["asset"], []),
        ["sensor-dies"] = new(["sensor"], []),
        ["sensor-revives"] = new(["sensor"], []),
        ["sensor-sticks"] = new(["sensor"], []),
        ["sensor-jumps"] = new(["sensor", "offset"], []),
        ["road-closes"] = new(["radiusM"], ["place", "township", "reopensAt"]),
        ["report"] = new(["source", "text", "township", "incident"], ["place", "domain"]),
        ["team-declines"] = new(["team"], []),
        ["team-out-of-service"] = new(["team"], []),
        ["domain-event"] = new(["event"], ["domain", "asset", "place", "township", "values"]),
        ["asset-report"] = new(["asset", "report"], ["place", "values", "text"]),
        ["level"] = new(["township", "incident", "level", "by", "reason"], ["domain"]),
    };

    /// <summary>Reads one; null where it is none.</summary>
    public DrillInject? Read(ScenarioNode node)
    {
        var kind = node["kind"].Text("");
        if (!Shapes.TryGetValue(kind, out var shape) || node["at"].Time() is not { } at) return null;
        foreach (var name in shape.Required.Where(name => !node[name].Exists)) node[name].Refuse($"is missing; {kind} needs it");
        foreach (var (name, field) in node.Fields().Where(field => !shape.Allows(field.Name))) field.Refuse($"{kind} has no field {name}; must be one of at, kind, {string.Join(", ", shape.All)}");
        if (at > duration) node["at"].Refuse(string.Create(CultureInfo.InvariantCulture, $"must be within the drill, at most {duration.TotalHours:0.##}h"));

        names.CheckAsset(node["asset"], node["asset"].Text(""));
        names.CheckSensor(node["sensor"], node["sensor"].Text(""));
        names.CheckTeam(node["team"], node["team"].Text(""));
        var township = names.FindTownship(node["township"]);
        var domain = node["domain"].Text(domains.Count > 0 ? domains[0] : "");
        names.CheckDomain(node["domain"], node["domain"].Text(""));
        names.CheckIncident(node["incident"], domain, node["incident"].Text(""));
        var place = node["place"].Place() ?? township?.Centre ?? default;

        return kind switch
        {
            "pump-fails" => new PumpFails(at, node["asset"].Text("")),
            "pump-repaired" => new PumpRepaired(at, node["asset"].Text("")),
            "sensor-dies" => new SensorDies(at, node["sensor"].Text("")),
            "sensor-revives" => new SensorRevives(at, node["sensor"].Text("")),
            "sensor-sticks" => new SensorSticks(at, node["sensor"].Text("")),
            "sensor-jumps" => new SensorJumps(at, node["sensor"].Text(""), node["offset"].Number(0)),
            "road-closes" => ReadClosure(node, at, place),
            "report" => new ReportCalledIn(at, node["source"].Text(""), node["text"].Text(""), domain, node["incident"].Text(""), node["township"].Text(""), place),
            "team-declines" => new TeamDeclines(at, node["team"].Text("")),
            "team-out-of-service" => new TeamOutOfService(at, node["team"].Text("")),
            "domain-event" => ReadEvent(node, at, domain, township),
            "asset-report" => ReadAssetReport(node, at),
            _ => new LevelSet(at, domain, node["incident"].Text(""), node["township"].Text(""), ReadLevel(node["level"]), node["by"].Text(""), node["reason"].Text("")),
        };
    }

    private DomainEvent ReadEvent(ScenarioNode node, TimeSpan at, string domain, Township? township)
    {
        if (domains.Count > 0 && !domains.Contains(domain)) node["domain"].Refuse($"must be one of the domains of the drill: {string.Join(", ", domains)}");
        if (node["place"].Exists && node["township"].Exists) node.Refuse("must have place or township, not both");
        if (node["asset"].Exists) names.CheckAssetOf(node["asset"], node["asset"].Text(""), domain);
        return new DomainEvent(
            at, domain, node["event"].Text(""), node["asset"].Exists ? node["asset"].Text("") : null, node["place"].Place() ?? township?.Centre, ReadValues(node["values"]));
    }

    private AssetReportArrives ReadAssetReport(ScenarioNode node, TimeSpan at)
    {
        names.CheckAssetReport(node["report"], node["report"].Text(""), node["asset"].Text(""));
        return new AssetReportArrives(at, node["asset"].Text(""), node["report"].Text(""), node["place"].Place(), ReadValues(node["values"]), node["text"].Text(""));
    }

    private static SortedDictionary<string, double> ReadValues(ScenarioNode node)
    {
        var values = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var (name, value) in node.Fields()) values[name] = value.Number(0);
        return values;
    }

    private static RoadCloses ReadClosure(ScenarioNode node, TimeSpan at, GeoPoint place)
    {
        if (node["place"].Exists == node["township"].Exists) node.Refuse("must have either place or township");
        var reopens = node["reopensAt"].Time();
        if (reopens <= at) node["reopensAt"].Refuse("must be later than at");
        return new RoadCloses(at, place, node["radiusM"].Number(1), reopens);
    }

    private static HazardGrade ReadLevel(ScenarioNode node) => Enum.TryParse<HazardGrade>(node.Text(""), ignoreCase: true, out var level) ? level : HazardGrade.Blue;

    private sealed record Shape(string[] Required, string[] Optional)
    {
        public IEnumerable<string> All => Required.Concat(Optional);

        public bool Allows(string name) => name is "at" or "kind" || Required.Contains(name) || Optional.Contains(name);
    }
}
