using Haimen.Fire.Models;
using Haimen.Hazards;
using Haimen.Hazards.Assets;

namespace Haimen.Fire.Assets;

/// <summary>
/// Moves the belief about a building: detected from its sensors, grown by t² for its use, held to what its heat detectors
/// say as long as they can tell. A fire counts as out when the sensors have been cool and clear for twenty minutes.
/// </summary>
internal static class BuildingReducer
{
    private static readonly TimeSpan OutAfter = TimeSpan.FromMinutes(20);

    // A building whose sensors burnt or fell silent is given up as a fire after this long.
    private static readonly TimeSpan ForgottenAfter = TimeSpan.FromHours(12);

    // A detector's alarm comes some time after ignition: heat believed at least at that instant. Unverified.
    private const double DetectedKW = 50;

    // A fire that gets the water that it needs falls by this time constant, s. Unverified.
    private const double PutDownS = 1_200;

    // Air before the fire. Detectors do not report it apart.
    private const double AirC = 20;

    // The relation between detector and fire is trusted to this factor. Unverified.
    private const double DetectorFactor = 1.6;

    // Below this rise a detector may be warm for other reasons.
    private const double TellingK = 25;

    public static AssetUpdate Update(AssetSituation situation, DateTimeOffset now)
    {
        var profile = BuildingProfile.Of(situation.Site);
        var state = BuildingState.Read(situation.State);
        var signs = BuildingSigns.Of(situation);
        var seconds = situation.PreviousAt is { } previous ? Math.Max(0, (now - previous).TotalSeconds) : 0;
        Judge(state, signs, now);
        if (state.Status == FireStatus.Burning) Grow(state, profile, signs, FoughtLS(situation), seconds);
        else state.HeatKW = state.Status == FireStatus.DyingDown ? state.HeatKW * Math.Exp(-seconds / 600) : 0;
        state.PeakKW = Math.Max(state.PeakKW, state.HeatKW);
        if (state.Status <= FireStatus.Suspected) (state.HeatKW, state.PeakKW) = (0, 0);
        var grade = GradeOf(state, profile);
        return new()
        {
            State = state.Write(),
            Grade = grade,
            Measures = Measures(state, profile, now),
            Reason = ReasonOf(state),
        };
    }

    private static void Judge(BuildingState state, BuildingSigns signs, DateTimeOffset now)
    {
        switch (state.Status)
        {
            case FireStatus.Quiet or FireStatus.Suspected when signs.Confirmed:
                Detect(state, now);
                break;
            case FireStatus.Quiet when signs.Suspicious:
                (state.Status, state.SuspectedAt) = (FireStatus.Suspected, now);
                break;
            case FireStatus.Suspected when signs.Clear || now - (state.SuspectedAt ?? now) >= ForgottenAfter:
                (state.Status, state.SuspectedAt) = (FireStatus.Quiet, null);
                break;
            case FireStatus.Burning when signs.Clear:
                (state.Status, state.ClearSince) = (FireStatus.DyingDown, now);
                break;
            case FireStatus.Burning when !signs.Heard && now - (state.DetectedAt ?? now) >= ForgottenAfter:
                (state.Status, state.DetectedAt) = (FireStatus.Quiet, null);
                break;
            case FireStatus.DyingDown when signs.Confirmed:
                (state.Status, state.ClearSince) = (FireStatus.Burning, null);
                state.HeatKW = Math.Max(state.HeatKW, DetectedKW);
                break;
            case FireStatus.DyingDown when now - (state.ClearSince ?? now) >= OutAfter:
                (state.Status, state.ClearSince, state.DetectedAt, state.SuspectedAt) = (FireStatus.Quiet, null, null, null);
                break;
        }
    }

    private static void Detect(BuildingState state, DateTimeOffset now)
    {
        (state.Status, state.DetectedAt, state.ClearSince) = (FireStatus.Burning, now, null);
        (state.HeatKW, state.PeakKW) = (0, 0);
    }

    // Crews are taken to bring three fifths of what their engines can.
    private static double FoughtLS(AssetSituation situation) =>
        0.6 * WaterFlow.EngineLS * AtScene.Quantity(situation.Deployments, "fire-fighting", situation.Site.Place, AtScene.BuildingReachM);

    private static void Grow(BuildingState state, BuildingProfile profile, BuildingSigns signs, double foughtLS, double seconds)
    {
        var rise = signs.HottestC is { } hottest ? hottest - AirC : (double?)null;
        var blind = rise is null or >= CeilingJet.SaturatedK;
        var grown = state.HeatKW <= 0
            ? Math.Min(profile.PeakKW, DetectedKW)
            : Fought(state.HeatKW, profile, foughtLS, blind, seconds);
        var least = rise is not { } known || known < TellingK ? 0 : CeilingJet.HeatKW(Math.Min(known, CeilingJet.SaturatedK), profile.StoreyM) / DetectorFactor;
        var most = blind ? profile.PeakKW : CeilingJet.HeatKW(Math.Max(rise ?? 0, TellingK), profile.StoreyM) * DetectorFactor;
        state.HeatKW = Math.Min(profile.PeakKW, Math.Clamp(grown, least, Math.Max(least, most)));
    }

    // A fire that gets the water that it needs falls; one that gets half of it grows no more. As long as detectors are too hot
    // to tell, or gone, crews are not taken for granted: the fire goes on growing, at a quarter of its pace.
    private static double Fought(double heatKW, BuildingProfile profile, double foughtLS, bool blind, double seconds)
    {
        var needed = profile.NeededLS(heatKW);
        if (foughtLS < needed / 2) return profile.HeatLaterKW(heatKW, seconds);
        if (blind) return profile.HeatLaterKW(heatKW, seconds / 4);
        return foughtLS >= needed ? heatKW * Math.Exp(-seconds / PutDownS) : heatKW;
    }

    // The steps of heat are configuration, unverified; many people inside make it worse by one.
    private static HazardGrade GradeOf(BuildingState state, BuildingProfile profile)
    {
        if (state.Status == FireStatus.Quiet) return HazardGrade.Normal;
        if (state.Status is FireStatus.Suspected or FireStatus.DyingDown) return HazardGrade.Blue;
        var grade = state.HeatKW switch
        {
            >= 50_000 => HazardGrade.Red,
            >= 5_000 => HazardGrade.Orange,
            _ => HazardGrade.Yellow,
        };
        return profile.Occupants >= 100 && grade < HazardGrade.Red ? grade + 1 : grade;
    }

    private static LocalizedText? ReasonOf(BuildingState state) => state.Status switch
    {
        FireStatus.Suspected => new("烟感或温感报警，待核实", "One detector in alarm, to be verified"),
        FireStatus.Burning => new(
            FormattableString.Invariant($"建筑起火，推算热释放 {state.HeatKW / 1000:0.0} 兆瓦"),
            FormattableString.Invariant($"Building on fire, about {state.HeatKW / 1000:0.0} MW")),
        FireStatus.DyingDown => new("火势已灭，监护余烬", "Fire down, embers watched"),
        _ => null,
    };

    private static SortedDictionary<string, double> Measures(BuildingState state, BuildingProfile profile, DateTimeOffset now) => new(StringComparer.Ordinal)
    {
        [FireMeasures.Status] = (int)state.Status,
        [FireMeasures.HeatKW] = state.HeatKW,
        [FireMeasures.PeakKW] = state.PeakKW,
        [FireMeasures.NeededLS] = state.Status == FireStatus.Burning ? profile.NeededLS(state.HeatKW) : 0,
        [FireMeasures.BurningM2] = profile.BurningM2(state.HeatKW),
        [FireMeasures.Minutes] = state.DetectedAt is { } at ? (now - at).TotalMinutes : 0,
    };
}
