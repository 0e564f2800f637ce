using System.CommandLine;
using Haimen.Host.Plugins;
using Haimen.Host.Storage;

namespace Haimen.Host.CommandLine;

/// <summary>Options that several commands share.</summary>
internal static class HostOptions
{
    public static Option<string?> Data() => new("--data")
    {
        Description = $"The data folder. Default: {StoreOptions.DefaultDataFolder}",
        HelpName = "DIR",
    };

    public static Option<string?> Redis() => new("--redis")
    {
        Description = "Use a Redis server instead of the embedded store.",
        HelpName = "HOST:PORT",
    };

    public static Option<string> Plugins() => new("--plugins")
    {
        Description = "The folder with the hazard domains, one folder each. Default: those that came with the host.",
        DefaultValueFactory = _ => PluginFolder.Default,
        HelpName = "DIR",
    };

    public static Option<string> District() => new("--district")
    {
        Description = "The folder with the district's data. Default: seeds/haimen.",
        DefaultValueFactory = _ => DefaultDistrict(),
        HelpName = "DIR",
    };

    public static Option<ulong?> Seed() => new("--seed")
    {
        Description = "Random seed of the drill: the same scenario and seed give the same logs. Default: the scenario's.",
        HelpName = "N",
    };

    public static Option<string> Speed(string fallback, string note)
    {
        var option = new Option<string>("--speed")
        {
            Description = $"Simulated seconds per second, or max. {note}",
            DefaultValueFactory = _ => fallback,
            HelpName = "N|max",
        };
        option.Validators.Add(result =>
        {
            if (ReadSpeed(result.GetValueOrDefault<string>()) is null)
                result.AddError($"--speed: '{result.GetValueOrDefault<string>()}' is not allowed; must be max, or a number from 0.1 to 1000000");
        });
        return option;
    }

    /// <summary>Simulated seconds per second; infinite for <c>max</c>; null where the text is neither.</summary>
    public static double? ReadSpeed(string? text) =>
        text == "max" ? double.PositiveInfinity
        : double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var speed) && speed is >= 0.1 and <= 1_000_000 ? speed
        : null;

    /// <summary>The district beside the working folder where there is one, else the one that came with the host.</summary>
    private static string DefaultDistrict() => BesideOrShipped("seeds/haimen");

    /// <summary>Likewise for the scenarios.</summary>
    public static string DefaultDrills() => BesideOrShipped("seeds/drills");

    private static string BesideOrShipped(string folder) =>
        Directory.Exists(folder) ? folder : Path.Combine(AppContext.BaseDirectory, folder);
}
