using Haimen.Grains.Townships;
using Haimen.Hazards;

namespace Haimen.Grains.Tests.Townships;

public sealed class TownshipStateTests
{
    private static readonly DateTimeOffset Now = new(2024, 6, 20, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(HazardGrade.Normal, null, TownshipPosture.Routine)]
    [InlineData(HazardGrade.Blue, null, TownshipPosture.StandBy)]
    [InlineData(HazardGrade.Red, null, TownshipPosture.StandBy)]
    [InlineData(HazardGrade.Blue, "i1", TownshipPosture.Responding)]
    [InlineData(HazardGrade.Normal, "i1", TownshipPosture.Responding)]
    public void The_posture_follows_danger_and_incident(HazardGrade level, string? incident, TownshipPosture expected)
    {
        var state = new TownshipState().With(new TownshipNote("flood", level, incident), Now);
        Assert.Equal((expected, level), (state.Posture, state.Level));
        Assert.Equal(expected == TownshipPosture.Routine ? null : Now, state.Since);
    }

    [Fact]
    public void The_worst_domain_counts_and_each_takes_back_its_own_word_only()
    {
        var state = new TownshipState()
            .With(new TownshipNote("flood", HazardGrade.Orange, "i1"), Now)
            .With(new TownshipNote("fire", HazardGrade.Blue, null), Now.AddHours(1));
        Assert.Equal(["fire", "flood"], state.Domains.Select(x => x.Domain));
        Assert.Equal((HazardGrade.Orange, TownshipPosture.Responding, Now), (state.Level, state.Posture, state.Since));
        state = state.With(new TownshipNote("flood", HazardGrade.Normal, null), Now.AddHours(2));
        Assert.Equal((HazardGrade.Blue, TownshipPosture.StandBy, Now.AddHours(2)), (state.Level, state.Posture, state.Since));
        state = state.With(new TownshipNote("fire", HazardGrade.Normal, null), Now.AddHours(3));
        Assert.Equal((HazardGrade.Normal, TownshipPosture.Routine, Now.AddHours(3)), (state.Level, state.Posture, state.Since));
    }

    [Fact]
    public void A_word_that_says_nothing_new_is_no_change()
    {
        var state = new TownshipState().With(new TownshipNote("flood", HazardGrade.Blue, null), Now);
        Assert.Same(state, state.With(new TownshipNote("flood", HazardGrade.Blue, null), Now.AddHours(1)));
        Assert.Same(state, state.With(new TownshipNote("fire", HazardGrade.Normal, null), Now.AddHours(1)));
    }

    [Theory]
    [InlineData(HazardGrade.Normal, EnterpriseOperation.Operating)]
    [InlineData(HazardGrade.Blue, EnterpriseOperation.Warned)]
    [InlineData(HazardGrade.Yellow, EnterpriseOperation.Warned)]
    [InlineData(HazardGrade.Orange, EnterpriseOperation.Suspended)]
    [InlineData(HazardGrade.Red, EnterpriseOperation.Suspended)]
    public void An_enterprise_works_by_the_worst_hazard_that_reaches_it(HazardGrade grade, EnterpriseOperation expected)
    {
        var state = new EnterpriseState();
        state.Hazards["fire"] = HazardGrade.Normal;
        state.Hazards["flood"] = grade;
        Assert.Equal((expected, grade), (state.Operation, state.Worst));
    }
}
