using CsCheck;
using Haimen.Grains.Cascades;
using Haimen.Grains.Tests.Fixtures;
using Haimen.Hazards;
using Haimen.Hazards.Effects;

namespace Haimen.Grains.Tests.Cascades;

public sealed class ReceivedEffectsTests
{
    /// <summary>Notices of three effects, each revision with its own content; some revisions are withdrawals.</summary>
    private static readonly Gen<EffectNotice> Notices =
        from effect in Gen.Int[0, 2]
        from revision in Gen.Long[1, 6]
        select Notice($"e{effect}", revision, (effect + revision) % 3 == 0);

    [Fact]
    public void However_often_and_in_whatever_order_notices_come_the_same_is_known()
    {
        var cases = from notices in Notices.Array[1, 12] from shuffled in Gen.Shuffle(notices) from repeats in Gen.OneOfConst(notices).Array[0, 5] select (notices, shuffled, repeats);
        cases.Sample((notices, shuffled, repeats) => Known(notices) == Known([.. shuffled, .. repeats]));
    }

    [Fact]
    public void A_new_effect_and_a_worse_one_are_looked_at_once_a_better_one_at_the_next_round()
    {
        var known = new SortedDictionary<string, KnownEffect>(StringComparer.Ordinal);
        Assert.True(ReceivedEffects.Take(known, Notice("e", 1, false)));
        Assert.Null(ReceivedEffects.Take(known, Notice("e", 1, false)));
        Assert.False(ReceivedEffects.Take(known, Graded(2, HazardGrade.Blue)));
        Assert.True(ReceivedEffects.Take(known, Graded(3, HazardGrade.Red)));
        Assert.False(ReceivedEffects.Take(known, Notice("e", 4, true)));
        Assert.Empty(ReceivedEffects.Standing(known));
    }

    [Fact]
    public void A_message_passes_through_its_text_and_one_of_another_shape_is_not_read()
    {
        var notice = Notice("e", 7, false) with { Via = ["a/b", "c/d"], Steps = 2 };
        var read = CascadeJson.ReadEffect(CascadeJson.Write(notice))!;
        Assert.Equal(notice.Effect, read.Effect);
        Assert.Equal((notice.Key(), notice.Revision, 2), (read.Key(), read.Revision, read.Steps));
        Assert.Equal(notice.Via, read.Via);
        Assert.Null(CascadeJson.ReadEffect(CascadeJson.Write(notice with { V = 2 })));
        Assert.Null(CascadeJson.ReadEffect("not json"));
        Assert.Null(CascadeJson.ReadEffect("{}"));
    }

    private static EffectNotice Graded(long revision, HazardGrade grade)
    {
        var notice = Notice("e", revision, false);
        return notice with { Effect = notice.Effect! with { Grade = grade } };
    }

    private static EffectNotice Notice(string id, long revision, bool isOver) => new()
    {
        Domain = "water",
        Area = "town",
        IncidentId = "water-town-1",
        EffectId = id,
        Revision = revision,
        Effect = isOver ? null : new HazardEffect
        {
            Id = id,
            Kind = "flood-water",
            Place = SmallDistrict.At(revision),
            RadiusM = 100,
            Value = revision,
            Grade = HazardGrade.Yellow,
            From = ActorCluster.Start,
            Reason = new("水", "water"),
        },
    };

    private static string Known(IEnumerable<EffectNotice> notices)
    {
        var known = new SortedDictionary<string, KnownEffect>(StringComparer.Ordinal);
        foreach (var notice in notices) ReceivedEffects.Take(known, notice);
        return string.Join('\n', known.Select(x => $"{x.Key} {x.Value.Revision} {x.Value.Effect}"));
    }
}
