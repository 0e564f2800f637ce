using Haimen.Grains.Domains.Containment;
using Haimen.Hazards;

namespace Haimen.Grains.Domains.Answers;

/// <summary>
/// The checks that all answers share. Each gives what it checked as the host's own: a list that a plugin made is a type of the plugin,
/// and whoever keeps it keeps the plugin in memory.
/// </summary>
internal static class Checked
{
    /// <summary>More than any answer has: a district's villages at a hundred instants.</summary>
    private const int MostItems = 100_000;

    private const int LongestText = 10_000;

    public static BrokenContractException Broken(string path, object? found, string allowed) =>
        new(FormattableString.Invariant($"{path}: {found ?? "null"} is not allowed; must be {allowed}"));

    public static double Finite(double value, string path) => double.IsFinite(value) ? value : throw Broken(path, value, "a finite number");

    public static double AtLeast(double value, double min, string path) =>
        double.IsFinite(value) && value >= min ? value : throw Broken(path, value, FormattableString.Invariant($"{min} or more"));

    public static double Above(double value, double min, string path) =>
        double.IsFinite(value) && value > min ? value : throw Broken(path, value, FormattableString.Invariant($"more than {min}"));

    public static int AtLeast(int value, int min, string path) => value >= min ? value : throw Broken(path, value, FormattableString.Invariant($"{min} or more"));

    public static HazardGrade Grade(HazardGrade value, string path, HazardGrade min = HazardGrade.Normal) =>
        value >= min && value <= HazardGrade.Red ? value : throw Broken(path, (int)value, $"a grade from {min} to {HazardGrade.Red}");

    public static TEnum Known<TEnum>(TEnum value, string path)
        where TEnum : struct, Enum => Enum.IsDefined(value) ? value : throw Broken(path, value, $"a {typeof(TEnum).Name}");

    public static GeoPoint Place(GeoPoint value, string path) =>
        value.IsValid ? value : throw Broken(path, FormattableString.Invariant($"{value.Lon}, {value.Lat}"), "a place on the earth");

    public static string Id(string? value, string path) =>
        value is { Length: > 0 and <= 200 } ? value : throw Broken(path, value is null ? null : $"a text of {value.Length} characters", "1 to 200 characters");

    public static string OneOf(string? value, IReadOnlyCollection<string> allowed, string path) => value is not null && allowed.Contains(value)
        ? value
        : throw Broken(path, value is null ? null : $"'{value}'", allowed.Count == 0 ? "left out: the domain lists none" : $"one of {string.Join(", ", allowed)}");

    public static string Text(string? value, string path) =>
        value is { Length: > 0 and <= LongestText } ? value : throw Broken(path, value is null ? null : $"a text of {value.Length} characters", $"a text of 1 to {LongestText} characters");

    public static LocalizedText Text(LocalizedText? value, string path) =>
        value is null ? throw Broken(path, null, "a text in Chinese and English") : new LocalizedText(Text(value.Zh, path + ".zh"), Text(value.En, path + ".en"));

    /// <summary>A list as the host's own array, each item checked.</summary>
    public static TTo[] List<TFrom, TTo>(IReadOnlyList<TFrom>? list, string path, Func<TFrom, string, TTo> item)
    {
        if (list is null) throw Broken(path, null, "a list");
        var count = list.Count;
        if (count is < 0 or > MostItems) throw Broken(path, $"a list of {count}", $"at most {MostItems} long");
        var copy = new TTo[count];
        for (var i = 0; i < count; i++)
        {
            var at = $"{path}[{i}]";
            if (list[i] is not { } found) throw Broken(at, null, "an item");
            copy[i] = item(found, at);
        }

        return copy;
    }

    /// <summary>Texts that stand for themselves.</summary>
    public static string[] Ids(IReadOnlyList<string>? list, string path) => List(list, path, Id);

    /// <summary>Likewise, none of them twice.</summary>
    public static TTo[] Unique<TFrom, TTo>(IReadOnlyList<TFrom>? list, string path, Func<TFrom, string, TTo> item, Func<TTo, string> id)
    {
        var copy = List(list, path, item);
        var seen = new HashSet<string>(copy.Length, StringComparer.Ordinal);
        foreach (var each in copy)
        {
            if (!seen.Add(id(each))) throw Broken(path, $"'{id(each)}' twice", "different ids");
        }

        return copy;
    }
}
