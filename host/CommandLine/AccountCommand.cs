using System.CommandLine;
using System.Globalization;
using Haimen.Client;
using Haimen.Client.V1;
using Haimen.Host.Api.Mapping;
using Haimen.Host.Identity;
using Spectre.Console;

namespace Haimen.Host.CommandLine;

/// <summary><c>account</c>: who may use a running host, and its tokens. Exit codes: 0 done, 1 refused, 2 no host answers.</summary>
internal static class AccountCommand
{
    private static readonly string[] Columns = ["account", "name", "kind", "grants", "state", "sessions and tokens"];

    public static Command Create() => new(
        "account",
        """
        The accounts of a running host. Needs an operator's session (haimen sign-in).

        Examples:
          account list
          account add wang --display-name 王建国 --grant duty-officer
          account add li --display-name 李敏 --grant township-officer@haimengang --grant commander:exercises
          account add gauges --service --display-name "Water bureau's gateway" --grant device
          account token gauges --label "gateway in the pump house"
          account grant wang --grant commander --reason "takes over from 1 July"
          account reset wang
        """)
    {
        List(), Add(), Grant(), Switch("disable", "Shut an account out; its sessions and tokens end.", true), Switch("enable", "Let an account in again.", false),
        Reset(), Unlock(), Token(), Revoke(),
    };

    private static Command List()
    {
        var (centre, command) = Begin("list", "List the accounts.");
        command.SetAction((parsed, cancellationToken) => centre.CallAsync(parsed, async client =>
        {
            var table = new Table().Border(TableBorder.Simple).AddColumns(Columns);
            for (string? token = ""; token is not null;)
            {
                var page = await client.Identity.ListAccountsAsync(new ListAccountsRequest { PageToken = token }, cancellationToken: cancellationToken);
                foreach (var x in page.Accounts)
                {
                    var state = x.Disabled ? "shut out" : x.LockedUntil is not null ? "locked for a while" : x.MustChangePassword ? "one-time secret" : "open";
                    table.AddRow([.. new[]
                    {
                        x.Name, x.DisplayName, x.Kind == AccountKind.Service ? "service" : "person", string.Join(' ', x.Grants.Select(Write)), state,
                        string.Join('\n', x.Tokens.Select(y => $"{y.Id} {y.Label} until {y.ExpiresAt.ToDateTimeOffset().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}")),
                    }.Select(Markup.Escape)]);
                }

                token = page.NextPageToken.Length > 0 ? page.NextPageToken : null;
            }

            AnsiConsole.Write(table);
            return ExitCode.Done;
        }));
        return command;
    }

    private static Command Add()
    {
        var (centre, command) = Begin("add", "Make an account; a person's one-time secret is shown this once.");
        var (name, grants, reason) = (Name(), Grants(), Reason());
        var shown = new Option<string?>("--display-name") { Description = "The name that people read. Default: the account's.", HelpName = "TEXT" };
        var service = new Option<bool>("--service") { Description = "A program or device, which has tokens and no password." };
        command.Add(name);
        foreach (var option in (Option[])[shown, grants, service, reason]) command.Add(option);
        command.SetAction((parsed, cancellationToken) => centre.CallAsync(parsed, async client =>
        {
            var secret = await client.Identity.AddAccountAsync(
                new AddAccountRequest
                {
                    Name = parsed.GetRequiredValue(name),
                    CommandId = NewId(),
                    Reason = parsed.GetRequiredValue(reason),
                    Kind = parsed.GetValue(service) ? AccountKind.Service : AccountKind.Person,
                    DisplayName = parsed.GetValue(shown) ?? parsed.GetRequiredValue(name),
                    Grants = { Read(parsed.GetValue(grants) ?? []) },
                },
                cancellationToken: cancellationToken);
            if (secret.OneTimeSecret.Length > 0) Console.WriteLine($"One-time secret, to be changed at the first sign-in within 72 h: {secret.OneTimeSecret}");
            else Console.WriteLine($"Made; haimen account token {parsed.GetRequiredValue(name)} --label … issues a token.");
            return ExitCode.Done;
        }));
        return command;
    }

    private static Command Grant()
    {
        var (centre, command) = Begin("grant", "Say all that an account may do from now on.");
        var (name, grants, reason) = (Name(), Grants(), Reason());
        command.Add(name);
        command.Add(grants);
        command.Add(reason);
        command.SetAction((parsed, cancellationToken) => centre.CallAsync(parsed, async client =>
        {
            await client.Identity.SetGrantsAsync(
                new SetGrantsRequest { Name = parsed.GetRequiredValue(name), CommandId = NewId(), Reason = parsed.GetRequiredValue(reason), Grants = { Read(parsed.GetValue(grants) ?? []) } },
                cancellationToken: cancellationToken);
            Console.WriteLine("Done.");
            return ExitCode.Done;
        }));
        return command;
    }

    private static Command Switch(string verb, string description, bool disabled) => Simple(verb, description, async (client, name, reason, cancellationToken) =>
    {
        await client.Identity.SetDisabledAsync(new SetDisabledRequest { Name = name, CommandId = NewId(), Reason = reason, Disabled = disabled }, cancellationToken: cancellationToken);
        return "Done.";
    });

    private static Command Reset() => Simple("reset", "End a person's sessions and give a one-time secret in place of the password.", async (client, name, reason, cancellationToken) =>
    {
        var secret = await client.Identity.ResetPasswordAsync(new ResetPasswordRequest { Name = name, CommandId = NewId(), Reason = reason }, cancellationToken: cancellationToken);
        return $"One-time secret, to be changed at the next sign-in within 72 h: {secret.OneTimeSecret}";
    });

    private static Command Unlock() => Simple("unlock", "End a lock after wrong passwords.", async (client, name, reason, cancellationToken) =>
    {
        await client.Identity.UnlockAsync(new UnlockRequest { Name = name, CommandId = NewId(), Reason = reason }, cancellationToken: cancellationToken);
        return "Done.";
    });

    private static Command Token()
    {
        var (centre, command) = Begin("token", "Issue a token to a service; it is shown this once.");
        var (name, reason) = (Name(), Reason());
        var label = new Option<string>("--label") { Description = "What it is for.", Required = true, HelpName = "TEXT" };
        var days = new Option<int>("--days") { Description = "How long it lasts, 1 to 730. Default: 365.", DefaultValueFactory = _ => 365, HelpName = "N" };
        command.Add(name);
        foreach (var option in (Option[])[label, days, reason]) command.Add(option);
        command.SetAction((parsed, cancellationToken) => centre.CallAsync(parsed, async client =>
        {
            var secret = await client.Identity.IssueTokenAsync(
                new IssueTokenRequest
                {
                    Name = parsed.GetRequiredValue(name),
                    CommandId = NewId(),
                    Reason = parsed.GetRequiredValue(reason),
                    Label = parsed.GetRequiredValue(label),
                    Lifetime = Google.Protobuf.WellKnownTypes.Duration.FromTimeSpan(TimeSpan.FromDays(parsed.GetRequiredValue(days))),
                },
                cancellationToken: cancellationToken);
            Console.WriteLine(secret.Token);
            return ExitCode.Done;
        }));
        return command;
    }

    private static Command Revoke()
    {
        var (centre, command) = Begin("revoke", "End a session or token.");
        var (name, reason) = (Name(), Reason());
        var id = new Argument<string>("TOKEN-ID") { Description = "The token's id, as account list shows it." };
        command.Add(name);
        command.Add(id);
        command.Add(reason);
        command.SetAction((parsed, cancellationToken) => centre.CallAsync(parsed, async client =>
        {
            await client.Identity.RevokeTokenAsync(
                new RevokeTokenRequest { Name = parsed.GetRequiredValue(name), CommandId = NewId(), Reason = parsed.GetRequiredValue(reason), TokenId = parsed.GetRequiredValue(id) },
                cancellationToken: cancellationToken);
            Console.WriteLine("Done.");
            return ExitCode.Done;
        }));
        return command;
    }

    private static Command Simple(string verb, string description, Func<HaimenClient, string, string, CancellationToken, Task<string>> call)
    {
        var (centre, command) = Begin(verb, description);
        var (name, reason) = (Name(), Reason());
        command.Add(name);
        command.Add(reason);
        command.SetAction((parsed, cancellationToken) => centre.CallAsync(parsed, async client =>
        {
            Console.WriteLine(await call(client, parsed.GetRequiredValue(name), parsed.GetRequiredValue(reason), cancellationToken));
            return ExitCode.Done;
        }));
        return command;
    }

    private static (RemoteCentre Centre, Command Command) Begin(string verb, string description)
    {
        var centre = new RemoteCentre();
        var command = new Command(verb, description);
        foreach (var option in centre.Options) command.Add(option);
        return (centre, command);
    }

    private static Argument<string> Name() => new("NAME") { Description = "The account's name." };

    private static Option<string[]> Grants() => new("--grant") { Description = $"What it may do; may be given more than once: {GrantText.Allowed}.", HelpName = "GRANT" };

    private static Option<string> Reason() => new("--reason") { Description = "Why; kept in the audit log.", DefaultValueFactory = _ => "by an operator", HelpName = "TEXT" };

    private static string NewId() => Guid.NewGuid().ToString("N");

    private static IEnumerable<Client.V1.Grant> Read(string[] grants) =>
        grants.Select(x => GrantText.Read(x)?.ToWire() ?? throw new InputRefusedException($"--grant: '{x}' is not allowed; must be {GrantText.Allowed}"));

    private static string Write(Client.V1.Grant x) =>
        GrantText.Write(new Grains.Identity.Grant { Role = (Grains.Identity.Role)((int)x.Role - 1), Townships = [.. x.Townships], ExercisesOnly = x.ExercisesOnly });
}
