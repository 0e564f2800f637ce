using System.Text.RegularExpressions;

namespace Haimen.Architecture.Tests;

/// <summary>Habits that no analyzer holds.</summary>
public sealed partial class SourceTests
{
    /// <summary>Folders whose namespace begins with the project's root namespace.</summary>
    private static readonly SortedDictionary<string, string> Roots = new(StringComparer.Ordinal)
    {
        ["sdk/Hazards"] = "Haimen.Hazards",
        ["sdk/Ais"] = "Haimen.Ais",
        ["sdk/Cap"] = "Haimen.Cap",
        ["sdk/Client"] = "Haimen.Client",
        ["sdk/Testing"] = "Haimen.Hazards.Testing",
        ["sdk/Testing.Xunit"] = "Haimen.Hazards.Testing.Xunit",
        ["sdk/Wire"] = "Haimen.Hazards.Wire",
        ["grains/Abstractions"] = "Haimen.Grains",
        ["grains"] = "Haimen.Grains",
        ["host"] = "Haimen.Host",
        ["plugins"] = "Haimen",
    };

    [Fact]
    public void A_namespace_is_its_folder() => Assert.Empty(
        from file in House.Sources
        let root = Roots.Keys.LastOrDefault(x => file.StartsWith(x + "/", StringComparison.Ordinal))
        where root is not null
        let found = NamespaceLine().Match(House.Read(file))
        where found.Success
        let folder = Path.GetDirectoryName(file[(root.Length + 1)..])!.Replace('\\', '.').Replace('/', '.')
        let expected = folder.Length == 0 ? Roots[root] : $"{Roots[root]}.{folder}"
        where found.Groups[1].Value != expected
        select $"{file}: {found.Groups[1].Value}; must be {expected}");

    [Fact]
    public void No_two_serialized_types_share_an_alias()
    {
        var shared =
            from file in House.Sources
            where file.StartsWith("grains/", StringComparison.Ordinal)
            from Match match in AliasAttribute().Matches(House.Read(file))
            group file by match.Groups[1].Value into same
            where same.Count() > 1
            select $"{same.Key}: {string.Join(", ", same)}";
        Assert.Empty(shared);
    }

    [Fact]
    public void A_serialized_type_is_named_by_an_alias_so_that_it_can_be_moved() => Assert.Empty(
        from file in House.Sources
        where file.StartsWith("grains/", StringComparison.Ordinal)
        from line in House.Read(file).Split('\n')
        where line.Contains("[GenerateSerializer", StringComparison.Ordinal) && !line.Contains("Alias(\"", StringComparison.Ordinal)
        select $"{file}: {line.Trim()}");

    [Theory]
    [InlineData("sdk")]
    [InlineData("grains")]
    [InlineData("plugins")]
    public void Time_and_chance_are_banned_from(string kind)
    {
        var props = House.Read("Directory.Build.props");
        Assert.Matches($"BannedSymbols\\.Determinism\\.txt\" Condition=\"[^\"]*'{kind}'", props);
        Assert.DoesNotContain(House.Sources.Where(x => x.StartsWith(kind + "/", StringComparison.Ordinal)), x => House.Read(x).Contains("RS0030", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"Alias\(""([^""]+)""\)")]
    private static partial Regex AliasAttribute();
}
