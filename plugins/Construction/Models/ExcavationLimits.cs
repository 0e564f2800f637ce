using Haimen.Hazards.Models;

namespace Haimen.Construction.Models;

/// <summary>
/// The alarm values of GB 50497-2019 (technical standard for monitoring of building excavation) by measurement, wall and safety
/// level. Rows marked sourced were read in a source; all others are unverified defaults that a site's monitoring plan replaces.
/// </summary>
internal static class ExcavationLimits
{
    public const string WallDisplacement = "wall-displacement";
    public const string DeepDisplacement = "deep-displacement";
    public const string GroundSettlement = "ground-settlement";
    public const string StrutForce = "strut-force";
    public const string GroundwaterChange = "groundwater-change";

    private const ModelTrust S = ModelTrust.Sourced;
    private const ModelTrust U = ModelTrust.Unverified;

    private static readonly string[] MeasurementNames = [WallDisplacement, DeepDisplacement, GroundSettlement, StrutForce, GroundwaterChange];
    private static readonly string[] WallNames = ["diaphragm-wall", "soil-nail", "sheet-pile"];

    /// <summary>What is measured.</summary>
    public static ReadOnlySpan<string> Measurements => MeasurementNames;

    /// <summary>The retaining walls.</summary>
    public static ReadOnlySpan<string> WallTypes => WallNames;

    /// <summary>Whether a measurement's limit depends on the depth, so that an unknown depth leaves it open.</summary>
    /// <param name="measurement">What is measured.</param>
    public static bool DependsOnDepth(string measurement) => measurement is WallDisplacement or DeepDisplacement;

    /// <summary>The row for a measurement, null where neither a source nor a default is known.</summary>
    /// <param name="measurement">What is measured.</param>
    /// <param name="wallType">The retaining wall.</param>
    /// <param name="level">Safety level, 1 to 3.</param>
    public static ExcavationLimit? Find(string measurement, string wallType, int level) => (measurement, wallType, level) switch
    {
        // Horizontal displacement of the wall's top, mm; % of depth; mm a day.
        (WallDisplacement, "diaphragm-wall", 1) => new(20, 0.2, 2, S, S),
        (WallDisplacement, "sheet-pile", 1) => new(20, 0.2, 2, U, U),
        (WallDisplacement, "diaphragm-wall" or "sheet-pile", 2) => new(30, 0.3, 2, U, U),
        (WallDisplacement, "diaphragm-wall" or "sheet-pile", 3) => new(40, 0.6, 3, U, U),
        (WallDisplacement, "soil-nail", 1) => new(30, 0.3, 3, U, U),
        (WallDisplacement, "soil-nail", 2) => new(40, 0.5, 4, U, U),
        (WallDisplacement, "soil-nail", 3) => new(50, null, 5, S, U),

        // Horizontal displacement deep in the wall, mm.
        (DeepDisplacement, "sheet-pile", 2) => new(60, null, null, S, U),

        // Settlement of the surroundings, mm; mm a day.
        (GroundSettlement, _, 1) => new(25, null, 2, U, U),
        (GroundSettlement, _, 2) => new(35, null, 3, U, U),
        (GroundSettlement, _, 3) => new(45, null, 4, U, U),

        // Axial force of a strut, percent of its design value.
        (StrutForce, _, 1) => new(60, null, null, S, U),
        (StrutForce, _, 2 or 3) => new(70, null, null, U, U),

        // Change of the groundwater level, mm; mm a day.
        (GroundwaterChange, _, 1 or 2 or 3) => new(1_000, null, 500, U, U),
        _ => null,
    };
}
