using System.Globalization;
using Haimen.Host.Tests.Storage;

namespace Haimen.Cluster.Tests.Live;

/// <summary>A serving host that the tests of a class share.</summary>
public sealed class ServingHost : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private HaimenProcess? _host;

    internal HaimenProcess Host => _host!;

    internal HttpClient Http { get; } = LiveApi.NewClient();

    internal LiveApi Api => new(Http, Host.Url);

    internal string Folder => _folder.Path;

    internal int SiloPort { get; } = HaimenProcess.FreePort();

    public async ValueTask InitializeAsync()
    {
        _host = HaimenProcess.Serve(["--data", Folder, "--silo-port", SiloPort.ToString(CultureInfo.InvariantCulture)], HaimenProcess.FreeUrl());
        await _host.ReadyAsync(Http, CancellationToken.None);
    }

    public ValueTask DisposeAsync()
    {
        _host?.Dispose();
        Http.Dispose();
        _folder.Dispose();
        return default;
    }
}
