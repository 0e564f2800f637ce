using Haimen.Grains.Domains;
using Haimen.Grains.Domains.Containment;

namespace Haimen.Host.Plugins;

/// <summary>What came of binding a plugin's code: a version, or why not.</summary>
/// <param name="Version">The version, held once; null where it was refused.</param>
/// <param name="Context">Its load context.</param>
/// <param name="Refusal">Why not.</param>
internal sealed record PluginBinding(DomainVersion? Version, WeakReference? Context, string? Refusal)
{
    /// <summary>Loads a plugin and asks it who it is. Runs the plugin's code, so to be called on a domain's threads.</summary>
    public static PluginBinding Bind(string folder, PluginManifest manifest, DomainLimits limits)
    {
        PluginCode code;
        try
        {
            code = PluginCode.Load(folder, manifest, unloadable: true);
        }
        catch (PluginRefusedException e)
        {
            return new PluginBinding(null, null, e.Reason);
        }

        try
        {
            var version = DomainVersion.Bind(code.Domain, limits, code.Release);
            if (Disagreement(manifest, version) is not { } disagreement) return new PluginBinding(version, code.Context, null);
            version.LetGo();
            return new PluginBinding(null, code.Context, disagreement);
        }
        catch (BrokenContractException e)
        {
            code.Release();
            return new PluginBinding(null, code.Context, $"its domain says what the contract does not allow: {e.Message}");
        }
#pragma warning disable CA1031 // Foreign code may throw anything.
        catch (Exception e)
#pragma warning restore CA1031
        {
            code.Release();
            return new PluginBinding(null, code.Context, $"its domain cannot say what it brings: {DomainFailure.From(DomainFunction.Bind, e).Detail}");
        }
    }

    /// <summary>In what the manifest and the domain differ; null where they agree.</summary>
    private static string? Disagreement(PluginManifest manifest, DomainVersion version)
    {
        var domain = version.Descriptor;
        return Differ("id", manifest.Id, domain.Id)
            ?? Differ("version", manifest.Version, domain.Version)
            ?? Differ("sensorKinds", manifest.SensorKinds, domain.SensorKinds.Select(x => x.Id))
            ?? Differ("assetKinds", manifest.AssetKinds, domain.AssetKinds.Select(x => x.Id))
            ?? Differ("capabilities", manifest.Capabilities, domain.Capabilities)
            ?? Differ("categories", manifest.Categories, domain.Categories);
    }

    private static string? Differ(string field, string manifest, string domain) =>
        manifest == domain ? null : $"the manifest says {field} '{manifest}', the domain says '{domain}'";

    private static string? Differ(string field, IReadOnlyList<string>? manifest, IEnumerable<string> domain) =>
        manifest is null ? null : Differ(field, string.Join(", ", manifest.Order(StringComparer.Ordinal)), string.Join(", ", domain.Order(StringComparer.Ordinal)));
}
