using Haimen.Grains.Drills;
using Haimen.Hazards;
using Haimen.Host.Seeding;
using Newtonsoft.Json.Linq;

namespace Haimen.Host.Drills;

/// <summary>A value of a scenario file with its path. A value that is missing or of the wrong kind reads as the fallback: the schema has told of it.</summary>
internal sealed class ScenarioNode(SeedFile file, ICollection<SeedProblem> problems, JToken? token, object[] path)
{
    /// <summary>Whether the file has it.</summary>
    public bool Exists => token is not null;

    /// <summary>One of its fields, there or not.</summary>
    public ScenarioNode this[string name] => new(file, problems, (token as JObject)?[name], [.. path, name]);

    /// <summary>Its items; none where it is no list.</summary>
    public IEnumerable<ScenarioNode> Items() =>
        token is JArray list ? list.Select((item, index) => new ScenarioNode(file, problems, item, [.. path, index])) : [];

    /// <summary>Its fields by name, in the order of the file; none where it is no mapping.</summary>
    public IEnumerable<(string Name, ScenarioNode Node)> Fields() =>
        token is JObject map ? map.Properties().Select(field => (field.Name, this[field.Name])) : [];

    /// <summary>Tells that it is not allowed.</summary>
    /// <param name="message">What is allowed.</param>
    public void Refuse(string message) => problems.Add(file.Problem(message, path));

    /// <summary>It as text.</summary>
    public string Text(string fallback) => token is JValue { Value: string text } ? text : fallback;

    /// <summary>It as a number.</summary>
    public double Number(double fallback) => token is JValue { Type: JTokenType.Integer or JTokenType.Float } value ? value.Value<double>() : fallback;

    /// <summary>It as a time since the start of the drill; null where it is none.</summary>
    public TimeSpan? Time()
    {
        if (token is JValue { Type: JTokenType.Integer or JTokenType.Float } minutes) return TimeSpan.FromMinutes(minutes.Value<double>());
        var text = Text("");
        if (text.Length == 0) return null;
        if (ScenarioTime.TryParse(text, out var elapsed)) return elapsed;
        Refuse(ScenarioTime.Allowed);
        return null;
    }

    /// <summary>It as a place; null where it is none.</summary>
    public GeoPoint? Place() =>
        token is JArray { Count: 2 } pair && pair.All(part => part.Type is JTokenType.Integer or JTokenType.Float)
            ? new GeoPoint(pair[0].Value<double>(), pair[1].Value<double>())
            : null;

    /// <summary>It as a text in both languages; null where it is none.</summary>
    public LocalizedText? Localized() => token is JObject ? new LocalizedText(this["zh"].Text(""), this["en"].Text("")) : null;
}
