namespace Haimen.Grains.Domains.Shadows;

/// <summary>How long a version runs in the shadow, and how much it may differ to take over by itself.</summary>
internal sealed record ShadowPlan
{
    /// <summary>Compared calls after which it is judged.</summary>
    /// <value>The default is 200: each township of a district some ten times.</value>
    public int Calls { get; init; } = 200;

    /// <summary>Time after which it is judged by what was compared so far, if anything was.</summary>
    /// <value>The default is 5 minutes.</value>
    public TimeSpan For { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>What may differ.</summary>
    public ShadowTolerance Tolerance { get; init; } = new();
}
