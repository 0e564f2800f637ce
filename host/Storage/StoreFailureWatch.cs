namespace Haimen.Host.Storage;

/// <summary>Stops the host when the store can no longer be written: a command centre that forgets is worse than one that is down.</summary>
internal sealed partial class StoreFailureWatch(Store store, IHostApplicationLifetime lifetime, ILogger<StoreFailureWatch> logger)
    : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var failure = await store.Failed.WaitAsync(stoppingToken);
            LogStoreFailed(failure.Message);
            lifetime.StopApplication();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops for a reason of its own.
        }
    }

    [LoggerMessage(LogLevel.Critical, "{Reason}")]
    private partial void LogStoreFailed(string reason);
}
