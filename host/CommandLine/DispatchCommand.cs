using System.CommandLine;
using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Haimen.Grains.Dispatch.Solving;
using Haimen.Grains.Travel;
using Haimen.Host.Dispatch;
using Haimen.Host.Seeding;

namespace Haimen.Host.CommandLine;

/// <summary><c>dispatch solve</c>: one problem in, one plan out, for programs and for checks.</summary>
internal static class DispatchCommand
{
    private static readonly JsonSerializerOptions Output = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static Command Create() => new("dispatch", "Plan who goes where, with what.") { Solve() };

    private static Command Solve()
    {
        var file = new Argument<string>("FILE") { Description = "The problem as JSON (docs/dispatch.md), or - to read it from standard input." };
        var district = new Option<string?>("--district")
        {
            Description = "A seed folder whose rivers, bridges and ferries travel times must heed. Without it the way is the great circle's, 1.3 times as long.",
            HelpName = "DIR",
        };
        var command = new Command(
            "solve",
            """
            Plan teams, goods and evacuation together: JSON in, JSON out, nothing else on standard output.

            Examples:
              dispatch solve seeds/dispatch/two-villages.json
              dispatch solve problem.json --district seeds/haimen
            """) { file, district };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var document = await ReadAsync(parsed.GetRequiredValue(file), cancellationToken);
            if (document is { PreparednessWeight: > 0, Townships.Count: 0 })
                await Console.Error.WriteLineAsync("preparednessWeight: has no effect, since the problem names no townships");
            var travel = Travel(parsed.GetValue(district));
            var started = Stopwatch.GetTimestamp();
            var problem = await DispatchDocumentReader.ToProblemAsync(document, travel, cancellationToken);
            var plan = DispatchSolver.Solve(problem, DispatchBudget.Of(problem.Options.Budget - Stopwatch.GetElapsedTime(started), TimeProvider.System));
            var answer = DispatchAnswer.Of(problem, plan, Stopwatch.GetElapsedTime(started));
            Console.WriteLine(JsonSerializer.Serialize(answer, Output));
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<DispatchDocument> ReadAsync(string file, CancellationToken cancellationToken)
    {
        if (file != "-" && !File.Exists(file)) throw new InputRefusedException($"FILE: '{file}' does not exist");
        await using var json = file == "-" ? Console.OpenStandardInput() : File.OpenRead(file);
        return await DispatchDocumentReader.ReadAsync(json, cancellationToken);
    }

    private static GreatCircleTravel Travel(string? folder)
    {
        if (folder is null) return new GreatCircleTravel([], [], new GreatCircleTravelOptions());
        var district = DistrictLoader.Load(folder);
        return new GreatCircleTravel(district.Barriers, district.Crossings, new GreatCircleTravelOptions());
    }
}
