using Haimen.Hazards;

namespace Haimen.Grains.Drills;

/// <summary>How the crews of a drill answer orders.</summary>
[GenerateSerializer, Immutable, Alias("haimen.crew-behaviour")]
public sealed record CrewBehaviour
{
    /// <summary>Mean minutes until an order is acknowledged, 0 or more.</summary>
    /// <value>Default 3.</value>
    [Id(0)] public double AcknowledgeMeanMinutes { get; init; } = 3;

    /// <summary>Standard deviation of those minutes, 0 or more.</summary>
    /// <value>Default 1.</value>
    [Id(1)] public double AcknowledgeStandardDeviationMinutes { get; init; } = 1;

    /// <summary>Minutes from acknowledging to leaving, 0 or more.</summary>
    /// <value>Default 5.</value>
    [Id(2)] public double TurnoutMinutes { get; init; } = 5;

    /// <summary>Probability that a crew declines an order, 0 to 1.</summary>
    /// <value>Default 0: crews decline only where an inject says so.</value>
    [Id(3)] public double DeclineProbability { get; init; }

    /// <summary>Standard deviation of the travel time as a share of the expected one, 0 to 1.</summary>
    /// <value>Default 0.15.</value>
    [Id(4)] public double TravelNoiseFraction { get; init; } = 0.15;

    /// <summary>Minutes until an order is acknowledged; never less than a tenth of the mean.</summary>
    /// <param name="random">The crew's own random source.</param>
    public double DrawAcknowledgeMinutes(DeterministicRandom random)
    {
        ArgumentNullException.ThrowIfNull(random);
        return Math.Max(AcknowledgeMeanMinutes / 10, random.NextNormal(AcknowledgeMeanMinutes, AcknowledgeStandardDeviationMinutes));
    }

    /// <summary>Minutes that a journey takes; never less than half the expected ones.</summary>
    /// <param name="expectedMinutes">The expected minutes, 0 or more.</param>
    /// <param name="random">The crew's own random source.</param>
    public double DrawTravelMinutes(double expectedMinutes, DeterministicRandom random)
    {
        ArgumentNullException.ThrowIfNull(random);
        return Math.Max(expectedMinutes / 2, random.NextNormal(expectedMinutes, expectedMinutes * TravelNoiseFraction));
    }

    /// <summary>Whether a crew declines an order.</summary>
    /// <param name="random">The crew's own random source.</param>
    public bool DrawDeclines(DeterministicRandom random)
    {
        ArgumentNullException.ThrowIfNull(random);
        return random.NextDouble() < DeclineProbability;
    }
}
