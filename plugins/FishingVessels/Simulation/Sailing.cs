using Haimen.FishingVessels.Assets;
using Haimen.FishingVessels.Sensing;
using Haimen.Hazards.Geography;
using Haimen.Hazards.Simulation;

namespace Haimen.FishingVessels.Simulation;

/// <summary>How vessels sail out, fish, come home and report, and what they make of an order.</summary>
internal static class Sailing
{
    private const double FishingSpeedMS = 1.5;
    private static readonly TimeSpan ReportEvery = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan AshoreAfter = TimeSpan.FromMinutes(40);

    public static void Step(TrueVessel vessel, TimeSpan step, DateTimeOffset at, SeaTruth sea, SailingOrders orders, List<SimulatedReport> reports)
    {
        Obey(vessel, at, sea, orders, reports);
        switch (vessel.Activity)
        {
            case VesselActivity.InPort: LeaveIfSo(vessel, at, sea, orders, reports); break;
            case VesselActivity.Outbound:
                if (SailTo(vessel, vessel.Ground, step)) (vessel.Activity, vessel.Until) = (VesselActivity.Fishing, at + TimeSpan.FromHours(8 + (24 * vessel.Random.NextDouble())));
                break;
            case VesselActivity.Fishing: Fish(vessel, step, at, sea); break;
            case VesselActivity.Homebound:
                if (SailTo(vessel, vessel.Site.Place, step)) ComeHome(vessel, at, reports);
                break;
        }

        Report(vessel, at, reports);
    }

    private static void Obey(TrueVessel vessel, DateTimeOffset at, SeaTruth sea, SailingOrders orders, List<SimulatedReport> reports)
    {
        var id = vessel.Site.Id;
        // Told again, a crew does not begin to make up its mind anew.
        vessel.RecalledAt = orders.RecalledAt(id) is { } recalled ? vessel.RecalledAt ?? recalled : null;
        if (vessel.RecalledAt is not { } first) vessel.Answered = false;
        else if (vessel is { IsSailing: true, SilentUntil: null } && !vessel.Answered && at - first >= vessel.ReactsAfter)
        {
            vessel.Answered = true;
            vessel.Activity = VesselActivity.Homebound;
            reports.Add(SeaReports.Of(vessel, FishingReports.Muster, at, (FishingReports.Crew, vessel.Aboard)));
        }

        // Nobody fishes on in a wind that she is not built for, told or not.
        if (vessel is { IsSailing: true } && Beaufort.Of(sea.WindMS) > vessel.MaxBeaufort) vessel.Activity = VesselActivity.Homebound;
        if (vessel is not { Activity: VesselActivity.InPort, Aboard: > 0 } || orders.AshoreAt(id) is not { } told || at - told < AshoreAfter) return;
        vessel.Aboard = 0;
        reports.Add(SeaReports.Of(vessel, FishingReports.Muster, at, (FishingReports.Crew, 0)));
    }

    private static void LeaveIfSo(TrueVessel vessel, DateTimeOffset at, SeaTruth sea, SailingOrders orders, List<SimulatedReport> reports)
    {
        vessel.MovesMS = 0;
        if (at < vessel.Until) return;
        if (orders.Stays(vessel.Site.Id) || Math.Max(Beaufort.Of(sea.GustForecastMS), Beaufort.Of(sea.WindMS)) >= Math.Min(8, vessel.MaxBeaufort))
        {
            vessel.Until = at + TimeSpan.FromHours(1 + (4 * vessel.Random.NextDouble()));
            return;
        }

        (vessel.Activity, vessel.Aboard) = (VesselActivity.Outbound, vessel.Crew);
        reports.Add(SeaReports.Of(vessel, FishingReports.PortExit, at, (FishingReports.Crew, vessel.Aboard)));
    }

    private static void Fish(TrueVessel vessel, TimeSpan step, DateTimeOffset at, SeaTruth sea)
    {
        vessel.CourseDeg = (vessel.CourseDeg + (60 * (vessel.Random.NextDouble() - .5)) + 360) % 360;
        if (vessel.Place.DistanceM(vessel.Ground) > 4_000) vessel.CourseDeg = vessel.Place.BearingDeg(vessel.Ground);
        vessel.MovesMS = FishingSpeedMS;
        vessel.Place = vessel.Place.Towards(vessel.CourseDeg, FishingSpeedMS * step.TotalSeconds);
        if (at >= vessel.Until || Beaufort.Of(sea.WindMS) > vessel.MaxBeaufort) vessel.Activity = VesselActivity.Homebound;
    }

    private static bool SailTo(TrueVessel vessel, Hazards.GeoPoint goal, TimeSpan step)
    {
        var reach = vessel.SpeedMS * step.TotalSeconds;
        var left = vessel.Place.DistanceM(goal);
        (vessel.MovesMS, vessel.CourseDeg) = (vessel.SpeedMS, left < 1 ? vessel.CourseDeg : vessel.Place.BearingDeg(goal));
        vessel.Place = left <= reach ? goal : vessel.Place.Towards(vessel.CourseDeg, reach);
        return left <= reach;
    }

    private static void ComeHome(TrueVessel vessel, DateTimeOffset at, List<SimulatedReport> reports)
    {
        (vessel.Activity, vessel.MovesMS, vessel.SilentUntil) = (VesselActivity.InPort, 0, null);
        vessel.Until = at + TimeSpan.FromHours(8 + (16 * vessel.Random.NextDouble()));
        reports.Add(SeaReports.Of(vessel, FishingReports.PortEntry, at, (FishingReports.Crew, vessel.Aboard)));
    }

    private static void Report(TrueVessel vessel, DateTimeOffset at, List<SimulatedReport> reports)
    {
        if (vessel.SilentUntil is { } until && at >= until) vessel.SilentUntil = null;
        if (vessel.SilentUntil is not null || !vessel.IsAtSea || at < vessel.NextReport) return;
        while (vessel.NextReport <= at) vessel.NextReport += ReportEvery;
        reports.Add(SeaReports.Of(
            vessel, FishingReports.Position, at, (FishingReports.CourseDeg, vessel.CourseDeg), (FishingReports.SpeedMS, vessel.MovesMS), (FishingReports.HeadingDeg, vessel.CourseDeg)));
    }
}
