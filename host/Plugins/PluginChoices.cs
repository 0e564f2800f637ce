using System.Text.Json;
using Haimen.Grains.Domains;

namespace Haimen.Host.Plugins;

/// <summary>What was chosen and must survive a restart: who serves, who served before, what was set aside, and the pins.</summary>
internal sealed record PluginChoices
{
    private const string FileName = "choices.json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The version that serves, by plugin id.</summary>
    public SortedDictionary<string, PluginChoice> Active { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The versions that served before, by plugin id, the latest last.</summary>
    public SortedDictionary<string, List<string>> Previous { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Versions that an operator or a quarantine took out of service, as <c>id version</c>: they do not come back by themselves.</summary>
    public SortedSet<string> SetAside { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The pins by plugin id.</summary>
    public SortedDictionary<string, List<DomainPin>> Pins { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Reads the choices of a store; none where there are none.</summary>
    /// <exception cref="PluginRefusedException">The file cannot be read: a host must not guess who serves.</exception>
    public static PluginChoices Read(string store)
    {
        var path = Path.Combine(store, FileName);
        if (!File.Exists(path)) return new PluginChoices();
        try
        {
            return JsonSerializer.Deserialize<PluginChoices>(File.ReadAllText(path), Options) ?? throw new JsonException("it is null");
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new PluginRefusedException(store, $"{FileName} cannot be read: {e.Message.ReplaceLineEndings(" ")}; remove it to begin with the newest versions", e);
        }
    }

    /// <summary>Writes them beside the old ones first, so that a crash leaves the one or the other.</summary>
    public void Save(string store)
    {
        Directory.CreateDirectory(store);
        var path = Path.Combine(store, FileName);
        using (var draft = File.Create(path + ".draft"))
        {
            JsonSerializer.Serialize(draft, this, Options);
            draft.Flush(flushToDisk: true);
        }

        File.Move(path + ".draft", path, overwrite: true);
    }

    /// <summary>Notes that a version serves from now on.</summary>
    public void Serve(string id, string version, bool byOperator)
    {
        if (Active.TryGetValue(id, out var before) && before.Version != version)
        {
            if (!Previous.TryGetValue(id, out var previous)) Previous[id] = previous = [];
            previous.Remove(before.Version);
            previous.Add(before.Version);
        }

        Active[id] = new PluginChoice(version, byOperator);
        SetAside.Remove($"{id} {version}");
    }
}
