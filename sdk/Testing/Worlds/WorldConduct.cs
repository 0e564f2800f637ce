using Haimen.Hazards.Assessment;

namespace Haimen.Hazards.Testing.Worlds;

/// <summary>How a world treats what the domain asks for, and how it goes about its work.</summary>
public sealed record WorldConduct
{
    /// <summary>What is used where nothing else is said.</summary>
    public static WorldConduct Usual { get; } = new();

    /// <summary>The run's seed.</summary>
    public ulong Seed { get; init; } = 7;

    /// <summary>How often sensors are read; null is half the time between assessments.</summary>
    public TimeSpan? ReadEvery { get; init; }

    /// <summary>How often assets and areas are worked out; null is the descriptor's <see cref="DomainDescriptor.AssessEvery"/>.</summary>
    public TimeSpan? AssessEvery { get; init; }

    /// <summary>Whether what is needed comes.</summary>
    public bool SendsHelp { get; init; } = true;

    /// <summary>How long after it was first asked for it is at work on scene.</summary>
    public TimeSpan HelpAfter { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Pumping in m³/h that the help for a need brings; none unless said.</summary>
    public Func<Need, double> PumpingM3H { get; init; } = static _ => 0;

    /// <summary>Whether the truth is told of directives, so that it can obey them.</summary>
    public bool ObeysDirectives { get; init; } = true;

    /// <summary>How long after it was first stated the truth is told of a directive.</summary>
    public TimeSpan ObeysAfter { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Permutes the order in which sensors are read and graded, assets updated and areas assessed; null goes by id.
    /// What the domain is handed stays ordered as the contract says, so its answers must stay the same.
    /// </summary>
    public ulong? ShuffleSeed { get; init; }

    /// <summary>Cancels the run and what the domain computes in it.</summary>
    public CancellationToken Cancellation { get; init; }
}
