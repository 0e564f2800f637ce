using System.Diagnostics;

namespace Haimen.Benchmarks.Dispatch;

/// <summary>One incident's way from the needs that it was told to the orders that its resources have.</summary>
/// <param name="units">Units that it needs in all.</param>
internal sealed class DispatchCourse(int units)
{
    private readonly Lock _lock = new();
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly long _told = Stopwatch.GetTimestamp();
    private long _stated;
    private long _reserving;
    private long _reserved;
    private long _placing;
    private long _ended;
    private int _left = units;

    /// <summary>Completes when every unit is under an order that is durable with the incident and with its resource.</summary>
    public Task Done => _done.Task;

    /// <summary>From the needs to the last order.</summary>
    public double TotalMs => Milliseconds(_told, _ended);

    /// <summary>Milliseconds until the incident had recorded its needs and stated them; the dispatcher had planned; resources were reserved; the incident's turn came; orders were recorded and given.</summary>
    public double[] PhasesMs =>
        [Milliseconds(_told, _stated), Milliseconds(_stated, _reserving), Milliseconds(_reserving, _reserved), Milliseconds(_reserved, _placing), Milliseconds(_placing, _ended)];

    public void Stated(long at)
    {
        lock (_lock) _stated = _stated == 0 ? at : _stated;
    }

    public void Reserved(long from, long until)
    {
        lock (_lock) (_reserving, _reserved) = (_reserving == 0 ? from : Math.Min(_reserving, from), Math.Max(_reserved, until));
    }

    public void Placed(long from, long until, int units)
    {
        lock (_lock)
        {
            if (units == 0) return;
            (_placing, _ended) = (from, until);
            _left -= units;
            if (_left <= 0) _done.TrySetResult();
        }
    }

    private static double Milliseconds(long from, long until) => Stopwatch.GetElapsedTime(from, until).TotalMilliseconds;
}
