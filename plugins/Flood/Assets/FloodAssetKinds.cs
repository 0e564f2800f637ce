using Haimen.Hazards;
using Haimen.Hazards.Assets;

namespace Haimen.Flood.Assets;

/// <summary>The asset kinds that the domain brings, and their reducers.</summary>
internal static class FloodAssetKinds
{
    public const string DrainageCell = "drainage-cell";
    public const string PumpStation = "pump-station";
    public const string Gate = "gate";
    public const string DetentionTank = "detention-tank";

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<AssetKind> All { get; } =
    [
        new(DrainageCell, new("汇水区", "Drainage cell")),
        new(PumpStation, new("泵站", "Pump station")),
        new(Gate, new("水闸", "Gate")),
        new(DetentionTank, new("雨水调蓄池", "Detention tank")),
    ];

    /// <summary>Moves an asset forward.</summary>
    /// <param name="situation">The asset's situation.</param>
    /// <param name="context">Time and chance.</param>
    /// <exception cref="ArgumentException">The domain brings no such kind.</exception>
    public static AssetUpdate Update(AssetSituation situation, DomainContext context) => situation.Site.Kind switch
    {
        DrainageCell => CellReducer.Update(situation, context),
        PumpStation => PumpStationReducer.Update(situation),
        Gate => GateReducer.Update(situation),
        DetentionTank => DetentionTankReducer.Update(situation, context),
        var kind => throw new ArgumentException($"The flood domain brings no asset of kind '{kind}'.", nameof(situation)),
    };
}
