using Haimen.Grains.States;
using Haimen.Grains.Tests.Fixtures;
using Haimen.Hazards.Migrations;

namespace Haimen.Grains.Tests.Assets;

public sealed class StateMigrationTests
{
    private readonly PlainDomain _domain = new("tanks") { Migrate = m => m.State + $">{m.FromVersion}" };

    [Fact]
    public void A_state_of_the_domains_own_version_is_read_as_it_is()
    {
        var kept = Kept(("a", 1));
        Assert.Equal(("a", null), Read(kept, 1));
    }

    [Fact]
    public void A_state_of_an_older_version_is_migrated_before_it_is_used()
    {
        var kept = Kept(("a", 1));
        Assert.Equal(("a>1", null), Read(kept, 3));
        kept.Put("c", 3);
        Assert.Equal(("c", null), Read(kept, 3));
    }

    [Fact]
    public void Going_back_finds_the_state_from_before_the_migration_and_going_forward_again_migrates_what_was_written_since()
    {
        var kept = Kept(("a1", 1), ("b2", 2));
        Assert.Equal(("a1", null), Read(kept, 1));
        kept.Put("a1x", 1);
        Assert.Equal(("a1x>1", null), Read(kept, 2));
    }

    [Fact]
    public void Going_back_to_a_version_of_which_nothing_is_kept_asks_the_domain()
    {
        Assert.Equal(("c3>3", null), Read(Kept(("b2", 2), ("c3", 3)), 1));
    }

    [Fact]
    public void A_state_that_cannot_be_migrated_begins_anew_and_says_why()
    {
        _domain.Migrate = _ => null;
        var (state, why) = Read(Kept(("a", 1)), 2);
        Assert.Null(state);
        Assert.Equal("tanks 1.0.0 cannot bring state version 1 into version 2", why);
        _domain.Migrate = _ => throw new FormatException("no such field");
        Assert.EndsWith(": no such field", Read(Kept(("a", 1)), 2).BeginsAnew, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_kept_is_nothing_to_migrate()
    {
        _domain.Migrate = _ => throw new InvalidOperationException("not to be asked");
        Assert.Equal((null, null), Read(new KeptState(), 2));
    }

    private static KeptState Kept(params (string Text, int Version)[] states)
    {
        var kept = new KeptState();
        foreach (var (text, version) in states) kept.Put(text, version);
        return kept;
    }

    private (string? State, string? BeginsAnew) Read(KeptState kept, int version)
    {
        _domain.Descriptor = _domain.Descriptor with { StateVersion = version };
        return StateMigrations.Read(kept, _domain, StateOwner.Asset, "tank");
    }
}
