using System.CommandLine;
using System.Text.Json;
using Haimen.Host.CommandLine;

namespace Haimen.Host.Tests.Seeding;

public sealed class SeedCommandTests
{
    [Fact]
    public void Checking_a_sound_folder_exits_0_and_counts()
    {
        var (exit, output, error) = Run("seed", "check", SeedFolders.Stored);
        Assert.Equal(0, exit);
        Assert.Empty(error);
        Assert.Contains("307 villages", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Checking_a_broken_folder_exits_2_and_says_where_on_the_error_stream()
    {
        using var seeds = SeedFolders.Copy();
        var line = seeds.Replace("depots.yaml", "blanket: 800", "blanket: -5");
        var (exit, output, error) = Run("seed", "check", seeds.Folder);
        Assert.Equal(2, exit);
        Assert.Empty(output);
        Assert.Contains($"depots.yaml:{line}: depots[0].stock.blanket: -5 is not allowed", error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_result_is_to_be_had_as_json()
    {
        using var seeds = SeedFolders.Copy();
        var line = seeds.Replace("depots.yaml", "blanket: 800", "blanket: -5");
        var (exit, output, _) = Run("seed", "check", seeds.Folder, "--json");
        Assert.Equal(2, exit);
        using var json = JsonDocument.Parse(output);
        Assert.False(json.RootElement.GetProperty("valid").GetBoolean());
        Assert.Contains(json.RootElement.GetProperty("problems").EnumerateArray(), problem => problem.GetProperty("line").GetInt32() == line && problem.GetProperty("path").GetString() == "depots[0].stock.blanket");
    }

    [Fact]
    public void A_district_is_generated_once_and_not_written_over()
    {
        using var seeds = SeedFolders.Empty();
        Assert.Equal(0, Run("seed", "generate", "--seed", "3", "--out", seeds.Folder).Exit);
        Assert.Empty(seeds.Problems());
        var before = File.ReadAllText(Path.Combine(seeds.Folder, "villages.json"));
        var (exit, _, error) = Run("seed", "generate", "--seed", "4", "--out", seeds.Folder);
        Assert.Equal(2, exit);
        Assert.Contains("holds district.yaml already", error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(Path.Combine(seeds.Folder, "villages.json")));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_refused_and_nothing_is_left_in_it()
    {
        using var seeds = SeedFolders.Empty();
        Directory.CreateDirectory(Path.Combine(seeds.Folder, "teams.yaml.draft"));
        var (exit, _, error) = Run("seed", "generate", "--out", seeds.Folder);
        Assert.Equal(2, exit);
        Assert.Contains("cannot be written", error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(seeds.Folder));
    }

    [Theory]
    [InlineData("--scale", "0", "--scale: 0 is not allowed; must be 1 to 100")]
    [InlineData("--scale", "101", "--scale: 101 is not allowed; must be 1 to 100")]
    [InlineData("--seed", "-1", "--seed: -1 is not allowed; must be 0 or more")]
    public void A_wrong_number_is_refused(string option, string value, string said)
    {
        var (exit, _, error) = Run("seed", "generate", option, value, "--out", "never-written");
        Assert.NotEqual(0, exit);
        Assert.Contains(said, error, StringComparison.Ordinal);
        Assert.False(Directory.Exists("never-written"));
    }

    private static (int Exit, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = new RootCommand { SeedCommand.Create() }.Parse(args).Invoke(new InvocationConfiguration { Output = output, Error = error });
        return (exit, output.ToString(), error.ToString());
    }
}
