using System.Globalization;
using System.Text;
using System.Text.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using YamlDotNet.Core;

namespace Haimen.Host.Seeding;

/// <summary>A seed file as it was read, YAML or JSON, that knows the line of every value in it.</summary>
internal sealed class SeedFile
{
    private readonly IReadOnlyDictionary<JToken, int> yamlLines;
    private readonly ReadOnlyMemory<byte> json;

    private SeedFile(string path, JToken root, IReadOnlyDictionary<JToken, int> yamlLines, ReadOnlyMemory<byte> json)
    {
        Path = path;
        Root = root;
        this.yamlLines = yamlLines;
        this.json = json;
    }

    /// <summary>The path as given, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>The content.</summary>
    public JToken Root { get; }

    /// <summary>Reads a file; what cannot be parsed becomes a problem and <see langword="null"/>.</summary>
    public static SeedFile? Read(string path, ICollection<SeedProblem> problems)
    {
        var shown = path.Replace('\\', '/');
        try
        {
            if (!File.Exists(path))
            {
                problems.Add(new SeedProblem(shown, 0, "", "", "the file is missing"));
                return null;
            }

            return System.IO.Path.GetExtension(path) == ".json" ? ReadJson(path, shown) : ReadYaml(path, shown);
        }
        catch (YamlException e)
        {
            problems.Add(new SeedProblem(shown, (int)e.Start.Line, "", "", $"this is not YAML that can be read: {e.Message}"));
        }
        catch (JsonReaderException e)
        {
            problems.Add(new SeedProblem(shown, e.LineNumber, e.Path ?? "", "", $"this is not JSON that can be read: {e.Message}"));
        }
        catch (JsonLoadException e)
        {
            problems.Add(new SeedProblem(shown, e.Line, "", "", $"this is not JSON that can be read: {e.Message}"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(new SeedProblem(shown, 0, "", "", $"the file cannot be read: {e.Message}"));
        }

        return null;
    }

    /// <summary>Reads YAML that came without a file; what cannot be parsed becomes a problem and <see langword="null"/>.</summary>
    public static SeedFile? Parse(string name, string text, ICollection<SeedProblem> problems)
    {
        try
        {
            var (root, lines) = YamlTokens.Parse(text);
            return new SeedFile(name, root, lines, default);
        }
        catch (YamlException e)
        {
            problems.Add(new SeedProblem(name, (int)e.Start.Line, "", "", $"this is not YAML that can be read: {e.Message}"));
            return null;
        }
    }

    /// <summary>Content that was put together, not read.</summary>
    public static SeedFile Of(string name, JToken root) => new(name, root, new Dictionary<JToken, int>(), default);

    /// <summary>The content as a typed record, or <see langword="null"/> when its structure does not allow it.</summary>
    public T? As<T>()
        where T : class
    {
        try
        {
            var bytes = json.IsEmpty ? Encoding.UTF8.GetBytes(Root.ToString(Formatting.None)) : json;
            return System.Text.Json.JsonSerializer.Deserialize<T>(bytes.Span, SeedJson.Shared);
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>The line of a value, from 1.</summary>
    public int LineOf(JToken? token)
    {
        for (var at = token; at is not null; at = at.Parent)
        {
            if (yamlLines.TryGetValue(at, out var line))
            {
                return line;
            }

            if (at is IJsonLineInfo info && info.HasLineInfo())
            {
                return info.LineNumber;
            }
        }

        return 1;
    }

    /// <summary>A problem with the value at a path of names and positions; the nearest existing parent gives the line.</summary>
    public SeedProblem Problem(string message, params ReadOnlySpan<object> path)
    {
        JToken? at = Root;
        var last = Root;
        var text = new StringBuilder();
        foreach (var step in path)
        {
            if (step is int index)
            {
                text.Append(CultureInfo.InvariantCulture, $"[{index}]");
                at = at is JArray list && index < list.Count ? list[index] : null;
            }
            else
            {
                text.Append(text.Length > 0 ? "." : "").Append(step);
                at = (at as JObject)?[(string)step];
            }

            last = at ?? last;
        }

        var value = at is JValue ? Show(at) : "";
        return new SeedProblem(Path, LineOf(last), text.ToString(), value, value.Length > 0 ? $"{value} is not allowed; {message}" : message);
    }

    /// <summary>A value as a person wrote it, cut to a readable length.</summary>
    public static string Show(JToken token)
    {
        var text = token switch
        {
            JValue { Type: JTokenType.Null } => "null",
            JValue { Value: bool flag } => flag ? "true" : "false",
            JValue { Value: IFormattable number } => number.ToString(null, CultureInfo.InvariantCulture),
            JValue value => $"\"{value.Value}\"",
            JArray list => $"a list of {list.Count}",
            _ => "a mapping",
        };
        return text.Length <= 60 ? text : $"{text[..58]}…{(text[0] == '"' ? "\"" : "")}";
    }

    private static SeedFile ReadYaml(string path, string shown)
    {
        var (root, lines) = YamlTokens.Parse(File.ReadAllText(path));
        return new SeedFile(shown, root, lines, default);
    }

    private static SeedFile ReadJson(string path, string shown)
    {
        var bytes = File.ReadAllBytes(path);
        StrictJson(bytes);
        using var reader = new JsonTextReader(new StreamReader(new MemoryStream(bytes))) { DateParseHandling = DateParseHandling.None, MaxDepth = YamlTokens.MaxDepth };
        var root = JToken.Load(reader, new JsonLoadSettings { DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error });
        return new SeedFile(shown, root, new Dictionary<JToken, int>(), WithoutMark(bytes));
    }

    // The reader that keeps lines also takes comments, single quotes and NaN; a seed file is plain JSON.
    private static void StrictJson(byte[] bytes)
    {
        try
        {
            var reader = new Utf8JsonReader(WithoutMark(bytes).Span, new JsonReaderOptions { MaxDepth = YamlTokens.MaxDepth });
            while (reader.Read())
            {
            }
        }
        catch (System.Text.Json.JsonException e)
        {
            throw new JsonLoadException(e.Message, (int)(e.LineNumber ?? 0) + 1);
        }
    }

    private static ReadOnlyMemory<byte> WithoutMark(byte[] bytes) =>
        bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsMemory(Encoding.UTF8.Preamble.Length) : bytes;

    private sealed class JsonLoadException(string message, int line) : Exception(message)
    {
        public int Line { get; } = line;
    }
}
