namespace Haimen.FishingVessels.Models;

/// <summary>What is looked for, and how far to each side it is effectively seen from a vessel (eye height 14 ft).</summary>
/// <param name="Id">Its name.</param>
/// <param name="VisibilityNm">Rising visibilities of the table, nautical miles.</param>
/// <param name="SweepWidthNm">Sweep widths there, nautical miles.</param>
internal sealed record SearchTarget(string Id, IReadOnlyList<double> VisibilityNm, IReadOnlyList<double> SweepWidthNm)
{
    /// <summary>A person in the water.</summary>
    public static SearchTarget PersonInWater { get; } = new("person-in-water", [1, 3, 5], [.3, .4, .5]);

    /// <summary>A raft for six.</summary>
    public static SearchTarget Raft { get; } = new("six-person-raft", [1, 3, 5, 10, 15, 20], [1.1, 2.5, 3.4, 4.7, 5.5, 6.0]);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SearchTarget> All { get; } = [PersonInWater, Raft];

    /// <summary>Whether a visibility lies within the table.</summary>
    /// <param name="visibilityNm">The visibility.</param>
    public bool Covers(double visibilityNm) => visibilityNm >= VisibilityNm[0] && visibilityNm <= VisibilityNm[^1];

    /// <summary>
    /// Sweep width in calm weather, nautical miles: along straight lines within the table, in proportion to visibility below it,
    /// and no wider than its last value above it, so that what was not measured never promises more.
    /// </summary>
    /// <param name="visibilityNm">The visibility, 0 or more.</param>
    public double WidthNm(double visibilityNm)
    {
        if (visibilityNm <= VisibilityNm[0]) return SweepWidthNm[0] * visibilityNm / VisibilityNm[0];
        for (var i = 1; i < VisibilityNm.Count; i++)
        {
            if (visibilityNm > VisibilityNm[i]) continue;
            var share = (visibilityNm - VisibilityNm[i - 1]) / (VisibilityNm[i] - VisibilityNm[i - 1]);
            return SweepWidthNm[i - 1] + (share * (SweepWidthNm[i] - SweepWidthNm[i - 1]));
        }

        return SweepWidthNm[^1];
    }
}
