using System.Diagnostics;
using Haimen.Hazards;
using Haimen.Hazards.Wire;
using Haimen.Host.Plugins;

namespace Haimen.Host.Tests.Plugins.OutOfProcess;

/// <summary>The host starts, watches, restarts, limits and ends a domain's process.</summary>
public sealed class DomainProcessTests
{
    [Fact]
    public async Task A_killed_child_is_started_anew_and_answers_again()
    {
        await using var child = await ChildProcesses.StartAsync(ChildProcesses.Heat);
        var first = child.ProcessId!.Value;
        using (var process = Process.GetProcessById(first)) process.Kill();

        await ChildProcesses.UntilAsync(() => child.ProcessId is { } now && now != first && Answers(child.Domain), "another process answers");

        Assert.Equal(1, child.Restarts);
    }

    [Fact]
    public async Task While_it_is_down_its_calls_fail_at_once()
    {
        await using var child = await ChildProcesses.StartAsync(ChildProcesses.Heat with { FirstPause = TimeSpan.FromMinutes(10), LongestPause = TimeSpan.FromMinutes(10) });
        using (var process = Process.GetProcessById(child.ProcessId!.Value)) process.Kill();
        await ChildProcesses.UntilAsync(() => child.ProcessId is null, "it is down");

        var watch = Stopwatch.StartNew();
        Assert.Throws<DomainFaultException>(() => child.Domain.PlanFor("heat-stress", HazardGrade.Red));

        Assert.True(watch.Elapsed < ChildProcesses.Heat.CallBudget, $"it took {watch.Elapsed}");
    }

    [Fact]
    public async Task A_child_over_its_memory_is_ended_and_started_anew()
    {
        await using var child = await ChildProcesses.StartAsync(ChildProcesses.Heat with { MemoryLimitBytes = 1 << 20 });
        await ChildProcesses.UntilAsync(() => child.Restarts > 0, "it was started anew");
    }

    [Fact]
    public async Task A_child_ends_with_its_host()
    {
        var child = await ChildProcesses.StartAsync(ChildProcesses.Heat);
        using var process = Process.GetProcessById(child.ProcessId!.Value);

        await child.DisposeAsync();

        Assert.True(process.HasExited);
        Assert.False(File.Exists(child.Socket));
    }

    [Fact]
    public async Task A_child_that_hangs_costs_its_caller_the_budget_and_no_more()
    {
        await using var child = await ChildProcesses.StartAsync(ChildProcesses.Heat with { CallBudget = TimeSpan.FromSeconds(1) });
        using var stopped = Process.Start("kill", ["-STOP", $"{child.ProcessId}"]);
        await stopped.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.ThrowsAny<OperationCanceledException>(() => child.Domain.PlanFor("heat-stress", HazardGrade.Red));
    }

    [Theory]
    [InlineData("no-such-program", "cannot be started")]
    [InlineData("false", "its process ended before it answered")]
    public async Task A_child_that_does_not_come_up_is_refused_with_the_reason(string program, string why)
    {
        var refusal = await Assert.ThrowsAsync<PluginRefusedException>(() => ChildProcesses.StartAsync(ChildProcesses.Heat with { Command = [program] }));
        Assert.Contains(why, refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_child_that_never_listens_is_refused_in_time()
    {
        var refusal = await Assert.ThrowsAsync<PluginRefusedException>(() => ChildProcesses.StartAsync(
            ChildProcesses.Heat with { Command = ["sleep", "600"], StartWithin = TimeSpan.FromMilliseconds(200) }));
        Assert.Contains("did not answer", refusal.Reason, StringComparison.Ordinal);
    }

    private static bool Answers(IHazardDomain domain)
    {
        try
        {
            return domain.PlanFor("heat-stress", HazardGrade.Red).Tasks.Count == 1;
        }
        catch (Exception e) when (e is DomainFaultException or OperationCanceledException)
        {
            return false;
        }
    }
}
