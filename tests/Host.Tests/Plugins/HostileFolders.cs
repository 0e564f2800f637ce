using Haimen.Grains.Domains;
using Haimen.Grains.Domains.Shadows;
using Haimen.Grains.Realms;
using Haimen.Grains.States;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Host.Plugins;
using Microsoft.Extensions.Logging.Abstractions;

namespace Haimen.Host.Tests.Plugins;

/// <summary>A throw-away folder that a host watches, and versions of the hostile domain to put into it.</summary>
internal sealed class HostileFolders : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("haimen-life-").FullName;

    public HostileFolders() => Directory.CreateDirectory(Watched);

    public string Watched => Path.Combine(_root, "plugins");

    public string Elsewhere => Path.Combine(_root, "elsewhere");

    /// <summary>Writes a version, and says where.</summary>
    public static string Write(string parent, string version, string mischief = "none", string? name = null, string? manifest = null)
    {
        var folder = Directory.CreateDirectory(Path.Combine(parent, name ?? version)).FullName;
        File.Copy(Path.Combine(AppContext.BaseDirectory, "hostile", "Haimen.HostilePlugins.dll"), Path.Combine(folder, "Haimen.HostilePlugins.dll"), overwrite: true);
        File.WriteAllText(Path.Combine(folder, "hostile.txt"), $"{version} {mischief}");
        File.WriteAllText(Path.Combine(folder, PluginManifest.FileName), manifest ?? Manifest(version));
        return folder;
    }

    public static string Manifest(string version, string more = "") => $$"""
        { "id": "hostile", "version": "{{version}}", "entryAssembly": "Haimen.HostilePlugins.dll", "name": { "zh": "坏", "en": "Hostile" }, "sdk": { "min": "0.2.0", "below": "9.0.0" }{{more}} }
        """;

    public Task<PluginLife> OpenAsync(PluginPolicy? policy = null) => PluginLife.OpenAsync(
        (policy ?? new PluginPolicy { Folder = Watched, Store = "" }) with { Folder = Watched, Store = Path.Combine(_root, "store") }, TimeProvider.System, NullLogger.Instance);

    public static PluginPolicy AtOnce { get; } = new() { Folder = "", Store = "", StandbyFor = TimeSpan.Zero, Shadow = new ShadowPlan { Calls = 1 } };

    /// <summary>Asks about an area in the live realm.</summary>
    public static Task<DomainAnswer<AreaAssessment>> AskAsync(PluginLife life, string area = "town") => life.Catalog.Find("hostile")!.AssessAsync(
        new AreaSituation
        {
            AreaId = area,
            AreaName = new("镇", "Town"),
            Centre = new(121.2, 31.9),
            Villages = [],
            Enterprises = [],
            Assets = [],
            Observations = [],
            Deployments = [],
            IncidentLevel = HazardGrade.Normal,
        },
        new KeptState(),
        new DomainContext(new DateTimeOffset(2024, 6, 20, 0, 0, 0, TimeSpan.Zero), 1),
        RealmId.Live);

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
