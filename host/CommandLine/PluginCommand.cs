using System.CommandLine;
using System.Text.Json;
using Haimen.Host.Plugins;

namespace Haimen.Host.CommandLine;

/// <summary><c>plugin list</c>: the hazard domains that the host would load.</summary>
internal static class PluginCommand
{
    public static Command Create() => new(
        "plugin",
        """
        Look at the hazard domains, and order what becomes of them in a running host.

        Examples:
          plugin check plugins/Bees
          plugin pack plugins/Bees
          plugin sign plugins/Bees --key bureau.pem
          plugin status
          plugin install plugins/Bees
          plugin activate bees 1.1.0
          plugin rollback bees --reason "grades too high"
          plugin pin bees --incident bees-haimengang-1
        """)
    {
        List(), PluginCheck.Create(), PluginServe.Create(),
        PluginFilesCommands.Pack(), PluginFilesCommands.Sign(),
        PluginOrderCommands.Status(), PluginOrderCommands.Install(), PluginOrderCommands.Activate(), PluginOrderCommands.RollBack(), PluginOrderCommands.Pin(), PluginOrderCommands.Unpin(),
    };

    private static Command List()
    {
        var plugins = HostOptions.Plugins();
        var json = new Option<bool>("--json") { Description = "Write the result as JSON." };
        var command = new Command("list", "Load every plugin of a folder and say what it brings; exit 2 where one cannot be used.") { plugins, json };
        command.SetAction(parsed =>
        {
            var loaded = PluginFolder.LoadAll(parsed.GetRequiredValue(plugins));
            if (parsed.GetValue(json))
            {
                Console.WriteLine(JsonSerializer.Serialize(
                    loaded.Select(x => new
                    {
                        id = x.Manifest.Id,
                        version = x.Manifest.Version,
                        name = new { zh = x.Manifest.Name.Zh, en = x.Manifest.Name.En },
                        folder = x.Folder,
                        sensorKinds = x.Domain.Descriptor.SensorKinds.Select(k => k.Id),
                        assetKinds = x.Domain.Descriptor.AssetKinds.Select(k => k.Id),
                        incidentKinds = x.Domain.Descriptor.IncidentKinds.Select(k => k.Id),
                        models = x.Domain.Models.Select(m => m.Descriptor.Name),
                    }),
                    JsonSerializerOptions.Web));
                return ExitCode.Done;
            }

            foreach (var plugin in loaded)
            {
                var descriptor = plugin.Domain.Descriptor;
                Console.WriteLine($"{plugin.Manifest.Id} {plugin.Manifest.Version}  {plugin.Manifest.Name.Zh} / {plugin.Manifest.Name.En}");
                Console.WriteLine($"  sensors:   {string.Join(", ", descriptor.SensorKinds.Select(x => x.Id))}");
                Console.WriteLine($"  assets:    {string.Join(", ", descriptor.AssetKinds.Select(x => x.Id))}");
                Console.WriteLine($"  incidents: {string.Join(", ", descriptor.IncidentKinds.Select(x => x.Id))}");
                Console.WriteLine($"  models:    {string.Join(", ", plugin.Domain.Models.Select(x => x.Descriptor.Name))}");
            }

            return ExitCode.Done;
        });
        return command;
    }
}
