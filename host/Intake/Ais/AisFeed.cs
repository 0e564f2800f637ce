using System.Net;
using System.Net.Sockets;
using System.Text;
using Haimen.Ais;

namespace Haimen.Host.Intake.Ais;

/// <summary>Listens to one source of AIS sentences as long as the host runs; a lost one is connected to again.</summary>
internal sealed partial class AisFeed(AisSource source, VesselReports vessels, TimeProvider time, ILogger<AisFeed> logger) : BackgroundService
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    /// <summary>A receiver that says nothing for as long is taken for dead, for at sea there is always a vessel or a buoy.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(5);

    private readonly AisReceiver _receiver = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var wait = TimeSpan.FromSeconds(1);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var began = time.GetUtcNow();
                if (source.IsUdp) await ListenAsync(stoppingToken);
                else await ConnectAsync(stoppingToken);
                if (time.GetUtcNow() - began > LongestWait) wait = TimeSpan.FromSeconds(1);
                LogEnded(source.ToString(), wait.TotalSeconds);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is SocketException or IOException or TimeoutException or OperationCanceledException)
            {
                LogLost(source.ToString(), e.Message, wait.TotalSeconds);
            }

            await Task.Delay(wait, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            wait = wait * 2 > LongestWait ? LongestWait : wait * 2;
        }
    }

    private async Task ConnectAsync(CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(source.Host, source.Port, cancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(10), time, cancellationToken);
        LogConnected(source.ToString());
        await using var stream = client.GetStream();
        var lines = new LineSplitter();
        var buffer = new byte[4096];
        while (true)
        {
            var read = await stream.ReadAsync(buffer, cancellationToken).AsTask().WaitAsync(Silence, time, cancellationToken);
            if (read == 0) return;
            foreach (var line in lines.Take(Encoding.Latin1.GetString(buffer, 0, read))) await TakeAsync(line, cancellationToken);
        }
    }

    /// <summary>A datagram has whole sentences.</summary>
    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        using var socket = new UdpClient(new IPEndPoint(IPAddress.Parse(source.Host), source.Port));
        LogConnected(source.ToString());
        while (true)
        {
            var datagram = await socket.ReceiveAsync(cancellationToken);
            foreach (var line in Encoding.Latin1.GetString(datagram.Buffer).Split('\n', StringSplitOptions.RemoveEmptyEntries)) await TakeAsync(line, cancellationToken);
        }
    }

    private async Task TakeAsync(string line, CancellationToken cancellationToken)
    {
        if (_receiver.Receive(line, time.GetUtcNow()) is not { } message) return;
        string outcome;
        try
        {
            outcome = await vessels.TakeAsync(message, cancellationToken);
        }
#pragma warning disable CA1031 // One vessel's area that does not answer must not deafen the host to all others.
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogNotTaken(message.Identity.ToString(), e.Message);
            outcome = "failed";
        }

        if (outcome == "unknown-distress") LogUnknownDistress(message.Identity.ToString(), source.ToString());
        IntakeMeters.Ais.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
    }

    [LoggerMessage(LogLevel.Information, "AIS: listening to {Source}")]
    private partial void LogConnected(string source);

    [LoggerMessage(LogLevel.Warning, "AIS: {Source} has closed the connection; again in {Seconds} s")]
    private partial void LogEnded(string source, double seconds);

    [LoggerMessage(LogLevel.Warning, "AIS: {Source} is not heard ({Why}); again in {Seconds} s")]
    private partial void LogLost(string source, string why, double seconds);

    [LoggerMessage(LogLevel.Warning, "AIS: what {Mmsi} said could not be reported: {Why}")]
    private partial void LogNotTaken(string mmsi, string why);

    [LoggerMessage(LogLevel.Critical, "AIS: DISTRESS of {Mmsi}, which is no vessel of the district, heard from {Source}: a person must look")]
    private partial void LogUnknownDistress(string mmsi, string source);
}
