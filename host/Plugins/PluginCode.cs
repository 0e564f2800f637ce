using System.Reflection;
using System.Runtime.Loader;
using Haimen.Hazards;
using NetCorePluginLoader = McMaster.NETCore.Plugins.PluginLoader;

namespace Haimen.Host.Plugins;

/// <summary>
/// The code of one plugin in a load context of its own. It shares the contract's types with the host and nothing else has to fit.
/// This class alone knows the library that does it.
/// </summary>
/// <param name="Domain">The domain; to be let go of before <paramref name="Release"/>.</param>
/// <param name="Context">Its load context; dead once the code is out of memory.</param>
/// <param name="Release">Begins to unload it, where it can be; it is out of memory when nothing refers to it any more.</param>
internal sealed record PluginCode(IHazardDomain Domain, WeakReference Context, Action Release)
{
    /// <summary>Loads the code and makes the domain. Runs the plugin's constructor.</summary>
    /// <param name="folder">The plugin's folder.</param>
    /// <param name="manifest">Its manifest.</param>
    /// <param name="unloadable">Whether it can be unloaded.</param>
    /// <exception cref="PluginRefusedException">It cannot be loaded: why, in one line.</exception>
    public static PluginCode Load(string folder, PluginManifest manifest, bool unloadable)
    {
        var path = Path.GetFullPath(Path.Combine(folder, manifest.EntryAssembly));
        if (!File.Exists(path)) throw new PluginRefusedException(folder, $"its entry assembly {manifest.EntryAssembly} is missing");
        NetCorePluginLoader? loader = null;
        try
        {
            loader = NetCorePluginLoader.CreateFromAssemblyFile(path, config =>
            {
                config.PreferSharedTypes = true;
                config.IsUnloadable = unloadable;
            });
            var assembly = loader.LoadDefaultAssembly();
            var types = assembly.GetExportedTypes().Where(x => typeof(IHazardDomain).IsAssignableFrom(x) && x is { IsAbstract: false, IsInterface: false }).ToArray();
            if (types.Length != 1)
                throw new PluginRefusedException(folder, $"{manifest.EntryAssembly} has {types.Length} public classes that implement {nameof(IHazardDomain)}; must be one");
            var domain = (IHazardDomain)Activator.CreateInstance(types[0])!;
            return new PluginCode(domain, new WeakReference(AssemblyLoadContext.GetLoadContext(assembly)), unloadable ? loader.Dispose : () => { });
        }
        catch (Exception e)
        {
            if (unloadable) loader?.Dispose();
            throw Refusal(folder, manifest, e);
        }
    }

    private static PluginRefusedException Refusal(string folder, PluginManifest manifest, Exception exception) => exception switch
    {
        PluginRefusedException refused => refused,
        BadImageFormatException => new PluginRefusedException(folder, $"{manifest.EntryAssembly} is not a .NET assembly"),
        TargetInvocationException { InnerException: { } thrown } => new PluginRefusedException(folder, $"its constructor threw: {Words(thrown)}"),
        MissingMethodException => new PluginRefusedException(folder, "its domain has no public constructor without parameters"),
        _ => new PluginRefusedException(folder, $"{manifest.EntryAssembly} cannot be loaded: {Words(exception)}"),
    };

    /// <summary>What an exception says; its own members may be the plugin's, and throw.</summary>
    private static string Words(Exception exception)
    {
        try
        {
            return exception.Message.ReplaceLineEndings(" ");
        }
#pragma warning disable CA1031 // Foreign code may throw anything.
        catch
#pragma warning restore CA1031
        {
            return "an exception that cannot say what it is";
        }
    }
}
