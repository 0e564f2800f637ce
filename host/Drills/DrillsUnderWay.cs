using Haimen.Grains.Drills;

namespace Haimen.Host.Drills;

/// <summary>Runs the drill that a serving host was started with, beside the live realm, and keeps its report.</summary>
internal sealed partial class DrillsUnderWay(IGrainFactory grains, ILogger<DrillsUnderWay> logger) : BackgroundService
{
    private Func<IGrainFactory, DrillRun>? _prepared;

    /// <summary>The drill's realm; null where none was started.</summary>
    public string? Realm { get; private set; }

    /// <summary>How it stands; null before its first step.</summary>
    public DrillProgress? Progress { get; private set; }

    /// <summary>Its report; null before it has ended.</summary>
    public DrillReport? Report { get; private set; }

    /// <summary>Says what to run once the silo is up.</summary>
    public void Prepare(Func<IGrainFactory, DrillRun> drill) => _prepared = drill;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (_prepared is null) return;
        var run = _prepared(grains);
        Realm = run.Realm.Value;
        LogStarted(run.Scenario.Id, Realm, run.Seed);
        try
        {
            Report = await run.RunAsync(progress => Progress = progress, stoppingToken);
            LogEnded(Realm, Report.Incidents.Length, Report.Orders.Length, Report.LogHash);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            LogStopped(Realm);
        }
#pragma warning disable CA1031 // A drill that fails must not take the live realm down with it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogFailed(e, Realm);
        }
    }

    [LoggerMessage(LogLevel.Information, "DRILL {Scenario} starts in realm {Realm} with seed {Seed}.")]
    private partial void LogStarted(string scenario, string realm, ulong seed);

    [LoggerMessage(LogLevel.Information, "DRILL {Realm} has ended: {Incidents} incidents, {Orders} orders, log hash {LogHash}.")]
    private partial void LogEnded(string realm, int incidents, int orders, string logHash);

    [LoggerMessage(LogLevel.Information, "DRILL {Realm} was stopped with the host.")]
    private partial void LogStopped(string realm);

    [LoggerMessage(LogLevel.Error, "DRILL {Realm} failed.")]
    private partial void LogFailed(Exception exception, string realm);
}
