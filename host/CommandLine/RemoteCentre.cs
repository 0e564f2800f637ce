using System.CommandLine;
using Grpc.Core;
using Grpc.Net.Client.Web;
using Haimen.Client;

namespace Haimen.Host.CommandLine;

/// <summary>A running host that a command talks to, with the token of whoever signed in.</summary>
internal sealed class RemoteCentre
{
    /// <summary>The environment variable with a token, for programs.</summary>
    public const string TokenVariable = "HAIMEN_TOKEN";

    private readonly Option<string> _url = new("--url") { Description = "The running host. Default: http://127.0.0.1:5080.", DefaultValueFactory = _ => "http://127.0.0.1:5080", HelpName = "URL" };

    private readonly Option<string?> _tokenFile = new("--token-file")
    {
        Description = $"The file with the token. Default: {TokenVariable} in the environment, else where sign-in keeps it.",
        HelpName = "FILE",
    };

    /// <summary>The options that such a command has.</summary>
    public IEnumerable<Option> Options => [_url, _tokenFile];

    /// <summary>The address that was given.</summary>
    public Uri Address(ParseResult parsed) => Uri.TryCreate(parsed.GetRequiredValue(_url), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
        ? uri
        : throw new InputRefusedException($"--url: '{parsed.GetRequiredValue(_url)}' is not allowed; must be an address like http://127.0.0.1:5080");

    /// <summary>Calls the host, and turns what goes wrong into a line for people.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> CallAsync(ParseResult parsed, Func<HaimenClient, Task<int>> call, bool anonymous = false)
    {
        var address = Address(parsed);
        var token = anonymous ? null : Token(parsed);
        try
        {
            using var handler = new GrpcWebHandler(GrpcWebMode.GrpcWeb, new HttpClientHandler());
            using var client = new HaimenClient(new HaimenClientOptions { Address = address, Handler = handler, HttpVersion = System.Net.HttpVersion.Version11, Token = token is null ? null : _ => Task.FromResult<string?>(token), MaxAttempts = 1 });
            return await call(client);
        }
        catch (RpcException e) when (e.StatusCode == StatusCode.Unavailable && e.Status.DebugException is HttpRequestException)
        {
            throw new InputRefusedException($"--url: no host answers at {address.Authority}");
        }
        catch (RpcException e) when (e.StatusCode == StatusCode.Unauthenticated && !anonymous)
        {
            await Console.Error.WriteLineAsync(token is null ? "Sign in first: haimen sign-in" : $"{e.Status.Detail} (haimen sign-in renews the session)");
            return ExitCode.Failed;
        }
        catch (RpcException e)
        {
            await Console.Error.WriteLineAsync(e.Status.Detail.ReplaceLineEndings(" "));
            return ExitCode.Failed;
        }
        catch (ArgumentException e)
        {
            throw new InputRefusedException(e.Message.ReplaceLineEndings(" "));
        }
    }

    private string? Token(ParseResult parsed)
    {
        if (parsed.GetValue(_tokenFile) is { } file) return File.Exists(file) ? File.ReadAllText(file).Trim() : throw new InputRefusedException($"--token-file: there is no file '{file}'");
        return Environment.GetEnvironmentVariable(TokenVariable) is { Length: > 0 } token ? token : KeptSession.Read();
    }
}
