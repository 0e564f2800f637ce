using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Haimen.Host.Tests.Warnings.Channels;

/// <summary>A small SMTP server on loopback (RFC 5321, AUTH PLAIN of RFC 4954) that keeps what it takes, and answers one command otherwise where a test says so.</summary>
internal sealed class MailListener : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _running;

    public MailListener()
    {
        _listener.Start();
        _running = RunAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The mails taken, as they came.</summary>
    public ConcurrentQueue<string> Mails { get; } = [];

    /// <summary>All commands of all clients.</summary>
    public ConcurrentQueue<string> Commands { get; } = [];

    /// <summary>What else it answers, by the command's verb; <c>.</c> is the end of a mail.</summary>
    public Dictionary<string, string> Answers { get; } = [];

    public void StopListening() => _listener.Stop();

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _running;
        _end.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_end.Token);
                await ServeAsync(client.GetStream());
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or InvalidOperationException)
        {
            return;
        }
    }

    private async Task ServeAsync(NetworkStream stream)
    {
        try
        {
            using var reader = new StreamReader(stream, Encoding.UTF8);
            await AnswerAsync(stream, "220 test.invalid ESMTP");
            while (await reader.ReadLineAsync(_end.Token) is { } line)
            {
                Commands.Enqueue(line);
                var verb = line.Split(' ')[0].ToUpperInvariant();
                await AnswerAsync(stream, Answers.GetValueOrDefault(verb) ?? verb switch
                {
                    "EHLO" => "250-test.invalid\r\n250-8BITMIME\r\n250 AUTH PLAIN",
                    "AUTH" => "235 in",
                    "DATA" => "354 go on",
                    "QUIT" => "221 bye",
                    _ => "250 ok",
                });
                if (verb == "QUIT") return;
                if (verb == "DATA" && !Answers.ContainsKey(verb)) await TakeAsync(stream, reader);
            }
        }
        catch (IOException)
        {
            return;
        }
    }

    private async Task TakeAsync(NetworkStream stream, StreamReader reader)
    {
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync(_end.Token) is { } line && line != ".") mail.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        if (!Answers.ContainsKey(".")) Mails.Enqueue(mail.ToString());
        await AnswerAsync(stream, Answers.GetValueOrDefault(".") ?? "250 taken");
    }

    private async Task AnswerAsync(NetworkStream stream, string answer) => await stream.WriteAsync(Encoding.UTF8.GetBytes($"{answer}\r\n"), _end.Token);
}
