using System.CommandLine;
using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using Haimen.Host.Plugins;
using Haimen.Host.Seeding;
using Haimen.Host.Seeding.Generation;

namespace Haimen.Host.CommandLine;

/// <summary><c>seed check</c> and <c>seed generate</c>: exit 0 done, 1 failed, 2 bad input.</summary>
internal static class SeedCommand
{
    private const string DefaultFolder = "seeds/haimen";

    private static readonly JsonSerializerOptions Output = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The command, to be added to the root.</summary>
    public static Command Create() => new("seed", "Check the district's data, or make a synthetic district.") { Check(), Generate() };

    private static Command Check()
    {
        var folder = new Argument<string>("DIR") { Description = "The seed folder.", DefaultValueFactory = _ => DefaultFolder };
        var json = new Option<bool>("--json") { Description = "Write the result as JSON." };
        var plugins = new Option<string?>("--plugins") { Description = "Also hold assets to what the hazard domains of this folder say of their kinds.", HelpName = "DIR" };
        var command = new Command("check", "Check a seed folder: structure, references, places, figures and totals.") { folder, json, plugins };
        command.SetAction(parsed =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var watch = Stopwatch.StartNew();
            var report = DistrictLoader.Check(
                parsed.GetRequiredValue(folder),
                parsed.GetValue(plugins) is { } pluginFolder ? [.. PluginFolder.LoadAll(pluginFolder).Select(x => x.Domain.Descriptor)] : null);
            if (parsed.GetValue(json))
            {
                output.WriteLine(JsonSerializer.Serialize(new { folder = report.Folder, valid = report.IsValid, counts = Counts(report), problems = report.Problems }, Output));
            }
            else if (report.IsValid)
            {
                output.WriteLine($"{report.Folder}: {string.Join(", ", Counts(report).Select(count => $"{count.Value} {count.Key}"))}; nothing wrong ({watch.ElapsedMilliseconds} ms)");
            }
            else
            {
                var error = parsed.InvocationConfiguration.Error;
                foreach (var line in report.Lines())
                {
                    error.WriteLine(line);
                }

                error.WriteLine($"{report.Folder}: {report.Problems.Count} problem{(report.Problems.Count == 1 ? "" : "s")}");
            }

            return report.IsValid ? 0 : 2;
        });
        return command;
    }

    private static Command Generate()
    {
        var scale = new Option<int>("--scale") { Description = "How many times Haimen's size, 1 to 100.", DefaultValueFactory = _ => 1 };
        scale.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > DistrictGenerator.MaxScale)
            {
                result.AddError($"--scale: {result.GetValueOrDefault<int>()} is not allowed; must be 1 to {DistrictGenerator.MaxScale}");
            }
        });
        var seed = new Option<int>("--seed") { Description = "The random seed, 0 or more.", DefaultValueFactory = _ => DistrictGenerator.StoredSeed };
        seed.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 0)
            {
                result.AddError($"--seed: {result.GetValueOrDefault<int>()} is not allowed; must be 0 or more");
            }
        });
        var folder = new Option<string>("--out") { Description = "The folder to write; it must not hold seed files yet.", Required = true };
        var force = new Option<bool>("--force") { Description = "Write over seed files that are there." };
        var command = new Command("generate", "Make a synthetic district of Haimen's shape.") { scale, seed, folder, force };
        command.SetAction(parsed =>
        {
            var target = parsed.GetRequiredValue(folder);
            var error = parsed.InvocationConfiguration.Error;
            var files = SeedWriter.Files(DistrictGenerator.Generate(parsed.GetValue(scale), parsed.GetValue(seed)));
            if (!parsed.GetValue(force) && files.FirstOrDefault(file => File.Exists(Path.Combine(target, file.Name))) is { Name: { } name })
            {
                error.WriteLine($"{target}: holds {name} already; choose another folder, or --force to write over it");
                return 2;
            }

            try
            {
                SeedWriter.Write(target, files);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                error.WriteLine($"{target}: cannot be written: {e.Message}");
                return 2;
            }

            parsed.InvocationConfiguration.Output.WriteLine($"{target}: {files.Count} files written");
            return 0;
        });
        return command;
    }

    private static SortedDictionary<string, int> Counts(SeedReport report) => report.District is not { } district ? [] : new(StringComparer.Ordinal)
    {
        ["townships"] = district.Townships.Count,
        ["villages"] = district.Villages.Count,
        ["people"] = district.Villages.Sum(village => village.Population),
        ["enterprises"] = district.Enterprises.Count,
        ["shelters"] = district.Shelters.Count,
        ["depots"] = district.Depots.Count,
        ["teams"] = district.Teams.Count,
        ["sensors"] = district.Sensors.Count,
        ["assets"] = district.Assets.Count,
    };
}
