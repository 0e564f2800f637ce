using System.Text.RegularExpressions;
using Haimen.Grains.Districts;
using Haimen.Hazards;
using Haimen.Host.Seeding;
using Newtonsoft.Json.Linq;
using Endpoint = Haimen.Host.Identity.Transport.Endpoint;

namespace Haimen.Host.Warnings.Channels;

/// <summary>Reads the file of channels: held against <c>seeds/schemas/channels.schema.json</c>, the district, and what each channel can use.</summary>
internal sealed partial class ChannelReader
{
    private const string WhereSecure = "https, or http on loopback (127.0.0.1, localhost or [::1])";

    private readonly SeedFile _file;
    private readonly District _district;
    private readonly List<SeedProblem> _problems;
    private readonly SecretFiles _secrets;

    private ChannelReader(SeedFile file, string folder, District district, List<SeedProblem> problems)
    {
        (_file, _district, _problems) = (file, district, problems);
        _secrets = new SecretFiles(folder, Refuse);
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file; secrets' files are relative to its folder.</param>
    /// <param name="district">The district whose townships and villages it names.</param>
    /// <exception cref="ChannelsRefusedException">It cannot be used; every fault is told at once.</exception>
    public static ChannelPlan Read(string path, District district)
    {
        var problems = new List<SeedProblem>();
        var file = SeedFile.Read(path, problems) ?? throw new ChannelsRefusedException(problems);
        problems.AddRange(SeedSchema.Check(file, "channels"));
        if (problems.Count > 0) throw Refused(problems);
        var recipients = new ChannelReader(file, Path.GetDirectoryName(Path.GetFullPath(path))!, district, problems).Read();
        return problems.Count == 0 ? new ChannelPlan(recipients) : throw Refused(problems);
    }

    private static ChannelsRefusedException Refused(IEnumerable<SeedProblem> problems) =>
        new([.. problems.DistinctBy(x => x.ToString()).OrderBy(x => x.Line)]);

    private Recipient[] Read()
    {
        var root = (JObject)_file.Root;
        var mail = Named(root, "mail", Mail);
        var sms = Named(root, "sms", new GatewayReader(_secrets, Refuse).Read);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var recipients = ((JArray)root["recipients"]!).Cast<JObject>().Select((x, i) => Read(x, i, mail, sms)).ToArray();
        for (var i = 0; i < recipients.Length; i++)
        {
            if (!seen.Add(recipients[i].Id)) _problems.Add(_file.Problem("stands twice", "recipients", i, "id"));
        }

        return recipients;
    }

    private static Dictionary<string, T> Named<T>(JObject root, string section, Func<string, JObject, T> read) =>
        root[section] is JObject map ? map.Properties().ToDictionary(x => x.Name, x => read(x.Name, (JObject)x.Value), StringComparer.Ordinal) : [];

    private MailServer Mail(string name, JObject x)
    {
        var security = (string?)x["security"] switch { "tls" => MailSecurity.Tls, "none" => MailSecurity.None, _ => MailSecurity.StartTls };
        var host = (string)x["host"]!;
        if (security == MailSecurity.None && !IsLoopback(host)) _problems.Add(_file.Problem("in clear text host must be on loopback", "mail", name, "security"));
        if (!IsMail(x["from"])) Refuse("must be a mail address in ASCII, e.g. warnings@example.org", "mail", name, "from");
        if (x["user"] is null != x["secretFile"] is null) Refuse("must stand together with secretFile, or neither", "mail", name, "user");
        return new MailServer
        {
            Host = host,
            Port = (int?)x["port"] ?? (security == MailSecurity.Tls ? 465 : 587),
            Security = security,
            From = Text(x["from"]),
            User = (string?)x["user"],
            Password = x["secretFile"] is null ? null : _secrets.Read(x["secretFile"], "mail", name, "secretFile"),
        };
    }

    private Recipient Read(JObject x, int i, Dictionary<string, MailServer> mail, Dictionary<string, SmsGateway> sms)
    {
        var channel = Enum.Parse<ChannelKind>((string)x["channel"]!, ignoreCase: true);
        var townships = x["townships"]?.Select(y => (string)y!).ToArray() ?? [];
        for (var t = 0; t < townships.Length; t++)
        {
            if (!_district.Townships.Any(y => y.Id == townships[t])) _problems.Add(_file.Problem("must be a township of the district", "recipients", i, "townships", t));
        }

        CheckAddress(channel, x["address"], i);
        if (channel != ChannelKind.Webhook && x["secretFile"] is not null) Refuse("must be left out: only a webhook has a secret of its own; others have that of their server or gateway", "recipients", i, "secretFile");
        return new Recipient
        {
            Id = (string)x["id"]!,
            Name = (string)x["name"]!,
            Channel = channel,
            TownshipIds = townships,
            MinimumColour = x["minimumColour"] is { } colour ? Enum.Parse<HazardGrade>((string)colour!, ignoreCase: true) : HazardGrade.Blue,
            Address = Text(x["address"]),
            InEnglish = (string?)x["language"] == "en",
            Keys = channel == ChannelKind.Webhook ? _secrets.ReadKeys(x["secretFile"], "recipients", i, "secretFile") : [],
            Mail = Via(ChannelKind.Smtp, "mail", mail),
            Sms = Via(ChannelKind.Sms, "sms", sms),
            Reach = Reach(x, i, townships),
        };

        T? Via<T>(ChannelKind kind, string section, Dictionary<string, T> known)
            where T : class
        {
            if (channel == ChannelKind.Webhook && x["via"] is not null) _problems.Add(_file.Problem("must be left out for a webhook", "recipients", i, "via"));
            if (channel != kind) return null;
            if (x["via"] is { } via && known.TryGetValue((string)via!, out var found)) return found;
            _problems.Add(_file.Problem(known.Count == 0 ? $"must be a name under {section}, which has none" : $"must be one of {string.Join(", ", known.Keys)}, the names under {section}", "recipients", i, "via"));
            return null;
        }
    }

    private void CheckAddress(ChannelKind channel, JToken? address, int i)
    {
        switch (channel)
        {
            case ChannelKind.Webhook when !IsSecure(Text(address)):
                Refuse($"must be a URL, {WhereSecure}, without user and fragment", "recipients", i, "address");
                break;
            case ChannelKind.Smtp when !IsMail(address):
                Refuse("must be one mail address in ASCII, e.g. duty@example.org", "recipients", i, "address");
                break;
            case ChannelKind.Sms when !Phone().IsMatch(Text(address)):
                Refuse("must be one phone number in quotes: 3 to 15 digits, a + before them or not", "recipients", i, "address");
                break;
        }
    }

    private Dictionary<string, double> Reach(JObject x, int i, string[] townships)
    {
        var reach = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (place, share) in x["reach"] as JObject ?? [])
        {
            var township = _district.Townships.Any(y => y.Id == place) ? place : _district.Villages.FirstOrDefault(y => y.Id == place)?.TownshipId;
            if (township is null) Refuse($"{place} is not allowed; must be a township or a village of the district", "recipients", i, "reach", place);
            else if (townships.Length > 0 && !townships.Contains(township)) Refuse($"{place} is not allowed; must lie in one of the recipient's townships", "recipients", i, "reach", place);
            reach[place] = (double)share!;
        }

        return reach;
    }

    /// <summary>Whether what goes there is read by nobody on the way.</summary>
    internal static bool IsSecure(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && Endpoint.IsLoopback(uri)))
        && uri.UserInfo.Length == 0 && uri.Fragment.Length == 0 && url.Length <= 2000;

    /// <summary>A value as text; empty where it is none, e.g. a number that was not put in quotes.</summary>
    internal static string Text(JToken? token) => token is JValue { Value: string text } ? text : "";

    private static bool IsLoopback(string host) => Uri.TryCreate($"smtp://{(host.Contains(':', StringComparison.Ordinal) ? $"[{host}]" : host)}", UriKind.Absolute, out var uri) && Endpoint.IsLoopback(uri);

    private static bool IsMail(JToken? token) =>
        MailAddressLike().IsMatch(Text(token)) && System.Net.Mail.MailAddress.TryCreate(Text(token), out var read) && read.Address == Text(token);

    /// <summary>A fault whose value is not repeated.</summary>
    private void Refuse(string message, params ReadOnlySpan<object> path) => _problems.Add(_file.Problem("", path) with { Value = "", Message = message });

    /// <summary>E.164 has at most 15 digits; short numbers have 3 and more.</summary>
    [GeneratedRegex(@"\A\+?[0-9]{3,15}\z")]
    private static partial Regex Phone();

    [GeneratedRegex(@"\A[!-~-[@<>(),;:""\[\]\\]]{1,64}@[A-Za-z0-9.\[\]:-]{1,253}\z")]
    private static partial Regex MailAddressLike();
}
