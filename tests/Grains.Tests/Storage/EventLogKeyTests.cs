using Haimen.Grains.Storage;

namespace Haimen.Grains.Tests.Storage;

public sealed class EventLogKeyTests
{
    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("a b")]
    public void A_realm_that_could_be_mistaken_is_refused(string realm) =>
        Assert.Throws<ArgumentException>(() => new EventLogKey(realm, "1"));

    [Fact]
    public void A_log_has_an_id() => Assert.Throws<ArgumentException>(() => new EventLogKey("live", ""));

    [Theory]
    [InlineData("drill-7/clock", true)]
    [InlineData("fork-7/clock", true)]
    [InlineData("live/drill-7", false)]
    [InlineData("drill", false)]
    [InlineData("Drill-7/x", false)]
    public void Only_drills_and_forks_can_be_run_again(string key, bool expected)
    {
        Assert.Equal(expected, RealmNames.IsRerunnable(key));
        Assert.Equal(expected, RealmNames.IsRerunnable(System.Text.Encoding.UTF8.GetBytes(key)));
    }
}
