using CsCheck;
using Haimen.Host.Seeding;

namespace Haimen.Host.Tests.Seeding;

public sealed class BrokenSeedTests
{
    // file, what stands there, what is put there, and what is said: {0} is the line.
    public static TheoryData<string, string, string, string> Breaks { get; } = new()
    {
        { "depots.yaml", "blanket: 800", "blanket: -5", "depots.yaml:{0}: depots[0].stock.blanket: -5 is not allowed; must be 0 to 100000000" },
        { "depots.yaml", "blanket: 800", "blanket: 1.5", "depots.yaml:{0}: depots[0].stock.blanket: 1.5 is not allowed; must be a whole number, 0 to 100000000" },
        { "depots.yaml", "blanket: 800", "blanket: many", "depots.yaml:{0}: depots[0].stock.blanket: \"many\" is not allowed; must be a whole number, 0 to 100000000" },
        { "depots.yaml", "blanket: 800", "blankets: 800", "depots.yaml:{0}: depots[0].stock.blankets: 800 is not allowed; there is no supply category \"blankets\"" },
        { "depots.yaml", "tier: district", "tier: province", "depots.yaml:{0}: depots[0].tier: \"province\" is not allowed; must be one of township, district, agreement" },
        { "depots.yaml", "readyMinutes: 40", "readyMinutes: .nan", "depots.yaml:{0}: depots[0].readyMinutes: NaN is not allowed; must be a finite number" },
        { "depots.yaml", "  tier: district\n", "", "depots.yaml:5: depots[0].tier: is missing" },
        { "depots.yaml", "readyMinutes: 40", "readyMins: 40", "depots.yaml:{0}: depots[0].readyMins: is not a known field; known are id, nameZh, tier, place, townshipId, areaM2, readyMinutes, stock" },
        { "teams.yaml", "capabilityIds: [fire-fighting", "capabilityIds: [fire-fightning", "teams.yaml:{0}: teams[0].capabilityIds[0]: \"fire-fightning\" is not allowed; there is no capability \"fire-fightning\"" },
        { "teams.yaml", "townshipId: kaifaqu", "townshipId: nowhere", "teams.yaml:{0}: teams[0].townshipId: \"nowhere\" is not allowed; there is no township \"nowhere\"; known are changle, haimengang, haiyong, kaifaqu, linjiang, sanchang, sanxing, sijia, yudong, yuelai, zhengyu" },
        { "teams.yaml", "id: fire-sanxing-1", "id: fire-kaifaqu-1", "teams.yaml:{0}: teams[1].id: \"fire-kaifaqu-1\" is not allowed; this id stands more than once" },
        { "teams.yaml", "station: [121.162568, ", "station: [221.162568, ", "teams.yaml:{0}: teams[0].station[0]: 221.162568 is not allowed; must be -180 to 180" },
        { "teams.yaml", "station: [121.162568, ", "station: [120.162568, ", "teams.yaml:{0}: teams[0].station: [120.162568, 31.875376] must lie inside its township, kaifaqu" },
        { "teams.yaml", "members: ", "members: &many ", "teams.yaml:{0}: this is not YAML that can be read: anchors, aliases and tags are not supported" },
        { "teams.yaml", "  kind: township-fire", "  kind: township-fire\n  kind: flood", "teams.yaml:8: this is not YAML that can be read: \"kind\" stands twice in one mapping" },
        { "shelters.yaml", "places: 60000", "places: 60001", "shelters.yaml:{0}: shelters[0].places: 60001 is not allowed; must be 0 to 60000, by 2 m² a person on 50 % of 240000 m²" },
        { "district.yaml", "population: 990000", "population: 990001", "district.yaml:{0}: totals.population: 990001 is not allowed; must be 990000, which is what the folder holds" },
        { "villages.json", "\"townshipId\":\"kaifaqu\"", "\"townshipId\":\"kaifa\"", "villages.json:{0}: villages[0].townshipId: \"kaifa\" is not allowed; there is no township \"kaifa\"" },
        { "villages.json", "\"id\":\"320614400038\"", "\"id\":\"3206144\"", "villages.json:{0}: villages[0].id: \"3206144\" is not allowed; must match ^[0-9]{{12}}(-[0-9]+)?$" },
        { "villages.json", "\"imperviousPct\":67.7", "\"imperviousPct\":NaN", "villages.json:{0}: this is not JSON that can be read: " },
        { "villages.json", "\"imperviousPct\":67.7", "\"imperviousPct\":1e400", "villages.json:{0}: villages[0].drainage.imperviousPct: " },
        { "enterprises.json", "\"riskColour\":\"yellow\"", "\"riskColour\":\"green\"", "enterprises.json:{0}: enterprises[0].riskColour: \"green\" is not allowed; must be one of red, orange, yellow, blue" },
        { "enterprises.json", "\"employees\":20", "\"employees\":20,\"employees\":20", "enterprises.json:{0}: enterprises[0].employees: this is not JSON that can be read: " },
        { "sensors.json", "\"staleAfterMinutes\":20", "\"staleAfterMinutes\":5", "sensors.json:{0}: sensors[0].staleAfterMinutes: 5 is not allowed; must be more than reportEveryMinutes, 5" },
        { "sensors.json", "\"stationLevels\":[3.9,4.3", "\"stationLevels\":[3.9,3.9", ": 3.9 is not allowed; must be more than the level before, 3.9" },
        { "outline.json", "[121.036454,31.820206],\n", "[121.036454,91.820206],\n", "outline.json:{0}: outline[0][1]: 91.820206 is not allowed; must be -90 to 90" },
        { "townships.json", "\"centre\":[121.17,31.88]", "\"centre\":[122.17,31.88]", "townships.json:{0}: townships[0].centre: must lie inside the township's outline" },
        { "townships.json", "\"neighbourIds\":[\"sanxing\"", "\"neighbourIds\":[\"sanxin\"", "townships.json:{0}: townships[0].neighbourIds[0]: \"sanxin\" is not allowed; there is no township \"sanxin\"" },
        { "townships.json", "\"population\":318000", "\"population\":318001", "townships.json:{0}: townships[0].population: 318001 is not allowed; must be 318000, the sum of its villages" },
        { "waterways.yaml", "barrierId: barrier-haiyong", "barrierId: barrier-none", "waterways.yaml:{0}: crossings[0].barrierId: \"barrier-none\" is not allowed; there is no barrier \"barrier-none\"" },
        { "partners.yaml", "kind: district", "kind: county", "partners.yaml:{0}: partners[0].kind: \"county\" is not allowed; must be one of district, city" },
        { "partners.yaml", "kind: district", "kind: city", ": \"city\" is not allowed; only one partner can be the city above" },
        { "partners.yaml", "id: qidong", "id: tongzhou", "partners.yaml:{0}: partners[1].id: \"tongzhou\" is not allowed; this id stands more than once" },
        { "partners.yaml", "roadKm: 52", "roadKm: 2", "partners.yaml:{0}: partners[1].roadKm: 2 is not allowed; must be at least " },
        { "partners.yaml", "place: [121.657, 31.808]", "place: [121.2, 31.95]", "partners.yaml:{0}: partners[1].place: [121.2, 31.95] must lie outside the district" },
        { "assets.json", "\"waterwayId\":\"yangtze\"", "\"waterwayId\":\"rhine\"", "assets.json:{0}: assets[0].waterwayId: \"rhine\" is not allowed; there is no waterway \"rhine\"" },
    };

    [Theory]
    [MemberData(nameof(Breaks))]
    public void A_broken_file_is_refused_with_file_line_field_and_allowed_range(string file, string stands, string put, string said)
    {
        using var seeds = SeedFolders.Copy();
        var line = seeds.Replace(file, stands, put);
        var expected = string.Format(System.Globalization.CultureInfo.InvariantCulture, said, line);
        var problems = seeds.Problems();
        Assert.True(problems.Any(problem => problem.Contains(expected, StringComparison.Ordinal)), $"expected {expected}\nfound {string.Join('\n', problems)}");
    }

    [Fact]
    public void An_open_ring_is_refused()
    {
        using var seeds = SeedFolders.Copy();
        var text = File.ReadAllText(Path.Combine(seeds.Folder, "outline.json"));
        var line = seeds.Replace("outline.json", text[text.LastIndexOf(",\n[", StringComparison.Ordinal)..], "\n]\n}\n");
        Assert.True(line > 500);
        Assert.Contains("outline.json:4: outline: must be closed: the last place must repeat the first", seeds.Problems());
    }

    [Fact]
    public void A_township_outside_the_district_is_refused()
    {
        using var seeds = SeedFolders.Copy();
        var line = seeds.Replace("townships.json", "[121.434,31.924]", "[121.434,33.924]");
        Assert.Contains($"townships.json:{line}: townships[4].outline: must lie inside the district's outline", seeds.Problems());
    }

    [Fact]
    public void A_crossed_ring_is_refused()
    {
        using var seeds = SeedFolders.Copy();
        var line = seeds.Replace("townships.json", "[121.300625,31.932656],[121.388182,31.954545]", "[121.388182,31.954545],[121.300625,31.932656]");
        Assert.Contains(seeds.Problems(), problem => problem.StartsWith($"townships.json:{line}: townships[4].outline: must", StringComparison.Ordinal));
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once()
    {
        using var seeds = SeedFolders.Copy();
        seeds.Replace("depots.yaml", "blanket: 800", "blanket: -5");
        seeds.Replace("teams.yaml", "townshipId: kaifaqu", "townshipId: nowhere");
        seeds.Replace("enterprises.json", "\"riskColour\":\"yellow\"", "\"riskColour\":\"green\"");
        var problems = seeds.Problems();
        Assert.Contains(problems, problem => problem.StartsWith("depots.yaml:", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.StartsWith("teams.yaml:", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.StartsWith("enterprises.json:", StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_file_and_a_missing_folder_are_said_and_loading_throws()
    {
        using var seeds = SeedFolders.Copy();
        File.Delete(Path.Combine(seeds.Folder, "teams.yaml"));
        Assert.Equal(["teams.yaml: the file is missing"], seeds.Problems());
        var thrown = Assert.Throws<SeedException>(() => DistrictLoader.Load(seeds.Folder));
        Assert.EndsWith("teams.yaml: the file is missing", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("there is no such seed folder", Assert.Throws<SeedException>(() => DistrictLoader.Load("no-such-folder")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void At_most_fifty_problems_are_shown_and_the_rest_counted()
    {
        using var seeds = SeedFolders.Copy();
        var path = Path.Combine(seeds.Folder, "enterprises.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"riskColour\":\"yellow\"", "\"riskColour\":\"green\"", StringComparison.Ordinal));
        var report = DistrictLoader.Check(seeds.Folder);
        Assert.True(report.Problems.Count > SeedReport.Shown);
        var lines = report.Lines().ToArray();
        Assert.Equal(SeedReport.Shown + 1, lines.Length);
        Assert.Equal($"… and {report.Problems.Count - SeedReport.Shown} more", lines[^1]);
    }

    [Fact]
    public void No_damage_to_a_file_makes_the_check_fail_instead_of_reporting()
    {
        using var seeds = SeedFolders.Copy();
        string[] files = ["waterways.yaml", "catalogue.yaml", "townships.json", "assets.json"];
        var texts = files.Select(file => File.ReadAllText(Path.Combine(seeds.Folder, file))).ToArray();
        Gen.Select(Gen.Int[0, files.Length - 1], Gen.Double[0, 0.999], Gen.Int[0, 40], Gen.String[Gen.Char["[]{}:,-\"'&*!#| \n\tn0."], 0, 8]).Sample(
            (file, at, cut, put) =>
            {
                var start = (int)(texts[file].Length * at);
                var end = Math.Min(texts[file].Length, start + cut);
                var path = Path.Combine(seeds.Folder, files[file]);
                File.WriteAllText(path, texts[file][..start] + put + texts[file][end..]);
                var problems = new List<SeedProblem>();
                var read = SeedFile.Read(path, problems);
                Assert.True(read is not null || problems.Count == 1);
                if (read is not null)
                {
                    _ = SeedSchema.Check(read, Path.GetFileNameWithoutExtension(path)).ToList();
                    _ = read.As<WaterwaysDocument>();
                }
            },
            iter: 300,
            threads: 1);
    }

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        using var seeds = SeedFolders.Copy();
        File.WriteAllText(Path.Combine(seeds.Folder, "teams.yaml"), new string('[', 100_000));
        File.WriteAllText(Path.Combine(seeds.Folder, "assets.json"), new string('[', 100_000));
        Assert.Equal(2, seeds.Problems().Length);
    }
}
