using Haimen.Hazards;
using Haimen.Hazards.Assets;
using Haimen.Host.Seeding;

namespace Haimen.Host.Tests.Seeding;

/// <summary>Assets are held to what the hazard domains say of their kinds.</summary>
public sealed class SeedAssetKindTests
{
    private static readonly DomainDescriptor Gates = new()
    {
        Id = "gates",
        Version = "1.0.0",
        Name = new("闸", "Gates"),
        SensorKinds = [],
        AssetKinds =
        [
            new AssetKind("gate", new("闸", "Gate"))
            {
                Attributes = [new AssetAttribute("widthM", new("宽", "Width"), 1, 3)],
                Labels = [new AssetLabel("type", new("型式", "Type"), ["sluice", "lock"])],
            },
        ],
        IncidentKinds = [],
        Capabilities = [],
        Categories = [],
        AssessEvery = TimeSpan.FromMinutes(5),
    };

    [Fact]
    public void An_asset_without_a_figure_or_text_that_its_kind_has_is_told_and_one_that_its_kind_does_not_have_too()
    {
        var problems = Problems("\"attributes\":{\"heightM\":2}, \"labels\":{\"colour\":\"red\"}");
        Assert.Contains(problems, x => x.EndsWith("attributes: widthM is missing; a gate has it, 1 to 3", StringComparison.Ordinal));
        Assert.Contains(problems, x => x.EndsWith("attributes.heightM: 2 is not allowed; a gate has no heightM; known are widthM", StringComparison.Ordinal));
        Assert.Contains(problems, x => x.EndsWith("labels: type is missing; a gate has it, one of sluice, lock", StringComparison.Ordinal));
        Assert.Contains(problems, x => x.EndsWith("labels.colour: \"red\" is not allowed; a gate has no label colour; known are type", StringComparison.Ordinal));
    }

    [Fact]
    public void A_figure_out_of_range_a_text_that_is_not_allowed_and_an_enterprise_that_is_not_there_are_told_with_their_line()
    {
        var problems = Problems("\"attributes\":{\"widthM\":4}, \"labels\":{\"type\":\"dam\"}, \"enterpriseId\":\"nobody\"");
        Assert.Contains(problems, x => x.EndsWith("attributes.widthM: 4 is not allowed; must be 1 to 3", StringComparison.Ordinal));
        Assert.Contains(problems, x => x.EndsWith("labels.type: \"dam\" is not allowed; must be one of sluice, lock", StringComparison.Ordinal));
        Assert.Contains(problems, x => x.EndsWith("enterpriseId: \"nobody\" is not allowed; there is no enterprise \"nobody\"", StringComparison.Ordinal));
        Assert.All(problems, x => Assert.Matches("^[^:]+assets.json:[0-9]+: ", x));
    }

    [Fact]
    public void An_asset_as_its_kind_wants_it_is_read_with_its_texts()
    {
        using var folder = Folder("\"attributes\":{\"widthM\":2}, \"labels\":{\"type\":\"lock\"}");
        var report = DistrictLoader.Check(folder.Folder, [Gates]);
        Assert.Empty(report.Problems);
        Assert.Equal("lock", report.District!.Assets.Single(x => x.Id == "added-1").Labels!["type"]);
        Assert.Null(report.District.Assets.First(x => x.Id != "added-1" && x.Labels is null).Labels);
    }

    private static string[] Problems(string rest)
    {
        using var folder = Folder(rest);
        return [.. DistrictLoader.Check(folder.Folder, [Gates]).Problems.Select(x => x.ToString())];
    }

    /// <summary>The stored district with one asset put before the others; the stored gates are of another kind here.</summary>
    private static SeedFolders Folder(string rest)
    {
        var folder = SeedFolders.Copy();
        var path = Path.Combine(folder.Folder, "assets.json");
        var text = File.ReadAllText(path).Replace("\"kind\":\"gate\"", "\"kind\":\"other\"", StringComparison.Ordinal);
        var at = text.IndexOf('[', text.IndexOf("\"assets\"", StringComparison.Ordinal)) + 1;
        File.WriteAllText(path, text.Insert(at, $"\n{{\"id\":\"added-1\",\"nameZh\":\"加\",\"kind\":\"gate\",\"place\":[121.17,31.88],\"townshipId\":\"kaifaqu\", {rest}}},"));
        return folder;
    }
}
