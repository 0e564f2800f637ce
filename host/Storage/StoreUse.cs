using Haimen.Host.CommandLine;

namespace Haimen.Host.Storage;

/// <summary>Runs what uses a store for as long as the store can be written.</summary>
internal static class StoreUse
{
    private static readonly TimeSpan LastAnswers = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Runs to the end and returns its exit code. Where the store fails meanwhile, it ends the process: the reason on standard error and
    /// exit code 2. To stop gracefully would be to wait for writes that never come, and to close the embedded store would be to write
    /// to a disk that takes nothing. There is nothing left to keep: what was acknowledged is on the disk, and nothing more was.
    /// Requests under way get their refusal.
    /// </summary>
    /// <param name="store">The open store.</param>
    /// <param name="run">What uses it.</param>
    public static async Task<int> UseAsync(this Store store, Func<Task<int>> run)
    {
        var running = run();
        await Task.WhenAny(running, store.Failed);
        if (!store.Failed.IsCompleted) return await running;
        await Console.Error.WriteLineAsync((await store.Failed).Message);
        await Task.WhenAny(running, Task.Delay(LastAnswers));
        store.Abandon();
        Environment.Exit(ExitCode.BadInput);
        return ExitCode.BadInput;
    }
}
