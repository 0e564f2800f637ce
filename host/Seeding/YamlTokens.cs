using System.Globalization;
using Newtonsoft.Json.Linq;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlScalar = YamlDotNet.Core.Events.Scalar;

namespace Haimen.Host.Seeding;

/// <summary>Turns one YAML document into JSON tokens and remembers the line of each.</summary>
/// <remarks>Scalars follow the YAML 1.2 core schema. Anchors, aliases and tags are refused: a seed file is plain data.</remarks>
internal sealed class YamlTokens
{
    /// <summary>The deepest nesting a seed file may have.</summary>
    public const int MaxDepth = 32;

    private readonly Parser parser;
    private readonly Dictionary<JToken, int> lines = new(ReferenceEqualityComparer.Instance);

    private YamlTokens(string text) => parser = new Parser(new StringReader(text));

    /// <summary>Parses a text.</summary>
    /// <exception cref="YamlException">It is not one plain YAML document; the position says where.</exception>
    public static (JToken Root, IReadOnlyDictionary<JToken, int> Lines) Parse(string text)
    {
        var reader = new YamlTokens(text);
        try
        {
            return (reader.Document(), reader.lines);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet throws these, without a position, on some broken flow lists and tags.
            var near = reader.parser.Current;
            throw new YamlException(near?.Start ?? Mark.Empty, near?.End ?? Mark.Empty, "broken after this line", e);
        }
    }

    private JToken Document()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out var end))
        {
            throw new YamlException(end.Start, end.End, "the file is empty");
        }

        parser.Consume<DocumentStart>();
        var root = Node(0);
        parser.Consume<DocumentEnd>();
        parser.Consume<StreamEnd>();
        return root;
    }

    private JToken Node(int depth)
    {
        var node = parser.Current ?? throw new YamlException("the file ends too early");
        if (depth > MaxDepth)
        {
            throw new YamlException(node.Start, node.End, $"nested deeper than {MaxDepth}");
        }

        if (node is not NodeEvent { Anchor.IsEmpty: true } || node is NodeEvent { Tag.IsEmpty: false, Tag.IsNonSpecific: false })
        {
            throw new YamlException(node.Start, node.End, "anchors, aliases and tags are not supported");
        }

        parser.MoveNext();
        JToken token = node switch
        {
            YamlScalar scalar => Value(scalar),
            SequenceStart => Sequence(depth),
            _ => Mapping(depth),
        };
        lines[token] = (int)node.Start.Line;
        return token;
    }

    private JArray Sequence(int depth)
    {
        var list = new JArray();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            list.Add(Node(depth + 1));
        }

        return list;
    }

    private JObject Mapping(int depth)
    {
        var map = new JObject();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<YamlScalar>();
            if (map.ContainsKey(key.Value))
            {
                throw new YamlException(key.Start, key.End, $"\"{key.Value}\" stands twice in one mapping");
            }

            var property = new JProperty(key.Value, Node(depth + 1));
            lines[property] = (int)key.Start.Line;
            map.Add(property);
        }

        return map;
    }

    private static JValue Value(YamlScalar scalar)
    {
        var text = scalar.Value;
        if (scalar.Style != ScalarStyle.Plain)
        {
            return new JValue(text);
        }

        return text switch
        {
            "" or "~" or "null" => JValue.CreateNull(),
            "true" => new JValue(true),
            "false" => new JValue(false),
            ".nan" or ".NaN" or ".NAN" => new JValue(double.NaN),
            ".inf" or "+.inf" or "-.inf" => new JValue(text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity),
            _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => new JValue(whole),
            _ when char.IsAsciiDigit(text[^1]) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => new JValue(number),
            _ => new JValue(text),
        };
    }
}
