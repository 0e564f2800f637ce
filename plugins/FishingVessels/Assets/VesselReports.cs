using Haimen.Hazards;
using Haimen.Hazards.Assets;

namespace Haimen.FishingVessels.Assets;

/// <summary>What each report changes of what is known of a vessel.</summary>
internal static class VesselReports
{
    /// <summary>Takes a report.</summary>
    /// <param name="state">The vessel. Updated.</param>
    /// <param name="site">Her particulars.</param>
    /// <param name="report">The report.</param>
    public static void Take(VesselState state, AssetSite site, AssetReport report)
    {
        if (state.Heard is null || report.At > state.Heard) state.Heard = report.At;
        if (report.Place is { IsValid: true } place && (state.PlaceAt is null || report.At >= state.PlaceAt)) Locate(state, place, report);
        switch (report.Kind)
        {
            case FishingReports.Position: Position(state, site); break;
            case FishingReports.PortExit:
                state.AtSea = true;
                state.Aboard = Count(report, FishingReports.Crew) ?? state.Aboard;
                break;
            case FishingReports.PortEntry: Enter(state, site, report); break;
            case FishingReports.Muster: Muster(state, report); break;
            case FishingReports.Mayday: Distress(state, site, DistressCause.Mayday, report.At, VesselReducer.AboardOf(state, site)); break;
            case FishingReports.Sart: Distress(state, site, DistressCause.Sart, report.At, VesselReducer.AboardOf(state, site)); break;
            case FishingReports.ManOverboard:
                Distress(state, site, DistressCause.ManOverboard, report.At, Math.Clamp(Count(report, FishingReports.Persons) ?? 1, 1, 100));
                break;
        }
    }

    /// <summary>Begins a distress, or makes one more pressing.</summary>
    /// <param name="state">The vessel. Updated.</param>
    /// <param name="site">Her particulars.</param>
    /// <param name="cause">The cause.</param>
    /// <param name="at">When.</param>
    /// <param name="missing">People who are not accounted for.</param>
    public static void Distress(VesselState state, AssetSite site, DistressCause cause, DateTimeOffset at, int missing)
    {
        state.AtSea = true;
        state.Place ??= site.Place;
        if (state.Cause is null) (state.DistressSince, state.Run, state.Missing) = (at, default, 0);
        if (state.Cause is null || cause > state.Cause) state.Cause = cause;
        state.Missing = Math.Max(state.Missing, missing);
    }

    // A position of the vessel herself says where she is; somebody who fell overboard drifts on from where it happened.
    private static void Locate(VesselState state, GeoPoint place, AssetReport report)
    {
        if (state.Cause == DistressCause.ManOverboard && report.Kind is FishingReports.Position or FishingReports.Muster) return;
        (state.Place, state.PlaceAt) = (place, report.At);
        state.CourseDeg = Finite(report, FishingReports.CourseDeg);
        state.SpeedMS = Math.Clamp(Finite(report, FishingReports.SpeedMS), 0, 30);
        if (state.Cause is not null) state.Run = default;
    }

    // Near her berth and hardly moving she is home, well away from it she is at sea; between the two she stays what she was.
    private static void Position(VesselState state, AssetSite site)
    {
        if (state.Place is not { } place) return;
        var distance = site.Place.DistanceM(place);
        if (distance > FishingRules.AwayBeyondM) state.AtSea = true;
        else if (distance < FishingRules.HomeWithinM && state.SpeedMS < FishingRules.BerthedBelowMS && state.Cause is null) state.AtSea = false;
        if (state.Cause == DistressCause.Silence) Clear(state);
    }

    private static void Enter(VesselState state, AssetSite site, AssetReport report)
    {
        state.AtSea = false;
        state.SpeedMS = 0;
        state.Aboard = Count(report, FishingReports.Crew) ?? state.Aboard;
        state.Place = report.Place is { IsValid: true } place ? place : site.Place;
        state.PlaceAt = report.At;
        if (state.Cause != DistressCause.ManOverboard) Clear(state);
    }

    // Everybody is accounted for once as many answer, or are known to be dead, as were missing; a muster aboard a vessel whose
    // distress is that somebody fell overboard counts only with its "lost" or where it names the full crew.
    private static void Muster(VesselState state, AssetReport report)
    {
        state.MusteredAt = report.At;
        var crew = Count(report, FishingReports.Crew);
        var lost = Count(report, FishingReports.Lost) ?? 0;
        if (state.Cause is { } cause)
        {
            var before = state.Aboard ?? (crew ?? 0) + lost;
            state.Missing = cause == DistressCause.ManOverboard
                ? Math.Min(state.Missing, Math.Max(0, before - (crew ?? 0) - lost))
                : Math.Max(0, state.Missing - (crew ?? 0) - lost);
            if (cause == DistressCause.Silence || state.Missing == 0) Clear(state);

            // A vessel that was abandoned is not at sea any more once her people are found, and nobody waits to hear of her.
            if (cause == DistressCause.Sart && state.Cause is null) (state.AtSea, state.SpeedMS, crew) = (false, 0, 0);
        }

        if (crew is not null && state.Cause is null) state.Aboard = crew;
    }

    private static void Clear(VesselState state) =>
        (state.Cause, state.DistressSince, state.Missing, state.Run, state.SearchOver) = (null, null, 0, default, false);

    private static double Finite(AssetReport report, string name) =>
        report.Values.TryGetValue(name, out var value) && double.IsFinite(value) ? value : 0;

    private static int? Count(AssetReport report, string name) =>
        report.Values.TryGetValue(name, out var value) && value is >= 0 and <= 1_000 ? (int)Math.Round(value) : null;
}
