namespace Haimen.Ais;

/// <summary>A position report: types 1 to 3 (class A) and 18 (class B). ITU-R M.1371-5, annex 8.</summary>
public sealed record AisPosition : AisMessage
{
    /// <summary>Metres per second in a knot.</summary>
    public const double KnotMS = 1_852.0 / 3_600;

    /// <summary>The navigational status of an active SART, man-overboard device or EPIRB.</summary>
    public const int BeaconActive = 14;

    /// <summary>The sender's transponder.</summary>
    public required AisClass Class { get; init; }

    /// <summary>Navigational status, 0 to 14; null where undefined (15) and for class B.</summary>
    public int? Status { get; init; }

    /// <summary>Longitude, degrees east; null together with <see cref="LatDeg"/>.</summary>
    public double? LonDeg { get; init; }

    /// <summary>Latitude, degrees north; null together with <see cref="LonDeg"/>.</summary>
    public double? LatDeg { get; init; }

    /// <summary>Whether the position is good to 10 m.</summary>
    public bool IsAccurate { get; init; }

    /// <summary>Speed over ground in knots as sent; 102.2 stands for that or more.</summary>
    public double? SpeedKn { get; init; }

    /// <summary>Speed over ground in metres per second.</summary>
    public double? SpeedMS => SpeedKn * KnotMS;

    /// <summary>Course over ground, degrees clockwise from north, 0 to below 360.</summary>
    public double? CourseDeg { get; init; }

    /// <summary>True heading, degrees clockwise from north, 0 to 359.</summary>
    public int? HeadingDeg { get; init; }

    /// <summary>Rate of turn in degrees per minute, right positive; null where no turn indicator says it.</summary>
    public double? TurnDegMin { get; init; }

    /// <summary>Second of the minute at which the position was taken, 0 to 59.</summary>
    public int? Second { get; init; }

    /// <summary>Whether it is a beacon under test: beacons send the undefined status then (M.1371-5).</summary>
    public bool IsBeaconTest => Identity.IsBeacon && Status is null;

    /// <inheritdoc/>
    public override bool IsDistress => Status == BeaconActive || (Identity.IsBeacon && Status is not null);
}
