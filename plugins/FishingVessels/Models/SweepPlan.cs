namespace Haimen.FishingVessels.Models;

/// <summary>
/// A parallel-track search (IAMSAR manual, volume II): each craft sweeps its own strip of the area, on legs along its longer side a
/// track spacing apart. The area drifts on while it is swept, so a plan is made for the time on scene and made anew.
/// </summary>
internal sealed record SweepPlan
{
    /// <summary>Metres in a nautical mile.</summary>
    public const double NauticalMileM = 1_852;

    /// <summary>Coverage that a first search asks for: POD 63 % by the random-search curve.</summary>
    public const double WantedCoverage = 1;

    /// <summary>Search craft, 0 or more.</summary>
    public required int Craft { get; init; }

    /// <summary>Distance between legs, nautical miles; 0 without craft.</summary>
    public required double TrackSpacingNm { get; init; }

    /// <summary>Legs of all craft together.</summary>
    public required int Legs { get; init; }

    /// <summary>Length of a leg, nautical miles.</summary>
    public required double LegNm { get; init; }

    /// <summary>Sweep width, nautical miles.</summary>
    public required double SweepWidthNm { get; init; }

    /// <summary>The area, square nautical miles.</summary>
    public required double AreaNm2 { get; init; }

    /// <summary>Coverage C = W/S.</summary>
    public required double Coverage { get; init; }

    /// <summary>Probability of detection.</summary>
    public required double Pod { get; init; }

    /// <summary>Craft that would give <see cref="WantedCoverage"/>, 1 or more.</summary>
    public required int CraftWanted { get; init; }

    /// <summary>Plans a search of a box.</summary>
    /// <param name="alongM">Its longer side.</param>
    /// <param name="acrossM">Its shorter side.</param>
    /// <param name="sweepWidthNm">Sweep width.</param>
    /// <param name="craft">Search craft, 0 or more.</param>
    /// <param name="speedMS">Their search speed.</param>
    /// <param name="onSceneHours">Time on scene of each.</param>
    public static SweepPlan Of(double alongM, double acrossM, double sweepWidthNm, int craft, double speedMS, double onSceneHours)
    {
        var (along, across) = (alongM / NauticalMileM, acrossM / NauticalMileM);
        var area = along * across;
        var trackOfOne = speedMS * onSceneHours * 3_600 / NauticalMileM;
        var wanted = sweepWidthNm <= 0 ? int.MaxValue : (int)Math.Min(int.MaxValue, Math.Max(1, Math.Ceiling(WantedCoverage * area / (sweepWidthNm * trackOfOne))));

        // Whole legs of each craft over its strip: as many as its track allows, and no closer than half a sweep width.
        var strip = craft == 0 ? 0 : across / craft;
        var most = sweepWidthNm <= 0 ? 1 : (int)Math.Clamp(Math.Ceiling(strip / (sweepWidthNm / 2)), 1, 1_000);
        var legs = craft == 0 ? 0 : Math.Min(most, (int)Math.Floor(trackOfOne / along));
        var track = legs > 0 ? craft * legs * along : craft * Math.Min(trackOfOne, along);
        var coverage = area <= 0 ? 0 : sweepWidthNm * track / area;
        return new()
        {
            Craft = craft,
            TrackSpacingNm = craft == 0 ? 0 : strip / Math.Max(1, legs),
            Legs = craft * Math.Max(1, legs),
            LegNm = legs > 0 ? along : Math.Min(trackOfOne, along),
            SweepWidthNm = sweepWidthNm,
            AreaNm2 = area,
            Coverage = coverage,
            Pod = SearchEffort.ProbabilityOfDetection(coverage),
            CraftWanted = wanted,
        };
    }
}
