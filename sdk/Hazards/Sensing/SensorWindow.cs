namespace Haimen.Hazards.Sensing;

/// <summary>The recent readings of one sensor, oldest first; never empty.</summary>
public readonly ref struct SensorWindow
{
    private readonly ReadOnlySpan<TimedValue> _readings;

    /// <summary>Looks at readings.</summary>
    /// <param name="readings">At least one, by rising time.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public SensorWindow(ReadOnlySpan<TimedValue> readings)
    {
        if (readings.IsEmpty) throw new ArgumentException("A window holds at least one reading.", nameof(readings));
        _readings = readings;
    }

    /// <summary>The latest reading.</summary>
    public TimedValue Latest => _readings[^1];

    /// <summary>All readings, oldest first.</summary>
    public ReadOnlySpan<TimedValue> Readings => _readings;

    /// <summary>Sum of the values later than <paramref name="span"/> before the latest reading: rain in the last hours, from increments.</summary>
    /// <param name="span">How far back, exclusive.</param>
    public double Sum(TimeSpan span)
    {
        var after = Latest.At - span;
        var sum = 0.0;
        for (var i = _readings.Length - 1; i >= 0 && _readings[i].At > after; i--) sum += _readings[i].Value;
        return sum;
    }
}
