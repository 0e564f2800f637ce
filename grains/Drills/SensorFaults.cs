using Haimen.Hazards;

namespace Haimen.Grains.Drills;

/// <summary>
/// What lies between the truth and what a sensor reports of it: noise, delay, outages, and what injects do to it. One random
/// sequence a sensor, so that a fault of one leaves the others' sequences alone.
/// </summary>
internal sealed class SensorFaults(SensorImperfection imperfection, double validMin, double validMax, ulong seed)
{
    private readonly DeterministicRandom _random = new(seed);
    private DateTimeOffset _outUntil;
    private double _offset;
    private double? _stuckAt;
    private bool _stuck;
    private bool _dead;

    public TimeSpan Delay { get; } = TimeSpan.FromMinutes(imperfection.DelayMinutes);

    public void Die() => _dead = true;

    public void Revive() => (_dead, _stuck, _stuckAt, _offset, _outUntil) = (false, false, null, 0, default);

    public void Stick() => _stuck = true;

    public void Jump(double offset) => _offset = offset;

    /// <summary>What it reports; null where it is silent. Draws the same numbers whatever the faults.</summary>
    public double? Report(double truth, DateTimeOffset at, TimeSpan step)
    {
        // A working sensor saturates at the ends of its scale.
        var seen = Math.Clamp(imperfection.Distort(truth, _random), validMin, validMax);
        if (imperfection.FailsWithin(step, _random) && at >= _outUntil) _outUntil = at + TimeSpan.FromMinutes(imperfection.OutageMinutes);
        if (_dead || at < _outUntil) return null;
        if (_stuck) return _stuckAt ??= seen;
        return seen + _offset;
    }
}
