using Haimen.Hazards.Models;
using Haimen.Host.Drills;
using Haimen.Host.Plugins;
using Haimen.Host.Seeding;
using Haimen.Host.Storage;
using Haimen.Host.Warnings.Channels;

namespace Haimen.Host.CommandLine;

/// <summary>What the program says to its caller.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    public const int Failed = 1;

    public const int BadInput = 2;

    /// <summary>Whether an exception tells the caller what to put right; its message is then all there is to say.</summary>
    public static bool IsBadInput(Exception exception) => exception
        is StoreRefusedException or PluginRefusedException or SeedException or ScenarioRefusedException or ModelInputException or InputRefusedException or ChannelsRefusedException;
}
