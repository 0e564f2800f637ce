using Haimen.Grains.Storage;

namespace Haimen.Grains.Tests.Storage;

public sealed class DurableWriteTests
{
    private static readonly InvalidOperationException Refused = new("the store says no");
    private static readonly IOException Full = new("the disk is full");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_write_that_succeeds_is_not_looked_into() =>
        Assert.Equal(7, await new Disk(Full).WriteAsync(Task.FromResult(7), Cancellation));

    [Fact]
    public async Task A_write_that_fails_where_the_disk_does_fails_as_the_disk_does()
    {
        Assert.Same(Full, await Record.ExceptionAsync(() => new Disk(Full).WriteAsync(Task.FromException<int>(Refused), Cancellation)));
        Assert.Same(Full, await Record.ExceptionAsync(() => new Disk(Full).WriteAsync(Task.FromException(Refused), Cancellation)));
    }

    [Fact]
    public async Task A_write_that_fails_on_a_working_disk_fails_for_its_own_reason()
    {
        Assert.Same(Refused, await Record.ExceptionAsync(() => new Disk(null).WriteAsync(Task.FromException<int>(Refused), Cancellation)));
        Assert.Same(Refused, await Record.ExceptionAsync(() => new Disk(null).WriteAsync(Task.FromException(Refused), Cancellation)));
    }

    private sealed class Disk(Exception? failure) : IStoreDurability
    {
        public ValueTask WaitAsync(CancellationToken cancellationToken) => failure is null ? default : ValueTask.FromException(failure);
    }
}
