using System.CommandLine;
using Google.Protobuf;
using Haimen.Client;
using Haimen.Client.V1;
using Spectre.Console;

namespace Haimen.Host.CommandLine;

/// <summary>Commands about the plugins of a running host, sent over its API. Exit codes: 0 done, 1 the host refused or a plugin was rejected, 2 no host answers.</summary>
internal static class PluginOrderCommands
{
    private static readonly string[] Columns = ["plugin", "state", "since", "reason"];

    public static Command Status() => Order(
        "status",
        "Show how far every plugin of a running host has come.",
        (_, command) => (client, _, cancellationToken) => client.Plugins.ListAsync(new ListPluginsRequest(), cancellationToken: cancellationToken).ResponseAsync.AsMessage());

    public static Command Install() => Order("install", "Bring a plugin into a running host: a new domain serves, a newer version runs in the shadow first.", (reason, command) =>
    {
        var folder = new Argument<string>("DIR") { Description = "The plugin's folder on the host's machine." };
        command.Add(folder);
        return (client, parsed, cancellationToken) => client.Plugins.InstallAsync(
            new InstallRequest { CommandId = NewId(), Reason = parsed.GetRequiredValue(reason), Folder = Path.GetFullPath(parsed.GetRequiredValue(folder)) }, cancellationToken: cancellationToken).ResponseAsync.AsMessage();
    });

    public static Command Activate() => Order("activate", "Have a version serve from the next call on.", (reason, command) =>
    {
        var id = Id(command);
        var version = new Argument<string>("VERSION") { Description = "The version." };
        var shadow = new Option<bool>("--shadow") { Description = "Run it in the shadow first." };
        command.Add(version);
        command.Add(shadow);
        return (client, parsed, cancellationToken) => client.Plugins.ActivateAsync(
            new ActivateRequest { CommandId = NewId(), Reason = parsed.GetRequiredValue(reason), PluginId = parsed.GetRequiredValue(id), Version = parsed.GetRequiredValue(version), InShadow = parsed.GetValue(shadow) },
            cancellationToken: cancellationToken).ResponseAsync.AsMessage();
    });

    public static Command RollBack() => Order("rollback", "Have the version before serve again.", (reason, command) =>
    {
        var id = Id(command);
        return (client, parsed, cancellationToken) => client.Plugins.RollBackAsync(
            new RollBackRequest { CommandId = NewId(), Reason = parsed.GetRequiredValue(reason), PluginId = parsed.GetRequiredValue(id) }, cancellationToken: cancellationToken).ResponseAsync.AsMessage();
    });

    public static Command Pin() => Order("pin", "Have a township keep a version, whichever serves elsewhere.", (reason, command) =>
    {
        var id = Id(command);
        var area = new Option<string?>("--area") { Description = "The township.", HelpName = "ID" };
        var incident = new Option<string?>("--incident") { Description = "The incident whose township it is; the pin ends with it.", HelpName = "ID" };
        var version = new Option<string?>("--version-to-keep") { Description = "The version. Default: the one that serves.", HelpName = "VERSION" };
        foreach (var option in (Option[])[area, incident, version]) command.Add(option);
        return (client, parsed, cancellationToken) => client.Plugins.PinAsync(
            new PinRequest
            {
                CommandId = NewId(),
                Reason = parsed.GetRequiredValue(reason),
                PluginId = parsed.GetRequiredValue(id),
                TownshipId = parsed.GetValue(area) ?? "",
                IncidentId = parsed.GetValue(incident) ?? "",
                Version = parsed.GetValue(version) ?? "",
            },
            cancellationToken: cancellationToken).ResponseAsync.AsMessage();
    });

    public static Command Unpin() => Order("unpin", "End a pin.", (reason, command) =>
    {
        var id = Id(command);
        var area = new Argument<string>("AREA") { Description = "The township." };
        command.Add(area);
        return (client, parsed, cancellationToken) => client.Plugins.UnpinAsync(
            new UnpinRequest { CommandId = NewId(), Reason = parsed.GetRequiredValue(reason), PluginId = parsed.GetRequiredValue(id), TownshipId = parsed.GetRequiredValue(area) },
            cancellationToken: cancellationToken).ResponseAsync.AsMessage();
    });

    private static Command Order(string verb, string description, Func<Option<string>, Command, Func<HaimenClient, ParseResult, CancellationToken, Task<IMessage>>> define)
    {
        var centre = new RemoteCentre();
        var json = new Option<bool>("--json") { Description = "Write the host's answer as JSON." };
        var reason = new Option<string>("--reason") { Description = "Why; kept with the plugin's history.", DefaultValueFactory = _ => "by an operator", HelpName = "TEXT" };
        var command = new Command(verb, description);
        var send = define(reason, command);
        foreach (var option in (Option[])[.. verb == "status" ? [] : (Option[])[reason], json, .. centre.Options]) command.Add(option);
        command.SetAction((parsed, cancellationToken) => centre.CallAsync(parsed, async client =>
        {
            var answer = await send(client, parsed, cancellationToken);
            if (parsed.GetValue(json)) Console.WriteLine(JsonFormatter.Default.Format(answer));
            else Show(answer);
            return answer is Plugin { State: PluginState.Rejected } ? ExitCode.Failed : ExitCode.Done;
        }));
        return command;
    }

    private static Argument<string> Id(Command command)
    {
        var id = new Argument<string>("ID") { Description = "The plugin's id." };
        command.Add(id);
        return id;
    }

    private static string NewId() => Guid.NewGuid().ToString("N");

    private static async Task<IMessage> AsMessage<T>(this Task<T> answer)
        where T : IMessage => await answer;

    private static void Show(IMessage answer)
    {
        if (answer is not (Plugin or ListPluginsResponse))
        {
            Console.WriteLine(answer is CommandResult ? "Done." : JsonFormatter.Default.Format(answer));
            return;
        }

        var table = new Table().Border(TableBorder.Simple).AddColumns(Columns);
        foreach (var plugin in answer is ListPluginsResponse list ? list.Plugins.ToArray() : [(Plugin)answer])
        {
            var name = $"{plugin.Id} {plugin.Version}".Trim();
            table.AddRow(
                Markup.Escape(name.Length > 0 ? name : plugin.Source),
                plugin.State.ToString().ToLowerInvariant(),
                plugin.Since.ToDateTimeOffset().ToOffset(TimeSpan.FromHours(8)).ToString("MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture),
                Markup.Escape(plugin.Reason));
        }

        AnsiConsole.Write(table);
    }
}
