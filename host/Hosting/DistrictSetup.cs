using Haimen.Grains.Districts;
using Haimen.Grains.Drills;
using Haimen.Hazards;
using Haimen.Host.Drills;
using Haimen.Host.Plugins;
using Haimen.Host.Seeding;

namespace Haimen.Host.Hosting;

/// <summary>What a host is made of before its store opens: the district and the domains, both checked.</summary>
internal sealed record DistrictSetup(District District, LoadedPlugin[] Plugins)
{
    /// <summary>Loads both, side by side.</summary>
    /// <exception cref="SeedException">The district's data is wrong.</exception>
    /// <exception cref="PluginRefusedException">A plugin cannot be used.</exception>
    public static DistrictSetup Load(string districtFolder, string pluginFolder)
    {
        LoadedPlugin[] plugins = [];
        District? district = null;
        try
        {
            Parallel.Invoke(() => plugins = PluginFolder.LoadAll(pluginFolder), () => district = DistrictLoader.Load(districtFolder));
        }
        catch (AggregateException e)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }

        return new DistrictSetup(district!, plugins);
    }

    /// <summary>Reads a drill's scenario against the district and the domains.</summary>
    /// <exception cref="ScenarioRefusedException">It cannot be run.</exception>
    public DrillScenario LoadScenario(string path) => DrillScenarioLoader.Load(path, Scope);

    /// <summary>What the names in a scenario may refer to.</summary>
    public ScenarioScope Scope => ScopeOf(District, Plugins.Select(x => x.Domain.Descriptor));

    /// <summary>Likewise for domains that are loaded in another way.</summary>
    public static ScenarioScope ScopeOf(District district, IEnumerable<DomainDescriptor> domains) => new(id => id == district.Id ? district : null, [.. domains]);
}
