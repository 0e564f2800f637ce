namespace Haimen.FishingVessels;

/// <summary>
/// Figures by which the domain decides. They are this system's configuration, unverified for Haimen, except where a source stands
/// with them.
/// </summary>
internal static class FishingRules
{
    /// <summary>Length below which a vessel counts as a small boat, m.</summary>
    public const double SmallBoatM = 12;

    /// <summary>Forecast gust that recalls small boats, Beaufort (Nantong's practice of July 2024).</summary>
    public const int RecallSmallForce = 8;

    /// <summary>Forecast gust that recalls all vessels, Beaufort (Nantong's practice of July 2024).</summary>
    public const int RecallAllForce = 9;

    /// <summary>Forecast gust that sends crews ashore, Beaufort.</summary>
    public const int CrewAshoreForce = 12;

    /// <summary>A gust over the mean wind of ten minutes, where only the mean is known.</summary>
    public const double GustFactor = 1.4;

    /// <summary>How long a lower stage must do before a recall is eased.</summary>
    public static readonly TimeSpan RecallEasesAfter = TimeSpan.FromHours(2);

    /// <summary>How long before the wind vessels are to be home; one that will not be counts as late. Unverified.</summary>
    public static readonly TimeSpan RecallMargin = TimeSpan.FromHours(1);

    /// <summary>How far ahead a gust forecast looks.</summary>
    public static readonly TimeSpan ForecastHorizon = TimeSpan.FromHours(12);

    /// <summary>Silence at sea after which an area is not quiet: two reports of every half hour were missed.</summary>
    public static readonly TimeSpan WatchedAfter = TimeSpan.FromHours(1);

    /// <summary>Silence at sea that the duty officer should see: blue.</summary>
    public static readonly TimeSpan SilentAfter = TimeSpan.FromHours(3);

    /// <summary>Silence at sea after which she is called up: yellow.</summary>
    public static readonly TimeSpan OverdueAfter = TimeSpan.FromHours(6);

    /// <summary>Silence at sea after which she counts as in distress, in more wind than she may be out in.</summary>
    public static readonly TimeSpan MissingInStormAfter = TimeSpan.FromHours(8);

    /// <summary>Silence at sea after which she counts as in distress whatever the weather.</summary>
    public static readonly TimeSpan MissingAfter = TimeSpan.FromHours(24);

    /// <summary>After how long without a trace the search is given up.</summary>
    public static readonly TimeSpan SearchEndsAfter = TimeSpan.FromHours(72);

    /// <summary>Within this distance of her berth a vessel that hardly moves is home, m.</summary>
    public const double HomeWithinM = 1_500;

    /// <summary>Beyond this distance of her berth she is at sea, m.</summary>
    public const double AwayBeyondM = 3_000;

    /// <summary>Speed below which a vessel near her berth lies there, m/s.</summary>
    public const double BerthedBelowMS = 0.8;

    /// <summary>Speed at which a vessel comes home where nothing else is known, m/s: 8 knots.</summary>
    public const double HomeSpeedMS = 4.1;

    /// <summary>Error of a position that a vessel or a beacon reports, standard deviation, m.</summary>
    public const double PositionErrorM = 300;

    /// <summary>Unknown current: standard deviation of the drift per second of drifting, m/s.</summary>
    public const double CurrentErrorMS = 0.15;

    /// <summary>What the unknown current adds at most, m: the tide carries to and fro.</summary>
    public const double CurrentErrorMostM = 3_000;

    /// <summary>Particles of a drift cloud.</summary>
    public const int Particles = 500;

    /// <summary>Search speed of a rescue vessel, m/s: 14 knots.</summary>
    public const double SearchSpeedMS = 7.2;

    /// <summary>Hours of searching on scene that a plan reckons with.</summary>
    public const double OnSceneHours = 3;

    /// <summary>Distance of a vessel's datum that is worth a new place of a need, m.</summary>
    public const double PlaceWorthMovingM = 4_000;

    /// <summary>Fuel aboard for each kilowatt of engine, t.</summary>
    public const double FuelTPerKW = 0.02;
}
