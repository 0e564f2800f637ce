using Haimen.Grains.Domains;
using Haimen.Host.CommandLine;
using Haimen.Host.Plugins;

namespace Haimen.Host.Tests.Plugins;

/// <summary>A plugin from the folder to the version that serves, and out of memory again.</summary>
public sealed class PluginLifeTests : IDisposable
{
    private readonly HostileFolders _folders = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folders.Dispose();

    [Fact]
    public async Task A_hundred_swaps_lose_no_call_and_leave_nothing_in_memory()
    {
        HostileFolders.Write(_folders.Watched, "1.0.0");
        using var life = await _folders.OpenAsync(HostileFolders.AtOnce);
        using var stop = new CancellationTokenSource();
        var asking = Task.Run(async () =>
        {
            var (asked, failed) = (0, 0);
            while (!stop.IsCancellationRequested)
            {
                var answer = await HostileFolders.AskAsync(life);
                asked++;
                if (answer.Answer is null) failed++;
            }

            return (asked, failed);
        }, Token);
        for (var i = 1; i <= 100; i++)
        {
            var version = $"1.0.{i}";
            await life.InstallAsync(HostileFolders.Write(_folders.Elsewhere, version), Token);
            await life.ActivateAsync("hostile", version, "test", inShadow: false, Token);
        }

        Assert.Equal("1.0.100", (await HostileFolders.AskAsync(life)).Version);
        await stop.CancelAsync();
        var (asked, failed) = await asking;
        Assert.True(asked > 100, $"only {asked} calls");
        Assert.Equal(0, failed);
        WeakReference[] old = [.. life.Records.Where(x => x.Version != "1.0.100").Select(x => x.Context!)];
        Assert.Equal(100, old.Length);
        for (var i = 0; i < 100 && old.Any(x => x.IsAlive); i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Task.Delay(50, Token);
        }

        Assert.Equal(0, old.Count(x => x.IsAlive));
    }

    [Theory]
    [InlineData("throw", "not today")]
    [InlineData("loop", "did not come back")]
    [InlineData("polite-loop", "gave up")]
    [InlineData("allocate", "allocated 10")]
    [InlineData("nan", "NaN is not allowed")]
    [InlineData("negative-need", "-3 is not allowed")]
    [InlineData("open-polygon", "a ring of 4 corners")]
    [InlineData("unknown-capability", "'magic' is not allowed")]
    [InlineData("large-state", "a text of 300000 characters")]
    public async Task A_version_that_does_harm_is_quarantined_and_the_one_before_serves(string mischief, string why)
    {
        HostileFolders.Write(_folders.Watched, "1.0.0");
        using var life = await _folders.OpenAsync();
        await life.InstallAsync(HostileFolders.Write(_folders.Elsewhere, "2.0.0", mischief), Token);
        await life.ActivateAsync("hostile", "2.0.0", "test", inShadow: false, Token);
        var answers = new List<DomainAnswer<Hazards.Assessment.AreaAssessment>>();
        for (var i = 0; i < 4 && life.Catalog.Find("hostile")!.Active.Version == "2.0.0"; i++) answers.Add(await HostileFolders.AskAsync(life));
        Assert.Contains(why, answers[0].Failure!.Detail, StringComparison.Ordinal);
        Assert.Equal(("1.0.0", null), (answers[^1].Version, answers[^1].Failure));
        await life.LookAsync(Token);
        Assert.Equal(PluginState.Quarantined, life.Records.Single(x => x.Version == "2.0.0").State);
        Assert.Equal(PluginState.Active, life.Records.Single(x => x.Version == "1.0.0").State);
    }

    [Fact]
    public async Task A_version_that_says_the_same_takes_over_from_the_shadow_and_one_that_does_not_waits()
    {
        HostileFolders.Write(_folders.Watched, "1.0.0");
        using var life = await _folders.OpenAsync(HostileFolders.AtOnce);
        await life.InstallAsync(HostileFolders.Write(_folders.Elsewhere, "1.1.0"), Token);
        Assert.Equal("1.1.0", await ServesAfterShadowAsync(life));
        await life.InstallAsync(HostileFolders.Write(_folders.Elsewhere, "1.2.0", "more"), Token);
        Assert.Equal("1.1.0", await ServesAfterShadowAsync(life));
        var report = life.ShadowOf("hostile")!;
        Assert.Equal(0.5, Assert.Single(report.Differences).Largest, 3);
        Assert.StartsWith("waits for an operator's word", life.Records.Single(x => x.Version == "1.2.0").Last.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rollback_a_pin_and_the_choice_survive_a_restart()
    {
        HostileFolders.Write(_folders.Watched, "1.0.0");
        using (var life = await _folders.OpenAsync())
        {
            await life.InstallAsync(HostileFolders.Write(_folders.Elsewhere, "1.1.0"), Token);
            await life.ActivateAsync("hostile", "1.1.0", "test", inShadow: false, Token);
            await life.PinAsync("hostile", new DomainPin("harbour", "1.1.0", null, "me", "test"), Token);
            await life.RollBackAsync("hostile", "test", Token);
        }

        using var again = await _folders.OpenAsync();
        Assert.Equal("1.0.0", (await HostileFolders.AskAsync(again)).Version);
        Assert.Equal("1.1.0", (await HostileFolders.AskAsync(again, "harbour")).Version);
        Assert.True(await again.UnpinAsync("hostile", "harbour", Token));
        Assert.Equal("1.0.0", (await HostileFolders.AskAsync(again, "harbour")).Version);
    }

    [Fact]
    public async Task What_cannot_be_used_is_rejected_with_its_reason_and_the_host_serves_on()
    {
        HostileFolders.Write(_folders.Watched, "1.0.0", name: "a");
        HostileFolders.Write(_folders.Watched, "1.0.0", name: "b");
        HostileFolders.Write(_folders.Watched, "1.0.1", "constructor");
        HostileFolders.Write(_folders.Watched, "1.0.2", manifest: HostileFolders.Manifest("1.0.2").Replace("9.0.0", "0.2.0", StringComparison.Ordinal).Replace("\"0.2.0\", \"below\"", "\"0.1.0\", \"below\"", StringComparison.Ordinal));
        HostileFolders.Write(_folders.Watched, "1.0.3", manifest: HostileFolders.Manifest("1.0.3", ", \"sensorKinds\": [\"rain\"]"));
        HostileFolders.Write(_folders.Watched, "1.0.4", manifest: "{");
        File.WriteAllText(Path.Combine(HostileFolders.Write(_folders.Watched, "1.0.5"), "Haimen.HostilePlugins.dll"), "MZ");
        var changed = HostileFolders.Write(_folders.Watched, "1.0.6");
        PluginFilesCommands.Pack(changed);
        File.AppendAllText(Path.Combine(changed, "hostile.txt"), " ");
        var added = HostileFolders.Write(_folders.Watched, "1.0.7");
        PluginFilesCommands.Pack(added);
        File.WriteAllText(Path.Combine(added, "extra.dll"), "");
        var missing = HostileFolders.Write(_folders.Watched, "1.0.8");
        PluginFilesCommands.Pack(missing);
        File.Delete(Path.Combine(missing, "hostile.txt"));
        using var life = await _folders.OpenAsync();
        Assert.Equal("1.0.0", (await HostileFolders.AskAsync(life)).Version);
        Rejected(life, "b", "is there already");
        Rejected(life, "1.0.1", "its constructor threw: no tables today");
        Rejected(life, "1.0.2", "it was built for contract versions");
        Rejected(life, "1.0.3", "the manifest says sensorKinds 'rain', the domain says 'gauge'");
        Rejected(life, "1.0.4", "is not a manifest");
        Rejected(life, "1.0.5", "is not a .NET assembly");
        Rejected(life, "1.0.6", "hostile.txt has SHA-256");
        Rejected(life, "1.0.7", "extra.dll is not in the manifest");
        Rejected(life, "1.0.8", "hostile.txt is missing");
    }

    private static void Rejected(PluginLife life, string folder, string why)
    {
        var record = life.Records.Single(x => Path.GetFileName(x.Source) == folder);
        Assert.Equal(PluginState.Rejected, record.State);
        Assert.Contains(why, record.Last.Reason, StringComparison.Ordinal);
    }

    /// <summary>Asks until the shadow has compared a call and was judged.</summary>
    private static async Task<string> ServesAfterShadowAsync(PluginLife life)
    {
        for (var i = 0; i < 100; i++)
        {
            await HostileFolders.AskAsync(life);
            await life.LookAsync(Token);
            if (life.ShadowOf("hostile") is not { Verdict: Grains.Domains.Shadows.ShadowVerdict.Running }) break;
            await Task.Delay(20, Token);
        }

        await life.LookAsync(Token);
        return life.Catalog.Find("hostile")!.Active.Version;
    }
}
