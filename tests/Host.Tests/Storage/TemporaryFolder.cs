namespace Haimen.Host.Tests.Storage;

/// <summary>A folder of its own for one test, removed afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("haimen-test-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
