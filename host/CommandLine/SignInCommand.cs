using System.CommandLine;
using Haimen.Client.V1;
using Haimen.Host.Identity;
using Spectre.Console;

namespace Haimen.Host.CommandLine;

/// <summary><c>sign-in</c> and <c>sign-out</c>: a session with a running host, for the commands that need one.</summary>
internal static class SignInCommand
{
    public static Command In()
    {
        var centre = new RemoteCentre();
        var user = new Option<string>("--user") { Description = "The account. Default: admin.", DefaultValueFactory = _ => FirstAdministrator.Name, HelpName = "NAME" };
        var passwordFile = new Option<string?>("--password-file") { Description = "The file with the password. Default: it is asked for.", HelpName = "FILE" };
        var newPasswordFile = new Option<string?>("--new-password-file") { Description = "The file with the password that takes the place of a one-time secret. Default: it is asked for.", HelpName = "FILE" };
        var print = new Option<bool>("--print") { Description = "Write the token instead of keeping it, for programs." };
        var command = new Command(
            "sign-in",
            """
            Sign in at a running host. The session is kept in ~/.config/haimen/session for the commands that follow, and lasts 12 hours.

            Examples:
              sign-in
              sign-in --user wang --url https://centre.haimen.example:5443
              TOKEN=$(haimen sign-in --user wang --password-file secret.txt --print)
            """) { user, passwordFile, newPasswordFile, print };
        foreach (var option in centre.Options) command.Options.Add(option);
        command.SetAction((parsed, cancellationToken) => centre.CallAsync(
            parsed,
            async client =>
            {
                var name = parsed.GetRequiredValue(user);
                var password = Read(parsed.GetValue(passwordFile), "--password-file") ?? await AskAsync($"Password or one-time secret of {name}:", cancellationToken);
                Session session;
                try
                {
                    session = await client.Identity.SignInAsync(new SignInRequest { User = name, Password = password }, cancellationToken: cancellationToken);
                }
                catch (Grpc.Core.RpcException e) when (e.StatusCode == Grpc.Core.StatusCode.FailedPrecondition)
                {
                    var fresh = Read(parsed.GetValue(newPasswordFile), "--new-password-file") ?? await AskAsync("That was a one-time secret. New password, at least 12 characters:", cancellationToken);
                    await client.Identity.ChangePasswordAsync(new ChangePasswordRequest { User = name, Password = password, NewPassword = fresh }, cancellationToken: cancellationToken);
                    session = await client.Identity.SignInAsync(new SignInRequest { User = name, Password = fresh }, cancellationToken: cancellationToken);
                }

                if (parsed.GetValue(print)) Console.WriteLine(session.AccessToken);
                else Console.WriteLine($"Signed in as {session.User} until {session.ExpiresAt.ToDateTimeOffset().ToOffset(TimeSpan.FromHours(8)):yyyy-MM-dd HH:mm} (kept in {KeptSession.Keep(session.AccessToken)})");
                return ExitCode.Done;
            },
            anonymous: true));
        return command;
    }

    public static Command Out()
    {
        var centre = new RemoteCentre();
        var command = new Command("sign-out", "End the session that sign-in keeps.");
        foreach (var option in centre.Options) command.Options.Add(option);
        command.SetAction((parsed, cancellationToken) => centre.CallAsync(parsed, async client =>
        {
            await client.Identity.SignOutAsync(new SignOutRequest(), cancellationToken: cancellationToken);
            KeptSession.Forget();
            Console.WriteLine("Signed out.");
            return ExitCode.Done;
        }));
        return command;
    }

    private static string? Read(string? file, string option) =>
        file is null ? null : File.Exists(file) ? File.ReadAllText(file).TrimEnd('\r', '\n') : throw new InputRefusedException($"{option}: there is no file '{file}'");

    private static async Task<string> AskAsync(string question, CancellationToken cancellationToken) => Console.IsInputRedirected
        ? await Console.In.ReadLineAsync(cancellationToken) ?? throw new InputRefusedException("--password-file: must be given, for there is nobody to ask")
        : await AnsiConsole.PromptAsync(new TextPrompt<string>(question).Secret(), cancellationToken);
}
