using CsCheck;
using Haimen.Hazards.Testing.Worlds;

namespace Haimen.Fire.Tests.Worlds;

public sealed class DeterminismTests
{
    private static readonly FireDomain Domain = new();

    [Fact]
    public void Two_runs_say_the_same_and_shuffling_changes_nothing() => Gen.ULong.Sample(
        shuffle =>
        {
            var plain = Run(FireScenarios.Help);
            Assert.Null(plain.DifferenceTo(Run(FireScenarios.Help)));
            Assert.Null(plain.DifferenceTo(Run(FireScenarios.Help with { ShuffleSeed = shuffle })));
        },
        iter: 4);

    [Fact]
    public void Another_seed_gives_another_truth() =>
        Assert.NotNull(Run(FireScenarios.Help).DifferenceTo(Run(FireScenarios.Help with { Seed = 99 })));

    private static WorldHistory Run(WorldConduct conduct) => new DomainWorld(
        Domain, SampleDistrict.Create(), FireScenarios.DryWindy(2).Ignite(SampleDistrict.Warehouse).Ignite(SampleDistrict.Reeds, 0.7).Noisy(), conduct).Run();
}
