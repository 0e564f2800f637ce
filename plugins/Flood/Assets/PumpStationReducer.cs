using Haimen.Flood.Sensing;
using Haimen.Hazards;
using Haimen.Hazards.Assets;

namespace Haimen.Flood.Assets;

/// <summary>A pump station: whether it can lift, from its state report. Remembers the last report through silence.</summary>
internal static class PumpStationReducer
{
    public static AssetUpdate Update(AssetSituation situation)
    {
        var capacity = situation.Site.Attributes.GetValueOrDefault("capacityM3S");
        var ready = SmallState.Read(situation.State, 1);
        var heard = false;
        foreach (var seen in situation.Observations)
        {
            if (seen.Kind != FloodSensorKinds.PumpState || seen.AssetId != situation.Site.Id) continue;
            heard |= seen.Online;
            if (seen.Online) ready = PumpStateGrader.IsReady(seen.Latest.Value) ? 1 : 0;
        }

        var grade = ready > 0 ? HazardGrade.Normal : HazardGrade.Yellow;
        return new()
        {
            State = SmallState.Write(ready),
            Grade = grade,
            Measures = new Dictionary<string, double>(StringComparer.Ordinal)
            {
                ["capacityM3S"] = capacity,
                ["availableM3S"] = capacity * ready,
                ["heard"] = heard ? 1 : 0,
            },
            Reason = grade == HazardGrade.Normal ? null : new("泵站故障，失去排水能力", "Pump station failed: its capacity is lost"),
        };
    }
}
