using System.CommandLine;

namespace Haimen.Host.CommandLine;

/// <summary>The program's command line. Exit codes: 0 done, 1 failed, 2 bad input.</summary>
internal static class HaimenCommandLine
{
    /// <summary>
    /// How long a command that is asked to stop may take: a silo hands over its actors and the store its last writes. Cut off earlier
    /// it would be as if killed, and the process would end with 143. Service managers kill after 90 s.
    /// </summary>
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(60);

    public static async Task<int> RunAsync(string[] args)
    {
        // Text is Chinese as much as English, also where the locale says otherwise.
        Console.OutputEncoding = System.Text.Encoding.UTF8;
        await using var logs = new StoredLogs();
        var parsed = CreateRoot(logs).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync(error.Message);
            await Console.Error.WriteLineAsync("Try --help.");
            return ExitCode.BadInput;
        }

        using var interrupted = new CancellationTokenSource();
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = StopPatience }, interrupted.Token);
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Interrupted.");
            return ExitCode.Failed;
        }
        catch (Exception e) when (ExitCode.IsBadInput(e))
        {
            await Console.Error.WriteLineAsync(OneLine(e.Message));
            return ExitCode.BadInput;
        }
#pragma warning disable CA1031 // The last resort: a person gets a line, not a stack trace, unless they ask for it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            var detail = Environment.GetEnvironmentVariable("HAIMEN_TRACE") is null ? $"{e.Message} (HAIMEN_TRACE=1 shows where)" : e.ToString();
            await Console.Error.WriteLineAsync($"Failed: {detail}");
            return ExitCode.Failed;
        }
    }

    /// <summary>A refusal is one line, also where it repeats what the user wrote: line breaks and control characters in it are shown as spaces.</summary>
    private static string OneLine(string message) => string.Concat(message.ReplaceLineEndings(" ").Select(x => char.IsControl(x) ? ' ' : x));

    private static RootCommand CreateRoot(StoredLogs logs)
    {
        var root = new RootCommand(
            """
            Haimen Actors: emergency management on virtual actors.
            Without a command it serves (see: serve --help).

            Examples:
              drill run seeds/drills/plum-rain.yaml --report report.html
              serve --drill seeds/drills/plum-rain.yaml --speed 60
              model run flood/scs-runoff --input '{"rainMm":100,"curveNumber":85}'
              dispatch solve seeds/dispatch/two-villages.json
              seed check
              sign-in
            """)
        {
            AccountCommand.Create(),
            AuditCommand.Create(),
            DispatchCommand.Create(),
            DrillCommand.Create(),
            IncidentCommand.Create(logs.OpenAsync, logs.Options),
            ModelCommand.Create(),
            PluginCommand.Create(),
            SeedCommand.Create(),
            SignInCommand.In(),
            SignInCommand.Out(),
        };
        root.Subcommands.Insert(0, ServeCommand.Create(root));
        return root;
    }
}
