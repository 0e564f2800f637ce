namespace Haimen.Construction.Simulation;

/// <summary>What a scenario may make happen on a site.</summary>
internal static class TruthEvents
{
    /// <summary>A pit's wall begins to give: <c>mmPerDay</c> (default 12) and <c>accelerationMmD2</c>, by which that rate grows each day (default 0).</summary>
    public const string WallFailsSlowly = "wall-fails-slowly";

    /// <summary>A pit, crane or scaffold gives way at once.</summary>
    public const string Collapse = "collapse";

    /// <summary>
    /// Gas enters a confined space for <c>minutes</c> (default 120) and settles at <c>hydrogenSulphideMgM3</c> (default 60),
    /// <c>combustibleGasPctLel</c>, <c>carbonMonoxideMgM3</c> (default 0) and <c>oxygenPct</c> (default 18).
    /// </summary>
    public const string GasLeak = "gas-leak";

    /// <summary>A crane lifts <c>momentPct</c> of its rated moment (default 120) for <c>minutes</c> (default 30).</summary>
    public const string CraneOverload = "crane-overload";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Collapse, CraneOverload, GasLeak, WallFailsSlowly];
}
