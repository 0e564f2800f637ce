using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Haimen.Hazards.Models;

/// <summary>
/// Reads a model's input strictly: every field typed and in range, none missing, none unknown, no NaN. Read all fields,
/// then call <see cref="Complete"/>; <see cref="Extrapolated"/> then says whether any value lay outside its published range.
/// </summary>
/// <exception cref="ModelInputException">Thrown by every member that finds the input wrong.</exception>
public sealed class ModelInput
{
    private const int LongestShownValue = 60;
    private readonly JsonObject _fields;
    private readonly string _path;
    private readonly ModelInput? _parent;
    private readonly List<string> _known = [];
    private readonly List<ModelInput> _children = [];

    /// <summary>Starts to read an input.</summary>
    /// <param name="input">The input as given.</param>
    public ModelInput(JsonObject input)
        : this(input, "", null)
    {
    }

    private ModelInput(JsonObject input, string path, ModelInput? parent)
    {
        ArgumentNullException.ThrowIfNull(input);
        _fields = input;
        _path = path;
        _parent = parent;
        try
        {
            _ = input.Count;
        }
        catch (ArgumentException)
        {
            throw new ModelInputException(path.Length == 0 ? "input" : path, "an object with the same field twice", "an object that names each field once");
        }
    }

    /// <summary>Whether a value read so far lies outside its published range.</summary>
    public bool Extrapolated { get; private set; }

    /// <summary>Flags the result as extrapolated for a reason that no single field shows.</summary>
    public void Extrapolate()
    {
        Extrapolated = true;
        _parent?.Extrapolate();
    }

    /// <summary>Reads a number.</summary>
    /// <param name="name">The field.</param>
    /// <param name="range">What it allows.</param>
    public double Number(string name, ModelRange range)
    {
        ArgumentNullException.ThrowIfNull(range);
        return ToNumber(Required(name, "a number", range.Allowed), Path(name), range);
    }

    /// <summary>Reads a number that may be left out.</summary>
    /// <param name="name">The field.</param>
    /// <param name="range">What it allows.</param>
    /// <param name="fallback">Its value where it is left out.</param>
    public double Number(string name, ModelRange range, double fallback)
    {
        ArgumentNullException.ThrowIfNull(range);
        return Has(name) ? Number(name, range) : fallback;
    }

    /// <summary>Reads a whole number.</summary>
    /// <param name="name">The field.</param>
    /// <param name="min">Lowest allowed value.</param>
    /// <param name="max">Highest allowed value.</param>
    public int WholeNumber(string name, int min, int max)
    {
        var node = Required(name, "a whole number", $"{min} to {max}");
        var value = ToNumber(node, Path(name), ModelRange.Between(min, max));
        return value == Math.Floor(value)
            ? (int)value
            : throw new ModelInputException(Path(name), Show(node), $"a whole number, {min} to {max}");
    }

    /// <summary>Reads a text that must be one of some.</summary>
    /// <param name="name">The field.</param>
    /// <param name="allowed">The allowed texts.</param>
    public string Choice(string name, params ReadOnlySpan<string> allowed)
    {
        var words = "one of " + string.Join(", ", allowed!);
        var node = Required(name, words, "");
        if (node is JsonValue value && value.TryGetValue<string>(out var text))
        {
            foreach (var candidate in allowed)
                if (string.Equals(candidate, text, StringComparison.Ordinal))
                    return candidate;
        }

        throw new ModelInputException(Path(name), Show(node), words);
    }

    /// <summary>Reads an object; its fields are read from the result.</summary>
    /// <param name="name">The field.</param>
    public ModelInput Nested(string name) => ToObject(Required(name, "an object", ""), Path(name));

    /// <summary>Reads an array of numbers.</summary>
    /// <param name="name">The field.</param>
    /// <param name="range">What each allows.</param>
    /// <param name="minCount">Fewest numbers.</param>
    /// <param name="maxCount">Most numbers.</param>
    public IReadOnlyList<double> Numbers(string name, ModelRange range, int minCount = 1, int maxCount = 1_000_000)
    {
        ArgumentNullException.ThrowIfNull(range);
        var array = ToArray(name, "numbers", minCount, maxCount);
        var numbers = new double[array.Count];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = ToNumber(array[i], $"{Path(name)}[{i}]", range);
        return numbers;
    }

    /// <summary>Reads an array of objects.</summary>
    /// <param name="name">The field.</param>
    /// <param name="minCount">Fewest objects.</param>
    /// <param name="maxCount">Most objects.</param>
    public IReadOnlyList<ModelInput> Objects(string name, int minCount = 1, int maxCount = 1_000_000)
    {
        var array = ToArray(name, "objects", minCount, maxCount);
        var objects = new ModelInput[array.Count];
        for (var i = 0; i < objects.Length; i++) objects[i] = ToObject(array[i], $"{Path(name)}[{i}]");
        return objects;
    }

    /// <summary>Whether an optional field is given; it counts as known either way.</summary>
    /// <param name="name">The field.</param>
    public bool Has(string name)
    {
        Know(name);
        return _fields.ContainsKey(name);
    }

    /// <summary>Refuses a field for a reason that its own range cannot state, e.g. that it must rise.</summary>
    /// <param name="name">The field.</param>
    /// <param name="allowed">What is allowed.</param>
    public ModelInputException Refusal(string name, string allowed) =>
        new(Path(name), _fields.TryGetPropertyValue(name, out var node) ? Show(node) : "(missing)", allowed);

    /// <summary>Ends the reading: refuses any field, here or in an object within, that was never asked for.</summary>
    public void Complete()
    {
        foreach (var (name, node) in _fields)
            if (!_known.Contains(name))
                throw new ModelInputException(Path(name), Show(node), "left out: the fields are " + string.Join(", ", _known));
        foreach (var child in _children) child.Complete();
    }

    private static string Show(JsonNode? node)
    {
        string text;
        try
        {
            text = node?.ToJsonString() ?? "null";
        }
        catch (ArgumentException)
        {
            // NaN and the infinities have no JSON.
            text = node!.GetValue<double>().ToString(CultureInfo.InvariantCulture);
        }

        return text.Length <= LongestShownValue ? text : text[..LongestShownValue] + "…";
    }

    private static string Describe(string what, string range) => range.Length == 0 ? what : $"{what}, {range}";

    private double ToNumber(JsonNode? node, string path, ModelRange range)
    {
        if (node is not JsonValue value || node.GetValueKind() != JsonValueKind.Number || !TryGetDouble(value, out var number) || !range.Allows(number))
            throw new ModelInputException(path, Show(node), Describe("a number", range.Allowed));
        if (!range.Covers(number)) Extrapolate();
        return number;
    }

    private static bool TryGetDouble(JsonValue value, out double number)
    {
        if (value.TryGetValue(out number)) return true;
        if (value.TryGetValue<int>(out var whole))
        {
            number = whole;
            return true;
        }

        if (value.TryGetValue<long>(out var large))
        {
            number = large;
            return true;
        }

        return value.TryGetValue<decimal>(out var exact) && double.IsFinite(number = (double)exact);
    }

    private ModelInput ToObject(JsonNode? node, string path)
    {
        if (node is not JsonObject fields) throw new ModelInputException(path, Show(node), "an object");
        var child = new ModelInput(fields, path, this);
        _children.Add(child);
        return child;
    }

    private JsonArray ToArray(string name, string what, int minCount, int maxCount)
    {
        var words = $"an array of {minCount} to {maxCount} {what}";
        var node = Required(name, words, "");
        if (node is not JsonArray array) throw new ModelInputException(Path(name), Show(node), words);
        if (array.Count < minCount || array.Count > maxCount)
            throw new ModelInputException(Path(name), $"an array of {array.Count}", words);
        return array;
    }

    private JsonNode? Required(string name, string what, string range)
    {
        Know(name);
        return _fields.TryGetPropertyValue(name, out var node)
            ? node
            : throw new ModelInputException(Path(name), "(missing)", Describe(what, range));
    }

    private void Know(string name)
    {
        if (!_known.Contains(name)) _known.Add(name);
    }

    private string Path(string name) => _path.Length == 0 ? name : $"{_path}.{name}";
}
