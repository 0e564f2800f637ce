using Haimen.Construction.Assets;
using Haimen.Hazards.Simulation;

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

    /// <summary>Refuses an event that names no asset that it can happen to, or figures that are none.</summary>
    /// <param name="happening">The event.</param>
    /// <param name="assetKind">Kind of the asset that it names; null where there is no such asset.</param>
    /// <exception cref="ArgumentException">It is refused; the message says why.</exception>
    public static void Check(SimulationEvent happening, string? assetKind)
    {
        var fits = happening.Kind switch
        {
            WallFailsSlowly => assetKind == ConstructionAssetKinds.Excavation,
            GasLeak => assetKind == ConstructionAssetKinds.ConfinedSpace,
            CraneOverload => assetKind == ConstructionAssetKinds.TowerCrane,
            Collapse => assetKind is ConstructionAssetKinds.Excavation or ConstructionAssetKinds.TowerCrane or ConstructionAssetKinds.Scaffold,
            _ => throw new ArgumentException($"The simulation knows no event '{happening.Kind}'.", nameof(happening)),
        };
        if (!fits)
            throw new ArgumentException($"Event '{happening.Kind}' cannot happen to asset '{happening.AssetId}' ({assetKind ?? "there is none"}).", nameof(happening));
        foreach (var (name, value) in happening.Values)
        {
            if (!double.IsFinite(value) || value < 0)
                throw new ArgumentException($"Event '{happening.Kind}': {name} must be a number, 0 or more.", nameof(happening));
        }
    }
}
