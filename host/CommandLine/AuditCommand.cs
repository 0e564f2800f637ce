using System.CommandLine;
using Haimen.Client.V1;
using Haimen.Grains.Storage;
using Haimen.Host.Identity.Audit;

namespace Haimen.Host.CommandLine;

/// <summary><c>audit</c>: what was asked of a running host and what was refused.</summary>
internal static class AuditCommand
{
    public static Command Create() => new(
        "audit",
        """
        The audit log of a running host: every command and every refusal, in a chain of hashes. Needs an operator's or a commander's session.

        Examples:
          audit export --to audit.jsonl
          audit verify
          audit verify audit.jsonl
        """)
    {
        Export(), Verify(),
    };

    private static Command Export()
    {
        var centre = new RemoteCentre();
        var to = new Option<string?>("--to") { Description = "The file. Default: standard output.", HelpName = "FILE" };
        var command = new Command("export", "Write all entries, one line of JSON each.") { to };
        foreach (var option in centre.Options) command.Add(option);
        command.SetAction((parsed, cancellationToken) => centre.CallAsync(parsed, async client =>
        {
            await using var file = parsed.GetValue(to) is { } path ? new StreamWriter(path) : null;
            TextWriter writer = file ?? Console.Out;
            var count = 0;
            for (long? after = 0; after is not null;)
            {
                var page = await client.Audit.ListAsync(new ListAuditRequest { After = after.Value }, cancellationToken: cancellationToken);
                foreach (var line in page.Lines) await writer.WriteLineAsync(line.AsMemory(), cancellationToken);
                count += page.Lines.Count;
                after = page.HasNext ? page.Next : null;
            }

            if (file is not null) Console.WriteLine($"{count} entries.");
            return ExitCode.Done;
        }));
        return command;
    }

    private static Command Verify()
    {
        var centre = new RemoteCentre();
        var file = new Argument<string?>("FILE") { Description = "An exported file, checked without a host. Default: the host checks what it has.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("verify", "Recompute the chain; exit 1 where it does not hold.") { file };
        foreach (var option in centre.Options) command.Add(option);
        command.SetAction((parsed, cancellationToken) => parsed.GetValue(file) is { } path ? VerifyFileAsync(path, cancellationToken) : centre.CallAsync(parsed, async client =>
        {
            var verdict = await client.Audit.VerifyAsync(new VerifyAuditRequest(), cancellationToken: cancellationToken);
            return Tell(verdict.Entries, verdict.Hash, verdict.Intact ? null : verdict.Fault);
        }));
        return command;
    }

    private static async Task<int> VerifyFileAsync(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path)) throw new InputRefusedException($"FILE: there is no file '{path}'");
        var (number, previous) = (0L, HashChain.Genesis);
        await foreach (var line in File.ReadLinesAsync(path, cancellationToken))
        {
            string? fault;
            try
            {
                fault = AuditChain.Check(line, ++number, ref previous);
            }
            catch (Exception e) when (e is System.Text.Json.JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
            {
                fault = $"cannot be read: {e.Message}";
            }

            if (fault is not null) return Tell(number, previous, $"entry {number} {fault}");
        }

        return Tell(number, previous, null);
    }

    private static int Tell(long entries, string hash, string? fault)
    {
        Console.WriteLine(fault is null ? $"Intact: {entries} entries, the last with hash {hash}" : $"Not intact: {fault}");
        return fault is null ? ExitCode.Done : ExitCode.Failed;
    }
}
