using System.Text.Json;
using System.Text.Json.Serialization;
using Haimen.Host.Seeding;

namespace Haimen.Host.Plugins;

/// <summary>What a plugin says of itself in its <c>plugin.json</c>.</summary>
internal sealed record PluginManifest
{
    public const string FileName = "plugin.json";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The domain's id, lower-case ASCII.</summary>
    public required string Id { get; init; }

    /// <summary>Semantic version.</summary>
    public required string Version { get; init; }

    /// <summary>File name of the assembly with the domain.</summary>
    public required string EntryAssembly { get; init; }

    /// <summary>Display names.</summary>
    public required PluginName Name { get; init; }

    /// <summary>The range of contract versions that it was built for.</summary>
    public required SdkRange Sdk { get; init; }

    /// <summary>Who made it. Another version of the same id is taken only from the same bureau.</summary>
    public string Bureau { get; init; } = "";

    /// <summary>Hazard codes of GB/T 35561-2017 that it deals with.</summary>
    public IReadOnlyList<string> HazardCodes { get; init; } = [];

    /// <summary>The sensor kinds that it grades; where given, the domain must say the same.</summary>
    public IReadOnlyList<string>? SensorKinds { get; init; }

    /// <summary>The asset kinds that it brings; where given, the domain must say the same.</summary>
    public IReadOnlyList<string>? AssetKinds { get; init; }

    /// <summary>The team capabilities that it asks for; where given, the domain must say the same.</summary>
    public IReadOnlyList<string>? Capabilities { get; init; }

    /// <summary>The supply categories that it asks for; where given, the domain must say the same.</summary>
    public IReadOnlyList<string>? Categories { get; init; }

    /// <summary>SHA-256 of each of its files in hexadecimal, by path; where given, the folder is held to it.</summary>
    public IReadOnlyDictionary<string, string>? Files { get; init; }

    /// <summary>Reads a manifest.</summary>
    /// <exception cref="PluginRefusedException">The file is missing or not a manifest.</exception>
    public static PluginManifest Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) throw new PluginRefusedException(folder, $"there is no {FileName}");
        try
        {
            using var stream = File.OpenRead(path);
            var manifest = JsonSerializer.Deserialize<PluginManifest>(stream, Options) ?? throw new JsonException("it is null");
            manifest.Check(folder);
            CheckSchema(folder, path);
            return manifest;
        }
        catch (JsonException e)
        {
            throw new PluginRefusedException(folder, $"{FileName} is not a manifest: {e.Message.ReplaceLineEndings(" ")}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PluginRefusedException(folder, $"{FileName} cannot be read: {e.Message}");
        }
    }

    /// <summary>Holds the file to <c>seeds/schemas/plugin.schema.json</c>.</summary>
    private static void CheckSchema(string folder, string path)
    {
        var problems = new List<SeedProblem>();
        if (SeedFile.Read(path, problems) is { } file) problems.AddRange(SeedSchema.Check(file, "plugin"));
        if (problems.Count > 0) throw new PluginRefusedException(folder, string.Join("; ", problems.Select(x => x.Path.Length > 0 ? $"{x.Path}: {x.Message}" : x.Message)));
    }

    private void Check(string folder)
    {
        if (Id.Length is 0 or > 40 || Id.Any(x => x is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')))
            throw new PluginRefusedException(folder, $"id: '{Id}' is not allowed; must be 1 to 40 of a-z, 0-9 and -");
        if (EntryAssembly != Path.GetFileName(EntryAssembly) || !EntryAssembly.EndsWith(".dll", StringComparison.Ordinal))
            throw new PluginRefusedException(folder, $"entryAssembly: '{EntryAssembly}' is not allowed; must be the name of a .dll file in the plugin's folder");
        if (!System.Version.TryParse(Version, out _))
            throw new PluginRefusedException(folder, $"version: '{Version}' is not allowed; must be numbers like 1.0.0");
        foreach (var path in Files?.Keys ?? [])
        {
            if (path.Length == 0 || Path.IsPathRooted(path) || path.Split('/', '\\').Contains(".."))
                throw new PluginRefusedException(folder, $"files: '{path}' is not allowed; must be a path within the plugin's folder");
        }

        if (Files is not null && !Files.ContainsKey(EntryAssembly))
            throw new PluginRefusedException(folder, $"files: {EntryAssembly} is not among them");
        if (!System.Version.TryParse(Sdk.Min, out var min) || !System.Version.TryParse(Sdk.Below, out var below) || below <= min)
            throw new PluginRefusedException(folder, $"sdk: min '{Sdk.Min}' and below '{Sdk.Below}' are not allowed; must be versions like 0.1.0 and 0.2.0, the first smaller");
    }
}

/// <summary>A plugin's names.</summary>
internal sealed record PluginName(string Zh, string En);

/// <summary>A range of contract versions: from <paramref name="Min"/>, and below <paramref name="Below"/>.</summary>
internal sealed record SdkRange(string Min, string Below)
{
    public bool Holds(Version version) => version >= Version.Parse(Min) && version < Version.Parse(Below);
}
