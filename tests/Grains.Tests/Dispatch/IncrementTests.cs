using Haimen.Grains.Dispatch;
using Haimen.Grains.Realms;
using Haimen.Grains.Tests.Fixtures;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Tests.Dispatch;

/// <summary>What a new need makes to be planned again, and what not.</summary>
public sealed class IncrementTests
{
    private static readonly DateTimeOffset Now = new(2025, 6, 18, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_a_plan_has_seen_is_not_planned_again_until_something_changes()
    {
        var stated = new StatedNeeds(Of(1, Open("a", 2)));
        Assert.True(stated.HasUnsettled);
        stated.Settle("a");
        Assert.False(stated.HasUnsettled);

        // The same statement again settles nothing anew; more of it does.
        Assert.False(Then(stated, Of(2, Open("a", 2))).HasUnsettled);
        Assert.True(Then(stated, Of(2, Open("a", 3))).HasUnsettled);
        Assert.True(Then(stated, Of(2, Open("a", 2) with { Pinned = ["team-00"] })).HasUnsettled);

        stated.Unsettle();
        Assert.True(stated.HasUnsettled);
    }

    [Fact]
    public void A_refusal_makes_its_need_be_planned_again_without_the_resource()
    {
        var stated = new StatedNeeds(Of(1, Open("a", 1), Open("b", 1)));
        stated.Settle("a");
        stated.Settle("b");
        stated.Refuse("a", "team-00");
        Assert.Equal((true, false), (stated.IsUnsettled("a"), stated.IsUnsettled("b")));
        Assert.Equal(["team-00"], stated.Plannable(Now).Single(x => x.Need.Id == "a").Excluded);
    }

    [Fact]
    public void Capabilities_that_one_team_has_both_of_compete_and_others_do_not()
    {
        var classes = new ResourceClasses(new DistrictCatalog(SmallDistrict.Of(
            [
                SmallDistrict.Team("t1", 1) with { CapabilityIds = ["pumping", "rescue"] },
                SmallDistrict.Team("t2", 2) with { CapabilityIds = ["rescue", "first-aid"] },
                SmallDistrict.Team("t3", 3) with { CapabilityIds = ["traffic"] },
            ],
            [],
            [])));
        Assert.Equal(Class("pumping"), Class("first-aid"));
        Assert.NotEqual(Class("pumping"), Class("traffic"));
        Assert.NotEqual(Class("pumping"), classes.Of(Open("s", 1).Need with { Kind = NeedKind.Supply, Resource = "pumping" }));

        (NeedKind, string) Class(string capability) => classes.Of(Open("x", 1).Need with { Resource = capability });
    }

    private static StatedNeeds Then(StatedNeeds before, OpenNeeds stated)
    {
        var next = new StatedNeeds(stated);
        next.Inherit(before, stated);
        return next;
    }

    private static OpenNeeds Of(long version, params OpenNeed[] needs) => new() { IncidentId = "i-1", Version = version, Needs = needs };

    private static OpenNeed Open(string id, int open) => new()
    {
        Need = new Need
        {
            Id = id,
            Kind = NeedKind.Team,
            Resource = "pumping",
            Quantity = 5,
            Place = new GeoPoint(121.2, 31.9),
            Weight = 1,
            WithinMinutes = 60,
            Rule = new LocalizedText("规则", "rule"),
        },
        Open = open,
        StatedAt = Now,
        Excluded = [],
    };
}
