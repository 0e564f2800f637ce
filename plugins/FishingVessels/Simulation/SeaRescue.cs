using Haimen.FishingVessels.Assessment;
using Haimen.FishingVessels.Assets;
using Haimen.FishingVessels.Models;
using Haimen.Hazards;
using Haimen.Hazards.Simulation;

namespace Haimen.FishingVessels.Simulation;

/// <summary>
/// How teams at sea find people: random search at the rate W·v/A of each craft over the area that it sweeps about the place it was
/// sent to. People outside that area are not found. What is found is reported by the finders.
/// </summary>
internal static class SeaRescue
{
    private const double AircraftSpeedMS = 35;
    private const double BoatSpeedMS = 6;

    // Searchers begin at the datum and widen.
    private const double FirstRadiusM = 4_000;
    private const double WidensMS = .25;
    private const double WidestM = 30_000;

    /// <summary>Whether they are found within a step, or die.</summary>
    /// <param name="vessel">The vessel. Updated.</param>
    /// <param name="step">The time.</param>
    /// <param name="at">Its end.</param>
    /// <param name="sea">The sea.</param>
    /// <param name="deployments">Who is on scene.</param>
    /// <param name="reports">What is reported. Added to.</param>
    /// <returns>People found alive, and people found dead.</returns>
    public static (int Alive, int Dead) Step(
        TrueVessel vessel, TimeSpan step, DateTimeOffset at, SeaTruth sea, IReadOnlyList<Deployment> deployments, List<SimulatedReport> reports)
    {
        var since = at - (vessel.DistressSince ?? at);
        var chance = 1 - Math.Exp(-RatePerS(vessel, since, sea, deployments) * step.TotalSeconds);

        // One draw a step whatever happens, so that who searches does not shift the chance of everything after.
        if (vessel.Random.NextDouble() >= chance) return (0, 0);
        return Found(vessel, since, at, sea, reports);
    }

    private static double RatePerS(TrueVessel vessel, TimeSpan since, SeaTruth sea, IReadOnlyList<Deployment> deployments)
    {
        var radius = Math.Min(WidestM, FirstRadiusM + (WidensMS * since.TotalSeconds));
        var target = vessel.InWater > 0 && vessel.InRafts == 0 ? SearchTarget.PersonInWater : SearchTarget.Raft;
        var width = SweepPlan.NauticalMileM * SearchEffort.SweepWidthNm(target, sea.VisibilityKm * 1_000 / SweepPlan.NauticalMileM, SeaState.Of(sea.WaveM));
        var rate = 0.0;
        foreach (var team in deployments)
        {
            var speed = team.Resource switch
            {
                FishingResources.SeaRescue => FishingRules.SearchSpeedMS,
                FishingResources.AerialSearch => AircraftSpeedMS,
                FishingResources.WaterRescue => BoatSpeedMS,
                _ => 0,
            };
            if (speed > 0 && team.Place.DistanceM(vessel.SearchedAt) <= radius) rate += team.Quantity * speed * width / (Math.PI * radius * radius);
        }

        return rate;
    }

    private static (int Alive, int Dead) Found(TrueVessel vessel, TimeSpan since, DateTimeOffset at, SeaTruth sea, List<SimulatedReport> reports)
    {
        var lives = since.TotalMinutes <= vessel.Hardiness * SurvivalTime.Minutes(sea.WaterC);
        var dead = lives ? 0 : vessel.InWater;
        var alive = vessel.Missing - dead;
        var back = vessel.Activity == VesselActivity.Capsized ? vessel.InRafts + vessel.InWater - dead : vessel.Aboard + vessel.InWater - dead;
        reports.Add(SeaReports.At(vessel, vessel.SearchedAt, FishingReports.Muster, at, (FishingReports.Crew, back), (FishingReports.Lost, dead)));
        if (vessel.Activity == VesselActivity.Capsized) (vessel.Activity, vessel.Aboard) = (VesselActivity.Gone, 0);
        else
        {
            // Her engine runs again, or she is towed; with whom she got back she goes home.
            (vessel.Activity, vessel.Aboard) = (VesselActivity.Homebound, back);
            vessel.SilentUntil = null;
        }

        (vessel.InWater, vessel.InRafts, vessel.DistressSince) = (0, 0, null);
        return (alive, dead);
    }
}
