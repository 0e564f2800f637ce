using Haimen.Grains.Storage;

namespace Haimen.Host.Storage;

/// <summary>Orleans' Redis reminder table, answering a change only when it is durable.</summary>
internal sealed class DurableReminderTable(IReminderTable inner, IStoreDurability durability) : IReminderTable
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken = default) => inner.StartAsync(cancellationToken);

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken = default) => inner.StopAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<ReminderTableData> ReadRows(GrainId grainId) => inner.ReadRows(grainId);

    /// <inheritdoc/>
    public Task<ReminderTableData> ReadRows(uint begin, uint end) => inner.ReadRows(begin, end);

    /// <inheritdoc/>
    public Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName) => inner.ReadRow(grainId, reminderName);

    /// <inheritdoc/>
    public async Task<string?> UpsertRow(ReminderEntry entry)
    {
        var etag = await durability.WriteAsync(inner.UpsertRow(entry), CancellationToken.None);
        await durability.WaitAsync(CancellationToken.None);
        return etag;
    }

    /// <inheritdoc/>
    public async Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag)
    {
        var removed = await durability.WriteAsync(inner.RemoveRow(grainId, reminderName, eTag), CancellationToken.None);
        await durability.WaitAsync(CancellationToken.None);
        return removed;
    }

    /// <inheritdoc/>
    public Task TestOnlyClearTable() => inner.TestOnlyClearTable();
}
