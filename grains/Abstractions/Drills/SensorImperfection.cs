using Haimen.Hazards;

namespace Haimen.Grains.Drills;

/// <summary>How a sensor's report differs from the truth: noise, delay, outages.</summary>
[GenerateSerializer, Immutable, Alias("haimen.sensor-imperfection")]
public sealed record SensorImperfection
{
    /// <summary>Standard deviation of the noise as a share of the true value, 0 to 1.</summary>
    /// <value>Default 0.02: a tipping-bucket rain gauge or a radar stage gauge in good order is within a few percent.</value>
    [Id(0)] public double NoiseFraction { get; init; } = 0.02;

    /// <summary>Standard deviation of the noise in the sensor's unit, 0 or more; on top of <see cref="NoiseFraction"/>.</summary>
    [Id(1)] public double NoiseStandardDeviation { get; init; }

    /// <summary>Minutes from measuring to arriving, 0 or more.</summary>
    /// <value>Default 1: a telemetry poll.</value>
    [Id(2)] public double DelayMinutes { get; init; } = 1;

    /// <summary>Probability that a sensor falls silent within a day, 0 to 1.</summary>
    /// <value>Default 0.01: about four failures a year.</value>
    [Id(3)] public double OutagePerDay { get; init; } = 0.01;

    /// <summary>Minutes that an outage lasts, more than 0.</summary>
    /// <value>Default 120: until someone has restarted it.</value>
    [Id(4)] public double OutageMinutes { get; init; } = 120;

    /// <summary>What a sensor reports of a true value. A quantity that is never negative stays so.</summary>
    /// <param name="truth">The true value.</param>
    /// <param name="random">The sensor's own random source; two numbers are drawn from it at every call.</param>
    public double Distort(double truth, DeterministicRandom random)
    {
        ArgumentNullException.ThrowIfNull(random);
        var noise = random.NextNormal(0, 1) * Math.Sqrt(Math.Pow(NoiseFraction * truth, 2) + Math.Pow(NoiseStandardDeviation, 2));
        return truth >= 0 ? Math.Max(0, truth + noise) : truth + noise;
    }

    /// <summary>Whether an outage begins within a step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="random">The sensor's own random source; one number is drawn from it at every call.</param>
    public bool FailsWithin(TimeSpan step, DeterministicRandom random)
    {
        ArgumentNullException.ThrowIfNull(random);
        return random.NextDouble() < 1 - Math.Pow(1 - OutagePerDay, step.TotalDays);
    }
}
