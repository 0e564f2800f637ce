using System.CommandLine;
using System.Text.Json;
using Spectre.Console;

namespace Haimen.Host.CommandLine;

/// <summary>Commands about the plugins of a running host, sent over its API. Exit codes: 0 done, 1 the host refused or a plugin was rejected, 2 no host answers.</summary>
internal static class PluginOrderCommands
{
    private static readonly string[] Columns = ["plugin", "state", "since", "reason"];

    public static Command Status()
    {
        var (url, json) = (Url(), Json());
        var command = new Command("status", "Show how far every plugin of a running host has come.") { url, json };
        command.SetAction((parsed, cancellationToken) => SendAsync(parsed, url, json, HttpMethod.Get, "", null, cancellationToken));
        return command;
    }

    public static Command Install()
    {
        var (url, json) = (Url(), Json());
        var folder = new Argument<string>("DIR") { Description = "The plugin's folder on this machine." };
        var command = new Command("install", "Bring a plugin into a running host: a new domain serves, a newer version runs in the shadow first.") { folder, url, json };
        command.SetAction((parsed, cancellationToken) => SendAsync(
            parsed, url, json, HttpMethod.Post, "/install", new { folder = Path.GetFullPath(parsed.GetRequiredValue(folder)) }, cancellationToken));
        return command;
    }

    public static Command Activate()
    {
        var (url, json, id, reason) = (Url(), Json(), Id(), Reason());
        var version = new Argument<string>("VERSION") { Description = "The version." };
        var shadow = new Option<bool>("--shadow") { Description = "Run it in the shadow first." };
        var command = new Command("activate", "Have a version serve from the next call on.") { id, version, shadow, reason, url, json };
        command.SetAction((parsed, cancellationToken) => SendAsync(
            parsed, url, json, HttpMethod.Post, $"/{parsed.GetRequiredValue(id)}/activate",
            new { version = parsed.GetRequiredValue(version), inShadow = parsed.GetValue(shadow), by = Environment.UserName, reason = parsed.GetRequiredValue(reason) }, cancellationToken));
        return command;
    }

    public static Command RollBack()
    {
        var (url, json, id, reason) = (Url(), Json(), Id(), Reason());
        var command = new Command("rollback", "Have the version before serve again.") { id, reason, url, json };
        command.SetAction((parsed, cancellationToken) => SendAsync(
            parsed, url, json, HttpMethod.Post, $"/{parsed.GetRequiredValue(id)}/rollback", new { by = Environment.UserName, reason = parsed.GetRequiredValue(reason) }, cancellationToken));
        return command;
    }

    public static Command Pin()
    {
        var (url, json, id, reason) = (Url(), Json(), Id(), Reason());
        var area = new Option<string?>("--area") { Description = "The township.", HelpName = "ID" };
        var incident = new Option<string?>("--incident") { Description = "The incident whose township it is; the pin ends with it.", HelpName = "ID" };
        var version = new Option<string?>("--version-to-keep") { Description = "The version. Default: the one that serves.", HelpName = "VERSION" };
        var command = new Command("pin", "Have a township keep a version, whichever serves elsewhere.") { id, area, incident, version, reason, url, json };
        command.SetAction((parsed, cancellationToken) => SendAsync(
            parsed, url, json, HttpMethod.Post, $"/{parsed.GetRequiredValue(id)}/pin",
            new { areaId = parsed.GetValue(area), incidentId = parsed.GetValue(incident), version = parsed.GetValue(version), by = Environment.UserName, reason = parsed.GetRequiredValue(reason) },
            cancellationToken));
        return command;
    }

    public static Command Unpin()
    {
        var (url, json, id) = (Url(), Json(), Id());
        var area = new Argument<string>("AREA") { Description = "The township." };
        var command = new Command("unpin", "End a pin.") { id, area, url, json };
        command.SetAction((parsed, cancellationToken) => SendAsync(
            parsed, url, json, HttpMethod.Post, $"/{parsed.GetRequiredValue(id)}/unpin", new { areaId = parsed.GetRequiredValue(area) }, cancellationToken));
        return command;
    }

    private static Option<string> Url() => new("--url") { Description = "The running host. Default: http://127.0.0.1:5080.", DefaultValueFactory = _ => "http://127.0.0.1:5080", HelpName = "URL" };

    private static Option<bool> Json() => new("--json") { Description = "Write the host's answer as JSON." };

    private static Argument<string> Id() => new("ID") { Description = "The plugin's id." };

    private static Option<string> Reason() => new("--reason") { Description = "Why; kept with the plugin's history.", DefaultValueFactory = _ => "by an operator", HelpName = "TEXT" };

    private static async Task<int> SendAsync(
        ParseResult parsed, Option<string> url, Option<bool> json, HttpMethod method, string path, object? body, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate($"{parsed.GetRequiredValue(url).TrimEnd('/')}/api/plugins{path}", UriKind.Absolute, out var uri)) throw new InputRefusedException($"--url: '{parsed.GetRequiredValue(url)}' is not allowed; must be an address like http://127.0.0.1:5080");
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(method, uri) { Content = body is null ? null : JsonContent.Create(body) };
        string text;
        bool taken;
        try
        {
            using var response = await client.SendAsync(request, cancellationToken);
            text = await response.Content.ReadAsStringAsync(cancellationToken);
            taken = response.IsSuccessStatusCode;
        }
        catch (HttpRequestException e)
        {
            throw new InputRefusedException($"--url: no host answers at {uri.Authority}: {e.Message}");
        }

        using var answer = text.Length == 0 ? null : JsonDocument.Parse(text);
        if (!taken)
        {
            var detail = answer is not null && answer.RootElement.TryGetProperty("detail", out var told) ? told.GetString() : text;
            await Console.Error.WriteLineAsync(detail);
            return ExitCode.Failed;
        }

        if (parsed.GetValue(json) || answer is null) Console.WriteLine(text);
        else Show(answer.RootElement);
        return answer?.RootElement is { ValueKind: JsonValueKind.Object } one && one.TryGetProperty("state", out var state) && state.GetString() == "rejected" ? ExitCode.Failed : ExitCode.Done;
    }

    private static void Show(JsonElement answer)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns(Columns);
        foreach (var plugin in answer.ValueKind == JsonValueKind.Array ? answer.EnumerateArray().ToArray() : [answer])
        {
            if (!plugin.TryGetProperty("state", out var state))
            {
                Console.WriteLine(plugin.ToString());
                return;
            }

            var name = $"{plugin.GetProperty("id").GetString()} {plugin.GetProperty("version").GetString()}".Trim();
            table.AddRow(
                Markup.Escape(name.Length > 0 ? name : plugin.GetProperty("source").GetString()!),
                Markup.Escape(state.GetString()!),
                plugin.GetProperty("since").GetDateTimeOffset().ToOffset(TimeSpan.FromHours(8)).ToString("MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture),
                Markup.Escape(plugin.GetProperty("reason").GetString()!));
        }

        AnsiConsole.Write(table);
    }
}
