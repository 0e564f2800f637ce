using Haimen.Grains.Domains;
using Haimen.Grains.Drills;
using Haimen.Grains.Realms;
using Haimen.Host.Hosting;

namespace Haimen.Host.Drills;

/// <summary>The scenarios that a serving host can start, held against its district and its domains.</summary>
internal sealed class DrillLibrary(IDistrictCatalog district, IDomainCatalog domains)
{
    /// <summary>What the names in a scenario may refer to.</summary>
    public ScenarioScope Scope => DistrictSetup.ScopeOf(district.District, domains.All.Select(x => x.Descriptor));

    /// <summary>The scenarios as files, by name: each with its scenario or with why it cannot be run.</summary>
    public IEnumerable<(string File, DrillScenario? Scenario, IReadOnlyList<string> Faults)> List()
    {
        var folder = CommandLine.HostOptions.DefaultDrills();
        if (!Directory.Exists(folder)) yield break;
        var scope = Scope;
        var files = Directory.EnumerateFiles(folder).Where(x => Path.GetExtension(x) is ".yaml" or ".yml" or ".json");
        foreach (var path in files.OrderBy(x => x, StringComparer.Ordinal))
        {
            DrillScenario? scenario = null;
            string[] faults = [];
            try
            {
                scenario = DrillScenarioLoader.Load(path, scope);
            }
            catch (ScenarioRefusedException e)
            {
                // Without the folder: where it lies on this machine is nobody's business.
                faults = [.. e.Problems.Select(x => (x with { File = Path.GetFileName(path) }).ToString())];
            }

            yield return (Path.GetFileName(path), scenario, faults);
        }
    }
}
