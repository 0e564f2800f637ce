using Haimen.Grains.Storage;
using StackExchange.Redis;

namespace Haimen.Host.Storage;

/// <summary>
/// Notices when the embedded store comes up without what it held. Garnet takes a damaged append-only file for a short
/// one and starts with what it can read; so a token is kept both in the store and beside it, renewed at every start
/// and stop, and the store must know the one that lies beside it.
/// </summary>
internal static class StoreSeal
{
    // The newest token, and the one before it: a crash between the two writes leaves the older one beside the store.
    private const int Kept = 2;

    private static readonly RedisKey Key = "haimen/seal";

    /// <summary>Refuses a store that has lost what it held. Writes nothing.</summary>
    /// <returns>Whether it was ever sealed; one that was not holds nothing yet.</returns>
    /// <exception cref="StoreRefusedException">The token beside the store is not in it.</exception>
    public static async Task<bool> VerifyAsync(string folder, IDatabase database, CancellationToken cancellationToken)
    {
        var file = FileIn(folder);
        if (!File.Exists(file))
            return false;

        var token = await File.ReadAllTextAsync(file, cancellationToken);
        var known = await database.ListRangeAsync(Key).WaitAsync(cancellationToken);
        if (known.Contains(token))
            return true;

        throw new StoreRefusedException(
            $"The store in {folder} has lost what was written to it: its files are damaged or were exchanged; "
            + "restore the folder from a copy or choose another with --data.");
    }

    /// <summary>Seals the store: everything written before is durable, and missing any of it will be noticed.</summary>
    public static async Task RenewAsync(string folder, IDatabase database, IStoreDurability durability, CancellationToken cancellationToken)
    {
        var token = Guid.NewGuid().ToString("N");
        await database.ListLeftPushAsync(Key, token).WaitAsync(cancellationToken);
        await database.ListTrimAsync(Key, 0, Kept - 1).WaitAsync(cancellationToken);
        await durability.WaitAsync(cancellationToken);

        var next = FileIn(folder) + ".next";
        await File.WriteAllTextAsync(next, token, cancellationToken);
        File.Move(next, FileIn(folder), overwrite: true);
    }

    private static string FileIn(string folder) => Path.Combine(folder, "haimen.seal");
}
