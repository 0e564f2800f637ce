using Haimen.FishingVessels.Assessment;
using Haimen.FishingVessels.Sensing;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Assets;

namespace Haimen.FishingVessels.Assets;

/// <summary>A fishing vessel: where she is, who is aboard, whether she is heard, answers a recall, or is in distress.</summary>
internal static class VesselReducer
{
    public static AssetUpdate Update(AssetSituation situation, DateTimeOffset now)
    {
        var state = VesselStateJson.Read(situation.State);
        var weather = SeaWeather.Of(situation.Observations);
        Drift(state, weather, situation.PreviousAt, now);
        foreach (var report in situation.Reports)
            if (report.At <= now)
                VesselReports.Take(state, situation.Site, report);
        Recall(state, situation.Directives);
        Judge(state, situation.Site, weather, now);
        return VesselView.Of(state, situation.Site, weather, now);
    }

    private static void Drift(VesselState state, in SeaWeather weather, DateTimeOffset? previous, DateTimeOffset now)
    {
        if (state.Cause is null || previous is not { } before || now <= before) return;
        state.Run = state.Run.Then(weather.WindMS, weather.WindFromDeg, (now - before).TotalSeconds);
    }

    private static void Recall(VesselState state, IReadOnlyList<IssuedDirective> directives)
    {
        DateTimeOffset? since = null;
        foreach (var directive in directives)
        {
            if (directive.Directive.Kind is FishingDirectiveKinds.Recall or FishingDirectiveKinds.StayInPort or FishingDirectiveKinds.CrewAshore)
                since = since is { } first && first < directive.At ? first : directive.At;
        }

        // A recall turns into an order to stay once she is home: it began when she was first told.
        state.RecalledAt = since is null ? null : state.RecalledAt is { } known && known < since ? known : since;
    }

    private static void Judge(VesselState state, AssetSite site, in SeaWeather weather, DateTimeOffset now)
    {
        var limit = Beaufort.StartMS((int)site.Attributes.GetValueOrDefault(FishingAttributes.MaxBeaufort, 12) + 1);
        if (site.Attributes.GetValueOrDefault(FishingAttributes.MaxBeaufort, 12) >= 12) limit = double.MaxValue;
        state.BeyondWind = weather.WindMS >= limit || (state.BeyondWind && weather.WindMS > limit - WindBandMS);
        if (state.Cause is null && state.AtSea && state.Heard is { } heard
            && now - heard >= (state.BeyondWind ? FishingRules.MissingInStormAfter : FishingRules.MissingAfter))
            VesselReports.Distress(state, site, DistressCause.Silence, now, AboardOf(state, site));
        state.SearchOver = state.Cause is not null && state.DistressSince is { } since && now - since >= FishingRules.SearchEndsAfter;
    }

    private const double WindBandMS = 1;

    /// <summary>People aboard as last reported; her crew where never.</summary>
    /// <param name="state">The vessel.</param>
    /// <param name="site">Her particulars.</param>
    public static int AboardOf(VesselState state, AssetSite site) =>
        state.Aboard ?? (int)Math.Max(1, site.Attributes.GetValueOrDefault(FishingAttributes.Crew, 1));
}
