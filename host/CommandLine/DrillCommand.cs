using System.CommandLine;
using Haimen.Grains.Drills;
using Haimen.Host.Drills;
using Haimen.Host.Drills.Reports;
using Haimen.Host.Drills.Views;
using Haimen.Host.Hosting;
using Haimen.Host.Storage;
using Spectre.Console;

namespace Haimen.Host.CommandLine;

/// <summary><c>drill run</c> and <c>drill list</c>.</summary>
internal static class DrillCommand
{
    public static Command Create() => new("drill", "Run simulated incidents against the code that runs live.") { Run(), List() };

    private static Command Run()
    {
        var file = new Argument<string>("FILE") { Description = "The scenario, e.g. seeds/drills/plum-rain.yaml." };
        var speed = HostOptions.Speed("max", "Default: max, as fast as it goes.");
        var seed = HostOptions.Seed();
        var reports = new Option<string[]>("--report") { Description = "Write the report to a .json or .html file; may be given twice.", HelpName = "FILE", AllowMultipleArgumentsPerToken = true };
        reports.Validators.Add(result =>
        {
            foreach (var path in result.GetValueOrDefault<string[]>() ?? [])
            {
                if (DrillReportFile.Refusal(path) is { } refusal) result.AddError($"--{refusal}");
            }
        });
        var rain = new Option<string?>("--rain") { Description = "Your own rain instead of the scenario's: a CSV file with the columns minute,value (mm/h).", HelpName = "CSV" };
        var tide = new Option<string?>("--tide") { Description = "Your own tide instead of the scenario's: a CSV file with the columns minute,value (m).", HelpName = "CSV" };
        var json = new Option<bool>("--json") { Description = "Write the report as JSON to standard output and nothing else." };
        var (data, redis, plugins, district) = (HostOptions.Data(), HostOptions.Redis(), HostOptions.Plugins(), HostOptions.District());
        var command = new Command(
            "run",
            """
            Run a drill: hours pass in seconds on a virtual clock, and the same scenario and seed give the same logs.
            Exit code 0: every expectation was met; 1: not every one; 2: the scenario or an option cannot be used.

            Examples:
              drill run seeds/drills/plum-rain.yaml
              drill run seeds/drills/typhoon-surge.yaml --seed 7 --report surge.html --report surge.json
            """)
        {
            file, speed, seed, reports, rain, tide, json, data, redis, plugins, district,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var setup = DistrictSetup.Load(parsed.GetRequiredValue(district), parsed.GetRequiredValue(plugins));
            var scenario = setup.LoadScenario(parsed.GetRequiredValue(file));
            if (parsed.GetValue(rain) is { } rainFile) scenario = DrillScenarioLoader.WithSeries(scenario, "rainMmH", rainFile);
            if (parsed.GetValue(tide) is { } tideFile) scenario = DrillScenarioLoader.WithSeries(scenario, "tideM", tideFile, SeriesInterpolation.Linear);

            using var logging = HostLogging.Quiet();
            await using var store = await DrillStore.OpenAsync(parsed.GetValue(data), parsed.GetValue(redis), logging, cancellationToken);
            var builder = new HostApplicationBuilder();
            builder.Logging.UseQuietConsole();
            builder.AddHaimenSilo(store.Store, setup.District, setup.Plugins);
            using var host = builder.Build();
            return await store.Store.UseAsync(async () =>
            {
                await host.StartAsync(cancellationToken);
                try
                {
                    var number = parsed.GetValue(seed) ?? scenario.Seed;
                    var run = new DrillRun(
                        host.Services.GetRequiredService<IGrainFactory>(),
                        DrillRun.NewRealm(scenario, number),
                        scenario,
                        number,
                        HostOptions.ReadSpeed(parsed.GetRequiredValue(speed))!.Value);
                    var view = DrillView.Create(scenario, AnsiConsole.Console, parsed.GetValue(json));
                    var report = await view.RunAsync(show => run.RunAsync(show, cancellationToken));
                    foreach (var path in parsed.GetValue(reports) ?? []) await DrillReportFile.WriteAsync(path, report, setup.District, cancellationToken);
                    if (!parsed.GetValue(json))
                    {
                        foreach (var path in parsed.GetValue(reports) ?? []) Console.WriteLine($"Report: {path}");
                        if (store.ReplayHint(report) is { } hint) Console.WriteLine($"Replay: {hint}");
                    }

                    return report.Expectations.All(x => x.Met) ? ExitCode.Done : ExitCode.Failed;
                }
                finally
                {
                    await host.StopAsync(CancellationToken.None);
                }
            });
        });
        return command;
    }

    private static Command List()
    {
        var folder = new Argument<string>("DIR") { Description = "The folder with the scenarios.", DefaultValueFactory = _ => HostOptions.DefaultDrills() };
        var (plugins, district) = (HostOptions.Plugins(), HostOptions.District());
        var command = new Command("list", "List the scenarios of a folder: id, title, hours, expectations.") { folder, plugins, district };
        command.SetAction(parsed =>
        {
            var setup = DistrictSetup.Load(parsed.GetRequiredValue(district), parsed.GetRequiredValue(plugins));
            var path = parsed.GetRequiredValue(folder);
            if (!Directory.Exists(path)) throw new InputRefusedException($"{path}: there is no such folder");
            var listing = DrillListing.Of(path, setup.Scope);
            foreach (var drill in listing)
            {
                if (drill.Faults.Count == 0) Console.WriteLine($"{drill.Id,-16} {drill.Hours,4:0} h  {drill.Expectations,2} expectations  {drill.Title}");
                else foreach (var fault in drill.Faults) Console.Error.WriteLine(fault);
            }

            return listing.Any(x => x.Faults.Count > 0) ? ExitCode.BadInput : ExitCode.Done;
        });
        return command;
    }
}
