using Haimen.Hazards.Assets;

namespace Haimen.Construction.Assets;

/// <summary>Takes reports of a site's asset into its state.</summary>
internal static class SiteCasualties
{
    /// <summary>Largest number of people that a report is believed to count.</summary>
    public const int MostPeople = 100_000;

    // Where a collapse is reported before anybody was counted: this share of the people on site may be under it. Unverified.
    private const double AssumedTrappedShare = 0.3;

    /// <summary>Applies reports by rising time.</summary>
    /// <param name="state">The state. Updated.</param>
    /// <param name="situation">The asset's situation.</param>
    /// <returns>Whether it was found safe in the meantime, so that what is measured now is the new zero.</returns>
    public static bool Apply(SiteState state, AssetSituation situation)
    {
        var passed = false;
        foreach (var report in situation.Reports)
        {
            switch (report.Kind)
            {
                case SiteReports.DangerSign:
                    (state.Danger, passed) = (true, false);
                    break;
                case SiteReports.Collapse:
                    (state.Collapsed, passed) = (true, false);
                    Collapse(state, report, WorkersOf(state, situation));
                    break;
                case SiteReports.Casualties:
                    Count(state, report);
                    break;
                case SiteReports.Headcount:
                    state.Workers = People(report, SiteReports.Workers) ?? state.Workers;
                    break;
                case SiteReports.InspectionPassed:
                    Pass(state);
                    passed = true;
                    break;
            }
        }

        return passed;
    }

    /// <summary>People on site: as last reported, else as registered.</summary>
    /// <param name="state">The state.</param>
    /// <param name="situation">The asset's situation.</param>
    public static int WorkersOf(SiteState state, AssetSituation situation) =>
        state.Workers ?? (int)Math.Clamp(situation.Site.Attributes.GetValueOrDefault(SiteReports.Workers), 0, MostPeople);

    private static void Collapse(SiteState state, AssetReport report, int workers)
    {
        Count(state, report);
        if (People(report, SiteReports.Trapped) is not null) return;
        state.Trapped = Math.Max(state.Trapped, (int)Math.Ceiling(workers * AssumedTrappedShare));
        state.TrappedAssumed = state.Trapped > 0;
    }

    private static void Count(SiteState state, AssetReport report)
    {
        if (People(report, SiteReports.Trapped) is { } trapped) (state.Trapped, state.TrappedAssumed) = (trapped, false);
        state.Injured = People(report, SiteReports.Injured) ?? state.Injured;
        state.Dead = People(report, SiteReports.Dead) ?? state.Dead;
    }

    // Experts do not find a site safe while people are under it; such a report is not believed.
    private static void Pass(SiteState state)
    {
        if (state.Trapped > 0) return;
        (state.Danger, state.Collapsed, state.TrappedAssumed) = (false, false, false);
        (state.Injured, state.Dead) = (0, 0);
    }

    private static int? People(AssetReport report, string name) =>
        report.Values.TryGetValue(name, out var value) && value is >= 0 and <= MostPeople ? (int)Math.Round(value) : null;
}
