using CsCheck;
using Haimen.Grains.Realms;

namespace Haimen.Grains.Tests.Realms;

public sealed class RealmIdTests
{
    [Theory]
    [InlineData("live", true)]
    [InlineData("drill-a", true)]
    [InlineData("fork-2024.06-x", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("Live", false)]
    [InlineData("live2", false)]
    [InlineData("live-1", false)]
    [InlineData("drill", false)]
    [InlineData("drill-", false)]
    [InlineData("fork-", false)]
    [InlineData("drill-A", false)]
    [InlineData("drill-a/b", false)]
    [InlineData("drill-a b", false)]
    [InlineData("drill-a\n", false)]
    [InlineData("drill-海门", false)]
    [InlineData(" drill-a", false)]
    public void A_name_is_live_or_a_drill_or_a_fork(string? name, bool valid)
    {
        Assert.Equal(valid, RealmId.IsValid(name));
        if (valid) Assert.Equal(name, new RealmId(name!).ToString());
        else Assert.Throws<ArgumentException>(() => new RealmId(name!));
    }

    [Fact]
    public void A_name_has_at_most_eighty_characters_of_its_own()
    {
        Assert.True(RealmId.IsValid("drill-" + new string('a', 80)));
        Assert.False(RealmId.IsValid("drill-" + new string('a', 81)));
    }

    [Fact]
    public void A_key_says_whose_it_is_whatever_the_id_is() =>
        Gen.Select(Gen.String[Gen.Char["abz019-."], 1, 80], Gen.String[Gen.Char["ab/\\-.海 "], 1, 30], Gen.Bool).Sample((name, id, drill) =>
        {
            var realm = new RealmId((drill ? "drill-" : "fork-") + name);
            return ActorKey.Parse(realm.Key(id)) == new ActorKey(realm, id) && ActorKey.Parse(realm.Key(id)).ToString() == realm.Key(id);
        });

    [Theory]
    [InlineData("live")]
    [InlineData("live/")]
    [InlineData("/a")]
    [InlineData("")]
    public void What_is_no_key_is_refused(string key) => Assert.Throws<FormatException>(() => ActorKey.Parse(key));
}
