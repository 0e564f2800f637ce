using Haimen.Hazards.Testing.Worlds;

namespace Haimen.Hazards.Testing;

/// <summary>What a run of the kit looks at.</summary>
public sealed record ConformanceOptions
{
    /// <summary>The plugin's folder, to look at its manifest too; null where only the domain is looked at.</summary>
    public string? Folder { get; init; }

    /// <summary>Makes a fresh instance; null uses the class's public constructor without parameters.</summary>
    public Func<IHazardDomain>? Create { get; init; }

    /// <summary>A course of the bureau's own, looked at besides the generated ones; null where there is none.</summary>
    public WorldScenario? Scenario { get; init; }

    /// <summary>The ground of <see cref="Scenario"/>; null uses the generated one.</summary>
    public WorldDistrict? District { get; init; }

    /// <summary>Seed of what is generated.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>
    /// Longest real time of one check. One that takes longer fails; its thread cannot be stopped and is left behind.
    /// </summary>
    public TimeSpan CheckLimit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Longest real time of one call of the domain.</summary>
    public TimeSpan CallLimit { get; init; } = TimeSpan.FromSeconds(2);
}
