using System.Globalization;

namespace Haimen.Host.Storage;

/// <summary>
/// The folder of an embedded store, held by an exclusive lock for as long as this object lives: two processes that
/// write one store would destroy it.
/// </summary>
internal sealed class DataFolder : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly FileStream _lock;

    private DataFolder(string path, FileStream @lock)
    {
        Path = path;
        _lock = @lock;
    }

    /// <summary>The full path of the folder.</summary>
    public string Path { get; }

    /// <summary>The folder with the store's own files.</summary>
    public string StorePath => System.IO.Path.Combine(Path, "store");

    private static string HolderPath(string folder) => System.IO.Path.Combine(folder, "haimen.pid");

    /// <summary>
    /// Opens the folder as <see cref="Open"/> does, but gives a process that holds it some time to go: one that was just
    /// killed holds its locks until the system has taken back its memory.
    /// </summary>
    /// <exception cref="StoreRefusedException">Another process still holds it, it cannot be written, or the disk is too full.</exception>
    public static async Task<DataFolder> OpenAsync(string folder, long minimumFreeBytes, TimeSpan patience, CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                return Open(folder, minimumFreeBytes);
            }
            catch (StoreRefusedException e) when (e is { IsHeldByAnother: true } && TimeProvider.System.GetElapsedTime(started) < patience)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
            }
        }
    }

    /// <summary>Creates the folder if need be, with access for its owner only, and locks it.</summary>
    /// <exception cref="StoreRefusedException">Another process holds it, it cannot be written, or the disk is too full.</exception>
    public static DataFolder Open(string folder, long minimumFreeBytes)
    {
        var path = System.IO.Path.GetFullPath(folder);
        try
        {
            Create(path);
            Create(System.IO.Path.Combine(path, "store"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw NotWritable(path, e);
        }

        var @lock = Lock(path);
        try
        {
            RefuseFullDisk(path, minimumFreeBytes);
            File.WriteAllText(HolderPath(path), Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return new DataFolder(path, @lock);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            @lock.Dispose();
            throw NotWritable(path, e);
        }
        catch
        {
            @lock.Dispose();
            throw;
        }
    }

    /// <summary>Gives the folder free for the next process.</summary>
    public void Dispose()
    {
        // The lock file stays: deleting it would let a second process lock a new file of the same name beside a third
        // that still holds the old one.
        File.Delete(HolderPath(Path));
        _lock.Dispose();
    }

    private static void Create(string path)
    {
        if (Directory.Exists(path))
            return;

        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, OwnerOnly);
    }

    private static FileStream Lock(string path)
    {
        try
        {
            return new FileStream(
                System.IO.Path.Combine(path, "haimen.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException e)
        {
            throw NotWritable(path, e);
        }
        catch (IOException e)
        {
            // A full disk can refuse to create the file, too; only a held lock has a holder to name.
            if (e is not DirectoryNotFoundException and not PathTooLongException && IsHeld(path))
            {
                throw new StoreRefusedException(
                    $"The data folder {path} is in use by {Holder(path)}; stop that host or choose another folder with --data.", e)
                {
                    IsHeldByAnother = true,
                };
            }

            throw NotWritable(path, e);
        }
    }

    private static bool IsHeld(string path) => File.Exists(System.IO.Path.Combine(path, "haimen.lock"));

    private static string Holder(string path)
    {
        try
        {
            return $"process {File.ReadAllText(HolderPath(path)).Trim()}";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "another process";
        }
    }

    private static void RefuseFullDisk(string path, long minimumFreeBytes)
    {
        var free = new DriveInfo(path).AvailableFreeSpace;
        if (free < minimumFreeBytes)
        {
            throw new StoreRefusedException(
                $"The disk of the data folder {path} has {Mebibytes(free)} MiB free, and the store starts with at least "
                + $"{Mebibytes(minimumFreeBytes)} MiB; free some space or choose another folder with --data.");
        }
    }

    private static string Mebibytes(long bytes) => (bytes / (1024 * 1024)).ToString(CultureInfo.InvariantCulture);

    private static StoreRefusedException NotWritable(string path, Exception e) =>
        new($"The data folder {path} cannot be used: {e.Message.TrimEnd('.')}; make it writable or choose another folder with --data.", e);
}
