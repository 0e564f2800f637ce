using Haimen.Host.Storage;

namespace Haimen.Host.Tests.Storage;

public sealed class DataFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_has_one_holder_at_a_time()
    {
        using (DataFolder.Open(_folder.Path, minimumFreeBytes: 0))
        {
            var refusal = Assert.Throws<StoreRefusedException>(() => DataFolder.Open(_folder.Path, minimumFreeBytes: 0));
            Assert.Contains($"in use by process {Environment.ProcessId}", refusal.Message, StringComparison.Ordinal);
            Assert.Contains(_folder.Path, refusal.Message, StringComparison.Ordinal);
            Assert.Contains("--data", refusal.Message, StringComparison.Ordinal);
        }

        DataFolder.Open(_folder.Path, minimumFreeBytes: 0).Dispose();
    }

    [Fact]
    public void A_refused_second_holder_does_not_take_the_folder_from_the_first()
    {
        using var first = DataFolder.Open(_folder.Path, minimumFreeBytes: 0);
        Assert.Throws<StoreRefusedException>(() => DataFolder.Open(_folder.Path, minimumFreeBytes: 0));
        Assert.Throws<StoreRefusedException>(() => DataFolder.Open(_folder.Path, minimumFreeBytes: 0));
    }

    [Fact]
    public async Task A_holder_that_is_going_is_waited_for()
    {
        var first = DataFolder.Open(_folder.Path, minimumFreeBytes: 0);
        var second = DataFolder.OpenAsync(_folder.Path, minimumFreeBytes: 0, TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.False(second.IsCompleted);
        first.Dispose();
        (await second).Dispose();
    }

    [Fact]
    public void A_new_folder_is_its_owners_only()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no Unix file modes.");
        var path = Path.Combine(_folder.Path, "a", "b");
        using var folder = DataFolder.Open(path, minimumFreeBytes: 0);
        var mode = OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(path);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, mode);
    }

    [Fact]
    public void A_disk_with_too_little_room_is_refused_with_both_numbers()
    {
        var refusal = Assert.Throws<StoreRefusedException>(() => DataFolder.Open(_folder.Path, long.MaxValue));
        Assert.Contains("MiB free", refusal.Message, StringComparison.Ordinal);
        DataFolder.Open(_folder.Path, minimumFreeBytes: 0).Dispose();
    }

    [Fact]
    public void A_file_in_the_folders_place_is_refused()
    {
        var path = Path.Combine(_folder.Path, "file");
        File.WriteAllText(path, "");
        var refusal = Assert.Throws<StoreRefusedException>(() => DataFolder.Open(path, minimumFreeBytes: 0));
        Assert.Contains("cannot be used", refusal.Message, StringComparison.Ordinal);
    }
}
