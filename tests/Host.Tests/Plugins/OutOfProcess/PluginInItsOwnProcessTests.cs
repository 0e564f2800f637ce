using Haimen.Grains.Domains.Shadows;
using Haimen.Host.Plugins;
using Microsoft.Extensions.Logging.Abstractions;

namespace Haimen.Host.Tests.Plugins.OutOfProcess;

/// <summary>A plugin whose manifest asks for a process goes through the same life as any other.</summary>
public sealed class PluginInItsOwnProcessTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("haimen-outside-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task It_serves_and_a_new_version_takes_over_from_it()
    {
        var plugins = Path.Combine(_root, "plugins");
        Write(plugins, "1.0.0");
        var policy = new PluginPolicy { Folder = plugins, Store = Path.Combine(_root, "store"), Shadow = new ShadowPlan { Calls = 1 }, StandbyFor = TimeSpan.Zero };
        using var life = await PluginLife.OpenAsync(policy, TimeProvider.System, NullLogger.Instance);
        Assert.Equal(("1.0.0", PluginState.Active, ""), life.Records.Select(x => (x.Version, x.State, x.State == PluginState.Rejected ? x.History[^1].Reason : "")).Single());

        await life.InstallAsync(Write(Path.Combine(_root, "elsewhere"), "1.0.1"), TestContext.Current.CancellationToken);
        await life.ActivateAsync("heat", "1.0.1", "test", inShadow: false, TestContext.Current.CancellationToken);

        Assert.Equal("1.0.1", life.Catalog.Find("heat")!.Active.Version);
    }

    [Fact]
    public void Its_models_are_there_for_the_command_line()
    {
        var plugin = PluginLoader.Load(Write(Path.Combine(_root, "plugins"), "1.0.0"));
        Assert.Equal("heat/wbgt-grade", plugin.Domain.Models.Single().Descriptor.Name);
    }

    [Theory]
    [InlineData("\"process\": { \"command\": [] }", "process.command")]
    [InlineData("\"process\": { \"memoryMB\": 1, \"command\": [\"x\"] }", "memoryMB")]
    [InlineData("\"process\": { }", "entryAssembly")]
    [InlineData("\"process\": { \"command\": [\"no-such-program\"] }", "cannot be started")]
    public void A_process_that_cannot_be_is_refused(string process, string why)
    {
        var folder = Write(Path.Combine(_root, "plugins"), "1.0.0");
        var file = Path.Combine(folder, PluginManifest.FileName);
        var manifest = File.ReadAllText(file);
        File.WriteAllText(file, manifest[..manifest.IndexOf("\"process\"", StringComparison.Ordinal)] + process + "}");

        Assert.Contains(why, Assert.Throws<PluginRefusedException>(() => PluginLoader.Load(folder)).Reason, StringComparison.Ordinal);
    }

    /// <summary>Writes the Python domain as a version, and says where.</summary>
    private static string Write(string parent, string version)
    {
        var from = ChildProcesses.Heat.Folder;
        var to = Directory.CreateDirectory(Path.Combine(parent, version)).FullName;
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, File.ReadAllText(file).Replace("\"version\": \"1.0.0\"", $"\"version\": \"{version}\"", StringComparison.Ordinal)
                .Replace("version=\"1.0.0\"", $"version=\"{version}\"", StringComparison.Ordinal));
        }

        return to;
    }
}
