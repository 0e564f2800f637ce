namespace Haimen.FishingVessels.Assets;

/// <summary>Names of the quantities that a vessel's update states, for the area's assessment and for lists: the muster by vessel is these.</summary>
internal static class VesselMeasures
{
    /// <summary>1 at sea, 0 in port.</summary>
    public const string AtSea = "atSea";

    /// <summary>People aboard.</summary>
    public const string CrewAboard = "crewAboard";

    /// <summary>Hours since anything was heard of her; 0 in port.</summary>
    public const string SilentHours = "silentHours";

    /// <summary>Kilometres from her berth.</summary>
    public const string HomeKm = "homeKm";

    /// <summary>Minutes until she is home at the speed that she makes, or can make; 0 in port.</summary>
    public const string EtaMinutes = "etaMinutes";

    /// <summary>1 where a recall stands.</summary>
    public const string Recalled = "recalled";

    /// <summary>Minutes since the recall; 0 where none stands.</summary>
    public const string RecalledMinutes = "recalledMinutes";

    /// <summary>1 where she has answered the recall: by muster, port entry, or by heading home.</summary>
    public const string Answered = "answered";

    /// <summary>1 where the wind is more than she may be out in.</summary>
    public const string BeyondWind = "beyondWind";

    /// <summary>0, or why she is in distress: 1 silence, 2 man overboard, 3 mayday, 4 beacon.</summary>
    public const string Distress = "distress";

    /// <summary>Minutes since the distress began.</summary>
    public const string DistressMinutes = "distressMinutes";

    /// <summary>People not accounted for.</summary>
    public const string Missing = "peopleMissing";

    /// <summary>1 once the search was given up.</summary>
    public const string SearchOver = "searchOver";

    /// <summary>Course over ground as last reported, degrees.</summary>
    public const string CourseDeg = "courseDeg";

    /// <summary>Speed over ground as last reported, m/s.</summary>
    public const string SpeedMS = "speedMS";

    /// <summary>Wind run since the last known position, see <see cref="Models.WindRun"/>.</summary>
    public const string RunEastM = "runEastM";

    /// <summary>Wind run.</summary>
    public const string RunNorthM = "runNorthM";

    /// <summary>Wind run.</summary>
    public const string RunUnitEastS = "runUnitEastS";

    /// <summary>Wind run.</summary>
    public const string RunUnitNorthS = "runUnitNorthS";

    /// <summary>Wind run.</summary>
    public const string RunSeconds = "runSeconds";

    /// <summary>Search area that holds 95 % of where they may be, km².</summary>
    public const string SearchAreaKm2 = "searchAreaKm2";

    /// <summary>Search vessels that would cover it once.</summary>
    public const string CraftWanted = "craftWanted";

    /// <summary>Track spacing of that search, nautical miles.</summary>
    public const string TrackSpacingNm = "trackSpacingNm";

    /// <summary>Legs of that search.</summary>
    public const string SearchLegs = "searchLegs";

    /// <summary>Coverage of that search.</summary>
    public const string Coverage = "coverage";

    /// <summary>Probability of detection of that search, percent.</summary>
    public const string PodPct = "podPct";

    /// <summary>Predicted survival time in the water, minutes.</summary>
    public const string SurvivalMinutes = "survivalMinutes";
}
