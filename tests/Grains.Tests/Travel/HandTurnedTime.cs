namespace Haimen.Grains.Tests.Travel;

/// <summary>A clock that stands until a test turns it; its timers are real ones.</summary>
internal sealed class HandTurnedTime : TimeProvider
{
    private long _ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _ticks;

    public void Turn(TimeSpan by) => _ticks += by.Ticks;
}
