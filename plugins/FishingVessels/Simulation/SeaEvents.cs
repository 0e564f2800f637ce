using Haimen.FishingVessels.Assets;
using Haimen.FishingVessels.Sensing;
using Haimen.Hazards.Simulation;

namespace Haimen.FishingVessels.Simulation;

/// <summary>What goes wrong at sea, by a scenario or by the storm.</summary>
internal static class SeaEvents
{
    public const string EngineFailure = "engine-failure";
    public const string Capsize = "capsize";
    public const string ManOverboard = "man-overboard";
    public const string Silence = "silence";

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [Capsize, EngineFailure, ManOverboard, Silence];

    // Chance that a vessel in one force more than she is built for is lost within an hour; it grows with the square. Unverified.
    private const double LossPerHour = .004;

    /// <summary>Makes something happen. A vessel in port goes back to where she fishes first, so that a scenario may name any.</summary>
    /// <param name="vessel">The vessel. Updated.</param>
    /// <param name="happening">What happens.</param>
    /// <param name="at">When.</param>
    /// <param name="reports">What is reported. Added to.</param>
    /// <returns>Whether it is a distress.</returns>
    public static bool Happen(TrueVessel vessel, SimulationEvent happening, DateTimeOffset at, List<SimulatedReport> reports)
    {
        if (vessel.Activity is VesselActivity.Capsized or VesselActivity.Gone) return false;
        if (vessel.Activity == VesselActivity.InPort)
        {
            (vessel.Activity, vessel.Aboard, vessel.Place) = (VesselActivity.Fishing, vessel.Crew, vessel.Ground);
            vessel.Until = at + TimeSpan.FromHours(24);
            reports.Add(SeaReports.Of(vessel, FishingReports.PortExit, at, (FishingReports.Crew, vessel.Aboard)));
        }

        if (happening.Place is { IsValid: true } place) vessel.Place = place;
        switch (happening.Kind)
        {
            case EngineFailure:
                FailEngine(vessel, at, happening.Values.GetValueOrDefault("blackout") > 0, reports);
                return true;
            case Capsize:
                Overturn(vessel, at, happening.Values.GetValueOrDefault("inWater", -1), reports);
                return true;
            case ManOverboard:
                FallOverboard(vessel, at, (int)Math.Clamp(happening.Values.GetValueOrDefault("persons", 1), 1, vessel.Aboard), reports);
                return true;
            case Silence:
                vessel.SilentUntil = at + TimeSpan.FromHours(Math.Clamp(happening.Values.GetValueOrDefault("hours", 12), .5, 240));
                return false;
            default: return false;
        }
    }

    /// <summary>Lets the storm try a vessel that is out in more wind than she is built for.</summary>
    /// <param name="vessel">The vessel. Updated.</param>
    /// <param name="sea">The sea.</param>
    /// <param name="step">The time.</param>
    /// <param name="at">Its end.</param>
    /// <param name="reports">What is reported. Added to.</param>
    /// <returns>Whether she got into distress.</returns>
    public static bool StormStrikes(TrueVessel vessel, SeaTruth sea, TimeSpan step, DateTimeOffset at, List<SimulatedReport> reports)
    {
        var beyond = Beaufort.Of(sea.WindMS) - vessel.MaxBeaufort;
        if (beyond <= 0) return false;
        var chance = 1 - Math.Exp(-LossPerHour * beyond * beyond * step.TotalHours);
        if (vessel.Random.NextDouble() >= chance) return false;
        if (vessel.Activity != VesselActivity.Adrift && vessel.Random.NextDouble() < .5) FailEngine(vessel, at, blackout: false, reports);
        else Overturn(vessel, at, -1, reports);
        return true;
    }

    private static void FailEngine(TrueVessel vessel, DateTimeOffset at, bool blackout, List<SimulatedReport> reports)
    {
        if (vessel.Activity == VesselActivity.Adrift) return;
        (vessel.Activity, vessel.MovesMS) = (VesselActivity.Adrift, 0);
        vessel.DistressSince ??= at;
        reports.Add(SeaReports.Of(vessel, FishingReports.Mayday, at, (FishingReports.Crew, vessel.Aboard)));

        // Without power the transponder falls silent after the call.
        if (blackout) vessel.SilentUntil = at + TimeSpan.FromDays(30);
    }

    private static void Overturn(TrueVessel vessel, DateTimeOffset at, double inWater, List<SimulatedReport> reports)
    {
        var water = inWater >= 0 ? (int)Math.Min(inWater, vessel.Aboard) : (int)Math.Round(vessel.Aboard * .4 * vessel.Random.NextDouble());
        reports.Add(SeaReports.Of(vessel, FishingReports.Sart, at, (FishingReports.Crew, vessel.Aboard)));
        if (vessel.InWater + vessel.InRafts == 0) vessel.PeopleAt = vessel.Place;
        (vessel.InWater, vessel.InRafts) = (vessel.InWater + water, vessel.InRafts + vessel.Aboard - water);
        (vessel.Activity, vessel.Aboard, vessel.MovesMS) = (VesselActivity.Capsized, 0, 0);
        vessel.Hardiness = .7 + (.8 * vessel.Random.NextDouble());
        vessel.DistressSince ??= at;
    }

    private static void FallOverboard(TrueVessel vessel, DateTimeOffset at, int persons, List<SimulatedReport> reports)
    {
        reports.Add(SeaReports.Of(vessel, FishingReports.ManOverboard, at, (FishingReports.Persons, persons), (FishingReports.Crew, vessel.Aboard)));
        (vessel.InWater, vessel.Aboard, vessel.PeopleAt) = (vessel.InWater + persons, vessel.Aboard - persons, vessel.Place);
        vessel.Hardiness = .7 + (.8 * vessel.Random.NextDouble());
        vessel.DistressSince ??= at;
    }
}
