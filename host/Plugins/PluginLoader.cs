using Haimen.Hazards;

namespace Haimen.Host.Plugins;

/// <summary>Loads hazard domains from their folders for as long as the program runs, as the commands that run once want them.</summary>
internal static class PluginLoader
{
    /// <summary>Loads the domain in a folder.</summary>
    /// <exception cref="PluginRefusedException">It cannot be loaded: why, in one line.</exception>
    public static LoadedPlugin Load(string folder)
    {
        if (!Directory.Exists(folder)) throw new PluginRefusedException(folder, "there is no such folder");
        var manifest = PluginManifest.Read(folder);
        CheckContract(folder, manifest);
        if (manifest.Files is { } files) PluginFiles.Verify(folder, files);
        var domain = PluginCode.Load(folder, manifest, unloadable: false).Domain;
        var id = Ask(folder, domain);
        if (id != manifest.Id) throw new PluginRefusedException(folder, $"the manifest says id '{manifest.Id}', the domain says '{id}'");
        return new LoadedPlugin(folder, manifest, domain);
    }

    /// <summary>Refuses a plugin that was built for another contract.</summary>
    /// <exception cref="PluginRefusedException">It was.</exception>
    public static void CheckContract(string folder, PluginManifest manifest)
    {
        var contract = typeof(IHazardDomain).Assembly.GetName().Version!;
        if (!manifest.Sdk.Holds(new Version(contract.Major, contract.Minor, Math.Max(contract.Build, 0))))
            throw new PluginRefusedException(folder, $"it was built for contract versions from {manifest.Sdk.Min} and below {manifest.Sdk.Below}, and this host has {contract.ToString(3)}");
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
