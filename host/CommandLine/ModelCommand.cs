using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Haimen.Hazards.Models;
using Haimen.Host.Api;
using Haimen.Host.Plugins;
using Spectre.Console;

namespace Haimen.Host.CommandLine;

/// <summary><c>model list</c> and <c>model run</c>: the domains' published models, for experts and for checks.</summary>
internal static class ModelCommand
{
    private static readonly JsonSerializerOptions Output = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static Command Create() => new("model", "List and run the hazard models.") { List(), Run() };

    private static Command List()
    {
        var plugins = HostOptions.Plugins();
        var json = new Option<bool>("--json") { Description = "Write the metadata as JSON." };
        var command = new Command("list", "List the models with inputs, outputs, units, source, validity and trust.") { plugins, json };
        command.SetAction(parsed =>
        {
            var models = Load(parsed.GetRequiredValue(plugins));
            if (parsed.GetValue(json) || Console.IsOutputRedirected)
            {
                Console.WriteLine(JsonSerializer.Serialize(models.Select(x => x.Descriptor), Output));
                return ExitCode.Done;
            }

            foreach (var model in models) Show(model.Descriptor);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Run()
    {
        var plugins = HostOptions.Plugins();
        var name = new Argument<string>("MODEL") { Description = "The model's name, e.g. flood/scs-runoff." };
        var input = new Option<string>("--input")
        {
            Description = "The input as a JSON object, or - to read it from standard input.",
            Required = true,
            HelpName = "JSON",
        };
        var command = new Command("run", "Run a model: JSON in, JSON out, nothing else on standard output.") { name, input, plugins };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var models = Load(parsed.GetRequiredValue(plugins));
            var wanted = parsed.GetRequiredValue(name);
            var model = models.FirstOrDefault(x => x.Descriptor.Name == wanted)
                ?? throw new InputRefusedException($"model: '{wanted}' is not known; must be one of {string.Join(", ", models.Select(x => x.Descriptor.Name))}");
            var text = parsed.GetRequiredValue(input);
            if (text == "-") text = await Console.In.ReadToEndAsync(cancellationToken);
            Console.WriteLine(ModelRun.Of(model, Parse(text), cancellationToken).ToJsonString(Output));
            return ExitCode.Done;
        });
        return command;
    }

    private static JsonObject Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject ?? throw new InputRefusedException("--input: must be a JSON object");
        }
        catch (JsonException e)
        {
            throw new InputRefusedException($"--input: is not JSON: {e.Message.ReplaceLineEndings(" ")}");
        }
        catch (ArgumentException e)
        {
            // A name that stands twice in an object.
            throw new InputRefusedException($"--input: {e.Message.ReplaceLineEndings(" ")}");
        }
    }

    private static IHazardModel[] Load(string folder) =>
        [.. PluginFolder.LoadAll(folder).SelectMany(x => x.Domain.Models).OrderBy(x => x.Descriptor.Name, StringComparer.Ordinal)];

    private static void Show(ModelDescriptor model)
    {
        AnsiConsole.MarkupLineInterpolated($"[bold]{model.Name}[/]  {model.Summary.En} / {model.Summary.Zh}");
        AnsiConsole.MarkupLineInterpolated($"  [dim]{model.Source}; trust: {model.Trust.ToString().ToLowerInvariant()}[/]");
        Show("in ", model.Inputs);
        Show("out", model.Outputs);
        foreach (var published in model.Cases)
            AnsiConsole.MarkupLineInterpolated($"  case [dim]{published.Source}: {published.Input} → {published.Expected}[/]");
        AnsiConsole.WriteLine();
    }

    private static void Show(string side, IReadOnlyList<ModelField> fields)
    {
        foreach (var field in fields)
        {
            var detail = string.Join("; ", new[] { field.Unit, field.Allowed, field.Published.Length > 0 ? $"published for {field.Published}" : "" }.Where(x => x.Length > 0));
            AnsiConsole.MarkupLineInterpolated($"  {side} {field.Name} [dim]({field.Type}{(detail.Length > 0 ? ", " + detail : "")})[/]");
        }
    }
}
