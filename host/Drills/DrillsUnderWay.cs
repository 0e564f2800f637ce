using Haimen.Grains.Drills;
using Microsoft.Extensions.Options;

namespace Haimen.Host.Drills;

/// <summary>
/// The drills of a serving host, beside the live realm: the one that it was started with and those that people start. A drill is in the
/// host's memory and ends with it.
/// </summary>
internal sealed partial class DrillsUnderWay(IGrainFactory grains, IOptions<DrillOptions> options, TimeProvider time, ILogger<DrillsUnderWay> logger)
    : BackgroundService
{
    /// <summary>How many that are over are kept; a report takes some megabytes.</summary>
    private const int MostKept = 10;

    private readonly Lock _gate = new();
    private readonly List<DrillUnderWay> _drills = [];
    private readonly List<Task> _running = [];
    private readonly Dictionary<string, DrillUnderWay> _started = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _ending = new();
    private (DrillScenario Scenario, ulong Seed, double Speed)? _prepared;

    /// <summary>All of them, the first started first.</summary>
    public IReadOnlyList<DrillUnderWay> All
    {
        get { lock (_gate) return [.. _drills]; }
    }

    /// <summary>The drill of a realm; null where there is none.</summary>
    public DrillUnderWay? Find(string realm) => All.FirstOrDefault(x => x.Realm == realm);

    /// <summary>The drill that a command started; null where it started none.</summary>
    public DrillUnderWay? StartedBy(string commandId)
    {
        lock (_gate) return _started.GetValueOrDefault(commandId);
    }

    /// <summary>Says what to run once the silo is up.</summary>
    public void Prepare(DrillScenario scenario, ulong seed, double speed) => _prepared = (scenario, seed, speed);

    /// <summary>Starts a drill; the same command again gives the same drill. Null where as many run as may.</summary>
    public DrillUnderWay? Start(string commandId, string by, DrillScenario scenario, ulong seed, double speed)
    {
        lock (_gate)
        {
            if (_started.TryGetValue(commandId, out var before)) return before;
            if (_drills.Count(x => !x.IsOver) >= options.Value.AtOnce) return null;
            return _started[commandId] = Add(by, scenario, seed, speed);
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        foreach (var drill in All) drill.Dispose();
        _ending.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (_prepared is { } first)
        {
            lock (_gate) Add("serve --drill", first.Scenario, first.Seed, first.Speed);
        }

        await Task.Delay(Timeout.Infinite, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _ending.CancelAsync();
        Task[] running;
        lock (_gate) running = [.. _running];
        await Task.WhenAll(running);
    }

    private DrillUnderWay Add(string by, DrillScenario scenario, ulong seed, double speed)
    {
        foreach (var old in _drills.Where(x => x.IsOver).SkipLast(MostKept - 1).ToArray())
        {
            _drills.Remove(old);
            foreach (var command in _started.Where(x => x.Value == old).Select(x => x.Key).ToArray()) _started.Remove(command);
        }

        var drill = new DrillUnderWay(new DrillRun(grains, DrillRun.NewRealm(scenario, seed), scenario, seed, speed), by, time);
        _drills.Add(drill);
        _running.RemoveAll(x => x.IsCompleted);
        _running.Add(RunAsync(drill));
        return drill;
    }

    private async Task RunAsync(DrillUnderWay drill)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        LogStarted(drill.Run.Scenario.Id, drill.Realm, drill.Run.Seed, drill.By);
        try
        {
            var report = await drill.RunAsync(_ending.Token);
            LogEnded(drill.Realm, report.Incidents.Length, report.Orders.Length, report.LogHash);
        }
        catch (OperationCanceledException) when (_ending.IsCancellationRequested)
        {
            drill.Fail("the host was stopped");
            LogStopped(drill.Realm);
        }
#pragma warning disable CA1031 // A drill that fails must not take the live realm down with it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            drill.Fail(e.Message.ReplaceLineEndings(" "));
            LogFailed(e, drill.Realm);
        }
    }

    [LoggerMessage(LogLevel.Information, "DRILL {Scenario} starts in realm {Realm} with seed {Seed}, by {By}.")]
    private partial void LogStarted(string scenario, string realm, ulong seed, string by);

    [LoggerMessage(LogLevel.Information, "DRILL {Realm} has ended: {Incidents} incidents, {Orders} orders, log hash {LogHash}.")]
    private partial void LogEnded(string realm, int incidents, int orders, string logHash);

    [LoggerMessage(LogLevel.Information, "DRILL {Realm} was stopped with the host.")]
    private partial void LogStopped(string realm);

    [LoggerMessage(LogLevel.Error, "DRILL {Realm} failed.")]
    private partial void LogFailed(Exception exception, string realm);
}
