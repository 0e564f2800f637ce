using System.Text.Json;
using System.Text.Json.Nodes;
using Haimen.Hazards.Models;
using static Haimen.HazardousChemicals.Tests.Models.ModelRunner;

namespace Haimen.HazardousChemicals.Tests.Models;

/// <summary>Numbers that the models' sources print.</summary>
public sealed class PublishedCaseTests
{
    public static IEnumerable<TheoryDataRow<string, int>> Cases =>
        from model in All
        from index in Enumerable.Range(0, model.Descriptor.Cases.Count)
        select new TheoryDataRow<string, int>(model.Descriptor.Name, index);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_case_that_a_model_names_comes_out(string name, int index)
    {
        ModelCase published = All.Single(m => m.Descriptor.Name == name).Descriptor.Cases[index];
        var output = Run(name, published.Input);
        foreach (var (field, expected) in JsonNode.Parse(published.Expected)!.AsObject())
        {
            if (expected!.GetValueKind() == JsonValueKind.Number)
                IsClose(expected.GetValue<double>(), double.Parse(output[field]!.ToJsonString()), published.RelativeTolerance);
            else
                Assert.Equal(expected.ToJsonString(), output[field]!.ToJsonString());
        }
    }

    [Theory]
    [InlineData(120, 30, 48, 3)]
    [InlineData(99, 30, 36, 3)]
    [InlineData(49, 30, 28.8, 3)]
    [InlineData(29, 30, 24, 3)]
    [InlineData(0, 30, 12, 3)]
    [InlineData(0, 24, 9.6, 4)]
    [InlineData(120, 62.5, 100, 1)]
    [InlineData(120, 31.25, 50, 2)]
    [InlineData(120, 4.9, 7.84, 0)]
    public void Chlorine_is_graded_by_tonnes_and_people(int people, double tonnes, double r, int level)
    {
        var output = Run("hazmat/major-hazard", $$"""{"people":{{people}},"substances":[{"id":"chlorine","tonnes":{{tonnes:R}}}]}""");
        IsClose(r, output.Number("r"), 1e-12);
        Assert.Equal(level, output["level"]!.GetValue<int>());
        Assert.True(output.Flag("unverified"));
    }

    // By the equations; the two branches of the duration nearly meet at 30 t.
    [Theory]
    [InlineData(10_000, 124.957, 9.695)]
    [InlineData(29_999.999, 180.22, 13.98)]
    [InlineData(30_000, 180.22, 14.49)]
    public void A_fireball_grows_with_the_root_of_its_mass(double mass, double diameter, double duration)
    {
        var output = Run("hazmat/bleve", $$"""{"massKg":{{mass:R}}}""");
        IsClose(diameter, output.Number("diameterM"), 1e-4);
        IsClose(duration, output.Number("durationS"), 1e-3);
        IsClose(0.75 * output.Number("diameterM"), output.Number("centreHeightM"));
    }

    // By hand from the equation: U 1 m/s, 100 g/mol, 1000 ft², 10 mmHg, 298 K.
    [Fact]
    public void A_pool_evaporates_by_the_equation_in_its_own_units()
    {
        var lbMin = 0.284 * Math.Pow(100, 2.0 / 3) * 1000 * 10 / (82.05 * 298);
        var output = Run("hazmat/evaporating-pool", """{"windSpeedMS":1,"molarMassGMol":100,"areaM2":92.90304,"vapourPressurePa":1333.22387415,"temperatureK":298}""");
        IsClose(lbMin * 0.45359237 / 60, output.Number("massRateKgS"), 1e-9);
        Assert.True(output.Flag("unverified"));
    }

    // Slade's class F at its centre by hand: σy = 0.02·1000^0.89, σz = 0.05·1000^0.61.
    [Fact]
    public void A_puff_is_strongest_where_its_centre_is()
    {
        var (sy, sz) = (0.02 * Math.Pow(1000, 0.89), 0.05 * Math.Pow(1000, 0.61));
        var output = Run("hazmat/gaussian-puff", """{"massKg":1,"windSpeedMS":2,"stability":"F","x":1000,"y":0,"z":0,"t":500}""");
        IsClose(2 / (Math.Pow(2 * Math.PI, 1.5) * sy * sy * sz), output.Number("concentrationKgM3"), 1e-12);
    }

    // Class D over open country at 1 km by Briggs: σy = 80/√1.1, σz = 60/√2.5.
    [Fact]
    public void A_plume_over_open_country_spreads_by_briggs()
    {
        var (sy, sz) = (80 / Math.Sqrt(1.1), 60 / Math.Sqrt(2.5));
        var output = Run("hazmat/gaussian-plume", """{"massRateKgS":1,"windSpeedMS":5,"stability":"D","terrain":"rural","releaseHeightM":0,"dispersion":"briggs","x":1000,"y":0,"z":0}""");
        IsClose(1 / (Math.PI * 5 * sy * sz), output.Number("concentrationKgM3"), 1e-12);
    }
}
