using System.Text;
using CsCheck;
using Haimen.Host.Seeding;
using Haimen.Host.Seeding.Generation;

namespace Haimen.Host.Tests.Seeding;

public sealed class GeneratorTests
{
    [Fact]
    public void The_stored_files_are_what_the_generator_makes_byte_for_byte()
    {
        foreach (var (name, text) in SeedWriter.Files(DistrictGenerator.Generate(1, DistrictGenerator.StoredSeed)))
        {
            Assert.True(Encoding.UTF8.GetBytes(text).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(SeedFolders.Stored, name))), name);
        }
    }

    [Fact]
    public void Another_seed_makes_another_district_with_the_same_totals()
    {
        using var folder = SeedFolders.Empty();
        Write(folder, 1, 7);
        var other = DistrictLoader.Load(folder.Folder);
        var stored = DistrictLoader.Load(SeedFolders.Stored);
        Assert.NotEqual(stored.Villages.Select(village => village.Population), other.Villages.Select(village => village.Population));
        Assert.Equal(stored.Villages.Sum(village => village.Population), other.Villages.Sum(village => village.Population));
        Assert.Equal(stored.Shelters.Sum(shelter => shelter.AreaM2), other.Shelters.Sum(shelter => shelter.AreaM2));
    }

    [Fact]
    public void Three_times_the_district_has_three_times_of_everything_and_nothing_wrong()
    {
        using var folder = SeedFolders.Empty();
        Write(folder, 3, DistrictGenerator.StoredSeed);
        Assert.Empty(folder.Problems());
        var one = DistrictLoader.Load(SeedFolders.Stored);
        var three = DistrictLoader.Load(folder.Folder);
        Assert.Equal(3, three.Scale);
        Assert.Equal(3 * one.Townships.Count, three.Townships.Count);
        Assert.Equal(3 * one.Villages.Count, three.Villages.Count);
        Assert.Equal(3 * 990_000, three.Villages.Sum(village => village.Population));
        Assert.Equal(3 * one.Enterprises.Count, three.Enterprises.Count);
        Assert.Equal(3 * 948_100, three.Shelters.Sum(shelter => shelter.AreaM2));
        Assert.Equal(3 * one.Depots.Count, three.Depots.Count);
        Assert.Equal(3 * one.Teams.Count, three.Teams.Count);
        Assert.Equal(3 * one.Crossings.Count, three.Crossings.Count);
        Assert.Equal(one.SupplyCategories, three.SupplyCategories);
        Assert.Equal(one.Villages.Select(village => village.Id), three.Villages.Take(307).Select(village => village.Id));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public void A_scale_outside_one_to_a_hundred_is_refused(int scale) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DistrictGenerator.Generate(scale, 1));

    [Fact]
    public void Shares_of_a_total_always_add_up_and_none_strays_from_its_weight_by_a_whole() =>
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Double[0.01, 10].Array[1, 60]).Sample((total, weights) =>
        {
            var shares = Dice.Share(total, weights);
            Assert.Equal(total, shares.Sum());
            Assert.All(shares.Zip(weights), pair => Assert.InRange(pair.First, (total * pair.Second / weights.Sum()) - 1.000001, (total * pair.Second / weights.Sum()) + 1.000001));
        });

    private static void Write(SeedFolders folder, int scale, int seed)
    {
        foreach (var (name, text) in SeedWriter.Files(DistrictGenerator.Generate(scale, seed)))
        {
            File.WriteAllText(Path.Combine(folder.Folder, name), text);
        }
    }
}
