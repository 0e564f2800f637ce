namespace Haimen.Architecture.Tests;

/// <summary>References run one way: plugins → sdk ← grains ← host.</summary>
public sealed class ReferenceTests
{
    private const string Contract = "sdk/Hazards/Haimen.Hazards.csproj";

    public static TheoryData<string> Plugins { get; } = [.. In("plugins/")];

    public static TheoryData<string> PluginAssemblies { get; } = [.. In("plugins/").Select(x => x.Split('/')[1])];

    [Fact]
    public void There_is_a_house_to_look_at()
    {
        Assert.Contains(Contract, House.Projects);
        Assert.Contains("host/Haimen.Host.csproj", House.Projects);
        Assert.NotEmpty(In("plugins/"));
    }

    [Theory]
    [MemberData(nameof(Plugins))]
    public void A_plugin_refers_to_the_contract_and_nothing_else_of_ours(string project) =>
        Assert.Equal([Contract], House.ProjectReferences(project));

    [Theory]
    [MemberData(nameof(PluginAssemblies))]
    public void A_built_plugin_refers_to_the_contract_and_nothing_else_of_ours_or_of_the_actors(string plugin)
    {
        var references = House.AssemblyReferences(Path.Combine("plugins", plugin, $"Haimen.{plugin}.dll"));
        Assert.Equal(["Haimen.Hazards"], references.Where(IsOurs));
        Assert.DoesNotContain(references, IsOrleans);
    }

    [Theory]
    [MemberData(nameof(PluginAssemblies))]
    public void A_plugin_does_not_bring_a_contract_of_its_own(string plugin) =>
        Assert.Empty(Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "plugins", plugin), "Haimen.Hazards.*", SearchOption.AllDirectories));

    [Fact]
    public void The_contract_refers_to_nothing_of_ours_and_to_no_package()
    {
        Assert.Empty(House.ProjectReferences(Contract));
        Assert.Equal(["Microsoft.CodeAnalysis.PublicApiAnalyzers"], House.PackageReferences(Contract));
        Assert.All(House.AssemblyReferences("Haimen.Hazards.dll"), x => Assert.StartsWith("System", x, StringComparison.Ordinal));
    }

    [Fact]
    public void The_sdk_knows_no_actor_and_no_host()
    {
        Assert.All(In("sdk/"), project =>
        {
            Assert.All(House.ProjectReferences(project), x => Assert.StartsWith("sdk/", x, StringComparison.Ordinal));
            Assert.DoesNotContain(House.PackageReferences(project), IsOrleans);
        });
    }

    [Fact]
    public void Actors_know_the_sdk_and_each_other_only()
    {
        Assert.All(In("grains/"), project => Assert.All(
            House.ProjectReferences(project),
            x => Assert.True(x.StartsWith("sdk/", StringComparison.Ordinal) || x.StartsWith("grains/", StringComparison.Ordinal), $"{project} refers to {x}")));
        Assert.Equal(["Haimen.Hazards"], House.AssemblyReferences("Haimen.Grains.Abstractions.dll").Where(IsOurs));
        Assert.Equal(["Haimen.Grains.Abstractions", "Haimen.Hazards"], House.AssemblyReferences("Haimen.Grains.dll").Where(IsOurs).Order());
    }

    [Fact]
    public void Only_tests_refer_to_the_host() => Assert.All(
        House.Projects.Where(x => House.ProjectReferences(x).Contains("host/Haimen.Host.csproj")),
        x => Assert.StartsWith("tests/", x, StringComparison.Ordinal));

    [Fact]
    public void The_host_loads_plugins_and_refers_to_none()
    {
        Assert.All(House.Projects.Where(x => x.StartsWith("host/", StringComparison.Ordinal)), project =>
            Assert.DoesNotContain(House.ProjectReferences(project), x => x.StartsWith("plugins/", StringComparison.Ordinal)));
        var plugins = In("plugins/").Select(x => Path.GetFileNameWithoutExtension(x));
        Assert.Empty(House.AssemblyReferences("haimen.dll").Intersect(plugins));
    }

    private static IEnumerable<string> In(string folder) => House.Projects.Where(x => x.StartsWith(folder, StringComparison.Ordinal));

    private static bool IsOurs(string name) => name.StartsWith("Haimen", StringComparison.OrdinalIgnoreCase);

    private static bool IsOrleans(string name) => name.Contains("Orleans", StringComparison.OrdinalIgnoreCase);
}
