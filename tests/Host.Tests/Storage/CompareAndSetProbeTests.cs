using Haimen.Host.Storage;

namespace Haimen.Host.Tests.Storage;

/// <summary>That each real store passes is seen at every opening; here, that a bad one does not.</summary>
public sealed class CompareAndSetProbeTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_store_where_two_writers_win_is_refused()
    {
        var version = 0;
        var refusal = await Assert.ThrowsAsync<StoreRefusedException>(() => CompareAndSetProbe.RunAsync(
            "row",
            async (writer, round) =>
            {
                // Checks, lets the others check, and writes: the fault the probe is there for.
                if (version != round)
                    return null;

                await Task.Yield();
                return writer < 2 ? () => version = round + 1 : null;
            },
            Cancellation));
        Assert.Contains("2 of 4 concurrent writers of one row", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_where_nobody_wins_is_refused() =>
        await Assert.ThrowsAsync<StoreRefusedException>(
            () => CompareAndSetProbe.RunAsync("row", (_, _) => Task.FromResult<Action?>(null), Cancellation));

    [Fact]
    public async Task A_store_where_one_writer_wins_passes()
    {
        var version = 0;
        await CompareAndSetProbe.RunAsync(
            "row",
            (_, round) => Task.FromResult<Action?>(Interlocked.CompareExchange(ref version, round + 1, round) == round ? () => { } : null),
            Cancellation);
        Assert.True(version > 0);
    }
}
