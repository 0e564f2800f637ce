using Haimen.Host.Storage;

namespace Haimen.Host.Tests.Storage;

public sealed class StoreOptionsTests
{
    [Theory]
    [InlineData("localhost:6379")]
    [InlineData("10.0.0.1:1,password=x")]
    [InlineData("!/run/redis.sock")]
    public void A_host_and_port_names_a_redis(string redis) => new StoreOptions { Redis = redis }.Validate();

    [Theory]
    [InlineData("")]
    [InlineData("localhost")]
    [InlineData(":6379")]
    [InlineData("localhost:0")]
    [InlineData("localhost:70000")]
    [InlineData("localhost:port")]
    [InlineData("redis://localhost:6379")]
    public void Anything_else_does_not(string redis)
    {
        var refusal = Assert.Throws<StoreRefusedException>(() => new StoreOptions { Redis = redis }.Validate());
        Assert.Contains("HOST:PORT", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(65_536, 0)]
    [InlineData(5_000, -1)]
    [InlineData(5_000, 5_000)]
    public void A_port_out_of_range_is_refused(int silo, int gateway) =>
        Assert.Throws<StoreRefusedException>(() => new StoreOptions { Ports = new SiloPorts(silo, gateway) }.Validate());

    [Fact]
    public void A_timeout_of_nothing_is_refused() =>
        Assert.Throws<StoreRefusedException>(() => new StoreOptions { CommitTimeout = TimeSpan.Zero }.Validate());
}
