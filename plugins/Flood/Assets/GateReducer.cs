using Haimen.Flood.Drainage;
using Haimen.Flood.Sensing;
using Haimen.Hazards;
using Haimen.Hazards.Assets;

namespace Haimen.Flood.Assets;

/// <summary>A sluice gate: what it can pass now, from its opening and the levels inside and outside. Remembers its opening through silence.</summary>
internal static class GateReducer
{
    private const double ShutPct = 5;

    // Inner level above the outer by at least this much could drain through an open gate, m.
    private const double UsefulHeadM = 0.1;

    public static AssetUpdate Update(AssetSituation situation)
    {
        var site = situation.Site;
        var opening = SmallState.Read(situation.State, 100);
        double? inner = null, outer = null;
        double nearestInner = double.MaxValue, nearestOuter = double.MaxValue;
        var river = HazardGrade.Normal;
        foreach (var seen in situation.Observations)
        {
            if (!seen.Online) continue;
            var distance = site.Place.DistanceM(seen.Place);
            if (seen.Kind == FloodSensorKinds.GateState && seen.AssetId == site.Id) opening = seen.Latest.Value;
            if (seen.Kind == FloodSensorKinds.RiverStage && distance < nearestInner) (nearestInner, inner, river) = (distance, seen.Latest.Value, seen.Grade);
            if (seen.Kind == FloodSensorKinds.TideStage && distance < nearestOuter) (nearestOuter, outer) = (distance, seen.Latest.Value);
        }

        var design = site.Attributes.GetValueOrDefault("designFlowM3S");
        var sill = site.Attributes.GetValueOrDefault("sillM");
        var passable = inner is { } a && outer is { } b ? design * TideGate.Opening(a, b, sill) : 0;
        var wronglyShut = river >= HazardGrade.Blue && opening < ShutPct && inner - outer > UsefulHeadM;
        return new()
        {
            State = SmallState.Write(opening),
            Grade = wronglyShut ? HazardGrade.Yellow : HazardGrade.Normal,
            Measures = new Dictionary<string, double>(StringComparer.Ordinal)
            {
                ["openingPct"] = opening,
                ["passableM3S"] = passable,
                ["dischargeM3S"] = passable * opening / 100,
                ["tideLocked"] = inner is { } i && outer is { } o && TideGate.IsLocked(i, o) ? 1 : 0,
            },
            Reason = wronglyShut ? new("河道高水位且外江低潮，闸门仍关闭", "River high and tide low, yet the gate is shut") : null,
        };
    }
}
