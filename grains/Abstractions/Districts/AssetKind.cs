namespace Haimen.Grains.Districts;

/// <summary>The kind of a hazard asset. Written in kebab case in seed files.</summary>
public enum AssetKind
{
    /// <summary>Pump station: <c>capacityM3S</c>, <c>pumps</c>, <c>startStageM</c>, <c>stopStageM</c>.</summary>
    PumpStation,

    /// <summary>Sluice gate: <c>widthM</c>, <c>sillM</c>, <c>designFlowM3S</c>.</summary>
    Gate,

    /// <summary>Storm detention tank: <c>volumeM3</c>.</summary>
    DetentionTank,

    /// <summary>Runoff cell of a village: the fields of <see cref="Districts.DrainageCell"/>, with <c>outfallPumped</c> and <c>outfallTideLocked</c> as 0 or 1.</summary>
    DrainageCell,
}
