using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace Haimen.Host.Warnings.Channels;

/// <summary>Reads a message gateway's templates, and tries them with a number and a text that need escaping.</summary>
/// <param name="secrets">Reads secrets.</param>
/// <param name="refuse">Takes down a fault.</param>
internal sealed partial class GatewayReader(SecretFiles secrets, RefuseValue refuse)
{
    private static readonly string[] SetByTheHost = ["host", "connection", "transfer-encoding", "expect", "upgrade", "te", "trailer"];
    private static readonly string[] SecretHeaders = ["authorization", "proxy-authorization", "cookie", "x-api-key", "api-key"];

    public SmsGateway Read(string name, JObject x)
    {
        var (url, body) = (ChannelReader.Text(x["url"]), ChannelReader.Text(x["body"]));
        var headers = ReadHeaders(name, x);
        var gateway = new SmsGateway
        {
            Url = url,
            Method = (string?)x["method"] == "GET" ? HttpMethod.Get : HttpMethod.Post,
            ContentType = (string?)x["contentType"] ?? "application/json",
            Body = body,
            Headers = headers,
            Accepts = (string?)x["accepts"] ?? "",
            Secret = x["secretFile"] is null ? null : secrets.Read(x["secretFile"], "sms", name, "secretFile"),
        };
        if (Places(url).Any(y => y is not (SmsGateway.Phone or SmsGateway.Text or SmsGateway.MessageId or SmsGateway.SecretPlace))
            || !ChannelReader.IsSecure(Filled(url)) || !SameServer(url))
            refuse("must be a URL, https, or http on loopback, without user and fragment; {phone}, {text}, {id} and {secret} only after the host", "sms", name, "url");
        if (gateway.Method == HttpMethod.Get && body.Length > 0) refuse("must be left out with GET", "sms", name, "body");
        if (x["body"] is not null && body.Length is 0 or > 10_000) refuse("must be text of 1 to 10000 characters", "sms", name, "body");
        foreach (var place in (string[])[SmsGateway.Phone, SmsGateway.Text])
        {
            if (!(url + body).Contains(place, StringComparison.Ordinal)) refuse($"url or body must hold {place}", "sms", name);
        }

        var usesSecret = headers.Select(y => y.Value).Append(url).Append(body).Any(y => y.Contains(SmsGateway.SecretPlace, StringComparison.Ordinal));
        if (usesSecret != x["secretFile"] is not null) refuse("must be given where url, body or a header holds {secret}, and only there", "sms", name, "secretFile");
        if (body.Length > 0 && gateway.ContentType == "application/json" && !IsJson(body)) refuse("must be JSON, with {phone}, {text} and {secret} inside quotes", "sms", name, "body");
        return gateway;
    }

    private List<KeyValuePair<string, string>> ReadHeaders(string name, JObject x)
    {
        var headers = new List<KeyValuePair<string, string>>();
        foreach (var (header, token) in x["headers"] as JObject ?? [])
        {
            var value = ChannelReader.Text(token);
            using var probe = new HttpRequestMessage();
            if (!HeaderName().IsMatch(header) || SetByTheHost.Contains(header, StringComparer.OrdinalIgnoreCase) || !probe.Headers.TryAddWithoutValidation(header, "x"))
                refuse("must be the name of a header field that is not set by the host", "sms", name, "headers", header);
            if (value.Length is 0 or > 1000 || value.Any(y => y is < ' ' or > '~')) refuse("must be text of 1 to 1000 printable ASCII characters", "sms", name, "headers", header);
            else if (SecretHeaders.Contains(header, StringComparer.OrdinalIgnoreCase) && !value.Contains(SmsGateway.SecretPlace, StringComparison.Ordinal))
                refuse("must hold {secret}: what is secret stands in secretFile", "sms", name, "headers", header);
            else if (value.Contains(SmsGateway.Phone, StringComparison.Ordinal) || value.Contains(SmsGateway.Text, StringComparison.Ordinal))
                refuse("must hold neither {phone} nor {text}: they stand in url or body", "sms", name, "headers", header);
            headers.Add(new(header, value));
        }

        return headers;
    }

    /// <summary>What is filled in must not choose the server.</summary>
    private static bool SameServer(string url) =>
        Uri.TryCreate(Filled(url), UriKind.Absolute, out var filled) && url.StartsWith($"{filled.Scheme}://", StringComparison.Ordinal)
        && !Places(url[..Math.Max(url.IndexOf('/', filled.Scheme.Length + 3), 0)]).Any() && url.IndexOf('/', filled.Scheme.Length + 3) > 0;

    private static string Filled(string url) => Placeholder().Replace(url, "1");

    private static IEnumerable<string> Places(string text) => Placeholder().Matches(text).Select(x => x.Value);

    private static bool IsJson(string body)
    {
        try
        {
            using var read = System.Text.Json.JsonDocument.Parse(SmsTemplate.FillBody(body, "application/json", new SmsValues("+1\"", "\"\\\n暴雨", "1\"", "\"")));
            return true;
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\A[A-Za-z0-9-]{1,64}\z")]
    private static partial Regex HeaderName();
}
