using Haimen.Flood.Drainage;
using Haimen.Flood.Sensing;
using Haimen.Hazards.Assets;

namespace Haimen.Flood.Assets;

/// <summary>What the sensors around a cell say of it, beside rain.</summary>
internal readonly record struct CellObservations
{
    /// <summary>Level that the outfall meets; null where no gauge is heard.</summary>
    public double? OuterStageM { get; private init; }

    /// <summary>Mean depth on the village's roads; null where no gauge is heard.</summary>
    public double? RoadDepthM { get; private init; }

    /// <summary>Whether the village's pump station is known to have failed.</summary>
    public bool PumpFailed { get; private init; }

    /// <summary>Pumping that was sent to the village, m³/s.</summary>
    public double MobilePumpM3S { get; private init; }

    /// <summary>Reads a situation.</summary>
    /// <param name="situation">The cell's situation.</param>
    /// <param name="ground">The cell.</param>
    public static CellObservations Of(AssetSituation situation, CellGround ground)
    {
        var stageKind = ground.IsTideLocked ? FloodSensorKinds.TideStage : FloodSensorKinds.RiverStage;
        var village = situation.Site.VillageId;
        double? stage = null;
        double nearest = double.MaxValue, roadSum = 0;
        var roads = 0;
        var failed = false;
        foreach (var seen in situation.Observations)
        {
            if (!seen.Online) continue;
            if (string.Equals(seen.Kind, stageKind, StringComparison.Ordinal))
            {
                var distance = situation.Site.Place.DistanceM(seen.Place);
                if (distance < nearest) (nearest, stage) = (distance, seen.Latest.Value);
            }
            else if (village is not null && string.Equals(seen.VillageId, village, StringComparison.Ordinal))
            {
                if (string.Equals(seen.Kind, FloodSensorKinds.RoadWaterDepth, StringComparison.Ordinal))
                {
                    roadSum += seen.Latest.Value;
                    roads++;
                }
                else if (string.Equals(seen.Kind, FloodSensorKinds.PumpState, StringComparison.Ordinal))
                {
                    failed |= !PumpStateGrader.IsReady(seen.Latest.Value);
                }
            }
        }

        return new()
        {
            OuterStageM = stage,
            RoadDepthM = roads > 0 ? roadSum / roads : null,
            PumpFailed = failed,
            MobilePumpM3S = MobilePumping.M3S(situation.Deployments, village),
        };
    }
}
