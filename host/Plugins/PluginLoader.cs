using System.Reflection;
using Haimen.Hazards;
using NetCorePluginLoader = McMaster.NETCore.Plugins.PluginLoader;

namespace Haimen.Host.Plugins;

/// <summary>
/// Loads one hazard domain from its folder into a load context of its own. It shares the contract's types with the host and
/// nothing else has to fit. This class alone knows the library that does it.
/// </summary>
internal static class PluginLoader
{
    /// <summary>Loads the domain in a folder.</summary>
    /// <exception cref="PluginRefusedException">It cannot be loaded: why, in one line.</exception>
    public static LoadedPlugin Load(string folder)
    {
        if (!Directory.Exists(folder)) throw new PluginRefusedException(folder, "there is no such folder");
        var manifest = PluginManifest.Read(folder);
        var contract = typeof(IHazardDomain).Assembly.GetName().Version!;
        if (!manifest.Sdk.Holds(new Version(contract.Major, contract.Minor, Math.Max(contract.Build, 0))))
            throw new PluginRefusedException(folder, $"it was built for contract versions from {manifest.Sdk.Min} and below {manifest.Sdk.Below}, and this host has {contract.ToString(3)}");
        var path = Path.GetFullPath(Path.Combine(folder, manifest.EntryAssembly));
        if (!File.Exists(path)) throw new PluginRefusedException(folder, $"its entry assembly {manifest.EntryAssembly} is missing");

        var domain = Create(folder, path, manifest);
        var id = Ask(folder, domain);
        if (id != manifest.Id) throw new PluginRefusedException(folder, $"the manifest says id '{manifest.Id}', the domain says '{id}'");
        return new LoadedPlugin(folder, manifest, domain);
    }

    private static IHazardDomain Create(string folder, string path, PluginManifest manifest)
    {
        try
        {
            // Not disposed: the domain lives as long as the host.
            var loader = NetCorePluginLoader.CreateFromAssemblyFile(path, config => config.PreferSharedTypes = true);
            var types = loader.LoadDefaultAssembly().GetExportedTypes()
                .Where(x => typeof(IHazardDomain).IsAssignableFrom(x) && x is { IsAbstract: false, IsInterface: false }).ToArray();
            if (types.Length != 1)
                throw new PluginRefusedException(folder, $"{manifest.EntryAssembly} has {types.Length} public classes that implement {nameof(IHazardDomain)}; must be one");
            return (IHazardDomain)Activator.CreateInstance(types[0])!;
        }
        catch (BadImageFormatException e)
        {
            throw new PluginRefusedException(folder, $"{manifest.EntryAssembly} is not a .NET assembly", e);
        }
        catch (TargetInvocationException e)
        {
            throw new PluginRefusedException(folder, $"its constructor threw: {e.InnerException?.Message.ReplaceLineEndings(" ")}", e);
        }
        catch (MissingMethodException e)
        {
            throw new PluginRefusedException(folder, "its domain has no public constructor without parameters", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or TypeLoadException or ReflectionTypeLoadException or TypeInitializationException)
        {
            throw new PluginRefusedException(folder, $"{manifest.EntryAssembly} cannot be loaded: {e.Message.ReplaceLineEndings(" ")}", e);
        }
    }

    /// <summary>Has the domain say what it brings while a fault can still be told in one line; gives its id.</summary>
    private static string Ask(string folder, IHazardDomain domain)
    {
        try
        {
            foreach (var kind in domain.Descriptor.SensorKinds) _ = domain.GraderFor(kind.Id).Window;
            foreach (var model in domain.Models) _ = model.Descriptor.Name;
            return domain.Descriptor.Id;
        }
#pragma warning disable CA1031 // Foreign code may throw anything.
        catch (Exception e)
#pragma warning restore CA1031
        {
            throw new PluginRefusedException(folder, $"its domain cannot say what it brings: {e.Message.ReplaceLineEndings(" ")}", e);
        }
    }
}
