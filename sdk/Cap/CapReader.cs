using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Haimen.Cap;

/// <summary>
/// Reads alerts of CAP 1.2, and nothing that is only nearly one: namespace, order and number of elements, names of values, times,
/// rings, circles and references. Document types and entities are refused.
/// </summary>
public static class CapReader
{
    /// <summary>The longest document, characters.</summary>
    public const int MostCharacters = 1_000_000;

    private const int Many = int.MaxValue;

    private static readonly (string Name, int Least, int Most)[] AlertShape =
    [
        ("identifier", 1, 1), ("sender", 1, 1), ("sent", 1, 1), ("status", 1, 1), ("msgType", 1, 1), ("source", 0, 1), ("scope", 1, 1),
        ("restriction", 0, 1), ("addresses", 0, 1), ("code", 0, Many), ("note", 0, 1), ("references", 0, 1), ("incidents", 0, 1), ("info", 0, Many),
    ];

    private static readonly (string Name, int Least, int Most)[] InfoShape =
    [
        ("language", 0, 1), ("category", 1, Many), ("event", 1, 1), ("responseType", 0, Many), ("urgency", 1, 1), ("severity", 1, 1),
        ("certainty", 1, 1), ("audience", 0, 1), ("eventCode", 0, Many), ("effective", 0, 1), ("onset", 0, 1), ("expires", 0, 1),
        ("senderName", 0, 1), ("headline", 0, 1), ("description", 0, 1), ("instruction", 0, 1), ("web", 0, 1), ("contact", 0, 1),
        ("parameter", 0, Many), ("resource", 0, Many), ("area", 0, Many),
    ];

    private static readonly (string Name, int Least, int Most)[] ResourceShape =
        [("resourceDesc", 1, 1), ("mimeType", 1, 1), ("size", 0, 1), ("uri", 0, 1), ("derefUri", 0, 1), ("digest", 0, 1)];

    private static readonly (string Name, int Least, int Most)[] AreaShape =
        [("areaDesc", 1, 1), ("polygon", 0, Many), ("circle", 0, Many), ("geocode", 0, Many), ("altitude", 0, 1), ("ceiling", 0, 1)];

    private static readonly (string Name, int Least, int Most)[] ValueShape = [("valueName", 1, 1), ("value", 1, 1)];

    /// <summary>Reads an alert.</summary>
    /// <param name="source">XML. It is read to its end and not closed.</param>
    /// <exception cref="CapException">It is no alert of CAP 1.2; the message says where and why.</exception>
    public static CapAlert Read(Stream source)
    {
        using var xml = XmlReader.Create(source, Settings);
        return Read(xml);
    }

    /// <summary>Reads an alert.</summary>
    /// <param name="text">XML.</param>
    /// <exception cref="CapException">It is no alert of CAP 1.2; the message says where and why.</exception>
    public static CapAlert Read(string text)
    {
        using var xml = XmlReader.Create(new StringReader(text), Settings);
        return Read(xml);
    }

    private static XmlReaderSettings Settings => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostCharacters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private static CapAlert Read(XmlReader xml)
    {
        XElement root;
        try
        {
            root = XDocument.Load(xml).Root!;
        }
        catch (XmlException e)
        {
            throw new CapException($"not XML that can be read: {e.Message}", e);
        }

        if (root.Name != XName.Get("alert", CapRules.Namespace))
            throw CapRules.Bad("document", $"{root.Name.LocalName} of namespace '{root.Name.NamespaceName}'", $"alert of namespace {CapRules.Namespace}");
        var node = new Node(root, "alert", AlertShape);
        var alert = new CapAlert
        {
            Identifier = node.Text("identifier"),
            Sender = node.Text("sender"),
            Sent = node.Time("sent")!.Value,
            Status = node.One<CapStatus>("status"),
            MessageType = node.One<CapMessageType>("msgType"),
            Source = node.Text("source"),
            Scope = node.One<CapScope>("scope"),
            Restriction = node.Text("restriction"),
            Addresses = Names("addresses", node.Text("addresses")),
            Codes = [.. node.All("code").Select(x => x.Value.Trim())],
            Note = node.Text("note"),
            References = [.. node.Text("references").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Reference)],
            Incidents = Names("incidents", node.Text("incidents")),
            Texts = [.. node.All("info").Select((x, i) => Info(new Node(x, $"info[{i + 1}]", InfoShape)))],
        };
        CapRules.Check(alert);
        return alert;
    }

    private static CapText Info(Node node) => new()
    {
        Language = node.Text("language") is { Length: > 0 } language ? language : "en-US",
        Categories = node.Each<CapCategory>("category"),
        Event = node.Text("event"),
        Responses = node.Each<CapResponse>("responseType"),
        Urgency = node.One<CapUrgency>("urgency"),
        Severity = node.One<CapSeverity>("severity"),
        Certainty = node.One<CapCertainty>("certainty"),
        Audience = node.Text("audience"),
        EventCodes = Values(node, "eventCode"),
        Effective = node.Time("effective"),
        Onset = node.Time("onset"),
        Expires = node.Time("expires"),
        SenderName = node.Text("senderName"),
        Headline = node.Text("headline"),
        Description = node.Text("description"),
        Instruction = node.Text("instruction"),
        Web = node.Text("web"),
        Contact = node.Text("contact"),
        Parameters = Values(node, "parameter"),
        Resources = [.. node.All("resource").Select((x, i) => Resource(new Node(x, $"{node.Where}/resource[{i + 1}]", ResourceShape)))],
        Areas = [.. node.All("area").Select((x, i) => Area(new Node(x, $"{node.Where}/area[{i + 1}]", AreaShape)))],
    };

    private static CapResource Resource(Node node) => new()
    {
        Description = node.Text("resourceDesc"),
        MimeType = node.Text("mimeType"),
        Size = node.Text("size") is not { Length: > 0 } size ? null
            : long.TryParse(size, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var bytes) ? bytes
            : throw CapRules.Bad($"{node.Where}/size", size, "a whole number of bytes"),
        Uri = node.Text("uri"),
        Content = node.Text("derefUri"),
        Digest = node.Text("digest"),
    };

    private static CapArea Area(Node node) => new()
    {
        Description = node.Text("areaDesc"),
        Polygons = [.. node.All("polygon").Select(x => Ring($"{node.Where}/polygon", x.Value))],
        Circles = [.. node.All("circle").Select(x => Circle($"{node.Where}/circle", x.Value))],
        Geocodes = Values(node, "geocode"),
        Altitude = node.Text("altitude") is { Length: > 0 } altitude ? Number($"{node.Where}/altitude", altitude, altitude) : null,
        Ceiling = node.Text("ceiling") is { Length: > 0 } ceiling ? Number($"{node.Where}/ceiling", ceiling, ceiling) : null,
    };

    private static List<CapValue> Values(Node node, string name) =>
        [.. node.All(name).Select((x, i) => new Node(x, $"{node.Where}/{name}[{i + 1}]", ValueShape)).Select(x => new CapValue(x.Text("valueName"), x.Text("value")))];

    private static CapReference Reference(string text) => text.Split(',') is [var sender, var identifier, var sent]
        ? new CapReference(sender, identifier, sent)
        : throw CapRules.Bad("references", text, "sender,identifier,sent");

    private static List<CapPoint> Ring(string where, string text) =>
        [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(x => Point(where, x))];

    private static CapCircle Circle(string where, string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [var centre, var radius]
        ? new CapCircle(Point(where, centre), Number(where, radius, text))
        : throw CapRules.Bad(where, text.Trim(), "latitude,longitude radius, the radius in km");

    private static CapPoint Point(string where, string text) => text.Split(',') is [var latitude, var longitude]
        ? new CapPoint(Number(where, latitude, text), Number(where, longitude, text))
        : throw CapRules.Bad(where, text, "latitude,longitude");

    private static double Number(string where, string text, string whole) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw CapRules.Bad(where, whole.Trim(), "a number in decimals");

    /// <summary>Names parted by spaces; one with a space stands in quotes.</summary>
    private static List<string> Names(string where, string text)
    {
        var names = new List<string>();
        var parts = text.Split('"');
        if (parts.Length % 2 == 0) throw CapRules.Bad(where, text, "names parted by spaces, those with a space in pairs of quotes");
        for (var i = 0; i < parts.Length; i++)
        {
            if (i % 2 == 1) names.Add(parts[i]);
            else names.AddRange(parts[i].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }

        return names;
    }

    /// <summary>An element whose children were held to its shape.</summary>
    private sealed class Node
    {
        private readonly XElement _element;

        public Node(XElement element, string where, (string Name, int Least, int Most)[] shape)
        {
            _element = element;
            Where = where;
            var at = 0;
            var seen = 0;
            foreach (var child in element.Elements())
            {
                // A signature, or what another schema adds, may follow in an alert.
                if (child.Name.NamespaceName != CapRules.Namespace && shape == AlertShape && child.Name.NamespaceName == "http://www.w3.org/2000/09/xmldsig#") continue;
                var name = child.Name.NamespaceName == CapRules.Namespace ? child.Name.LocalName : throw CapRules.Bad($"{where}/{child.Name.LocalName}", $"namespace '{child.Name.NamespaceName}'", CapRules.Namespace);
                var place = Array.FindIndex(shape, x => x.Name == name);
                if (place < 0) throw CapRules.Bad(where, name, $"one of {string.Join(", ", shape.Select(x => x.Name))}");
                if (place < at) throw new CapException($"{where}/{name}: stands after {shape[at].Name}; must stand before it");
                while (at < place) EnsureEnough(shape[at++], ref seen);
                if (++seen > shape[at].Most) throw new CapException($"{where}/{name}: stands {seen} times; must stand once");
            }

            while (at < shape.Length) EnsureEnough(shape[at++], ref seen);

            void EnsureEnough((string Name, int Least, int Most) wanted, ref int count)
            {
                if (count < wanted.Least && All(wanted.Name).Any()) throw new CapException($"{where}/{wanted.Name}: stands too late; must stand before {shape[at].Name}");
                if (count < wanted.Least) throw CapRules.Bad($"{where}/{wanted.Name}", "", "given");
                count = 0;
            }
        }

        public string Where { get; }

        public IEnumerable<XElement> All(string name) => _element.Elements(XName.Get(name, CapRules.Namespace));

        public string Text(string name) => All(name).FirstOrDefault()?.Value.Trim() ?? "";

        public T One<T>(string name)
            where T : struct, Enum => Parse<T>(name, Text(name));

        public List<T> Each<T>(string name)
            where T : struct, Enum => [.. All(name).Select(x => Parse<T>(name, x.Value.Trim()))];

        public DateTimeOffset? Time(string name)
        {
            if (!All(name).Any()) return null;
            var text = Text(name);
            return CapTime.TryRead(text, out var time) ? time : throw CapRules.Bad($"{Where}/{name}", text, "a time such as 2025-06-18T20:00:00+08:00; universal time is -00:00, not Z");
        }

        private T Parse<T>(string name, string text)
            where T : struct, Enum =>
            Array.IndexOf(Enum.GetNames<T>(), text) is >= 0 and var index ? Enum.GetValues<T>()[index] : throw CapRules.Bad($"{Where}/{name}", text, string.Join(", ", Enum.GetNames<T>()));
    }
}
