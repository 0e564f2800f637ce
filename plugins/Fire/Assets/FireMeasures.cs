namespace Haimen.Fire.Assets;

/// <summary>Names of the measures that assets give their area.</summary>
internal static class FireMeasures
{
    /// <summary>0 quiet, 1 suspected, 2 burning, 3 dying down.</summary>
    public const string Status = "status";

    /// <summary>Heat released now, kW.</summary>
    public const string HeatKW = "heatReleaseKW";

    /// <summary>Most heat released since the fire was detected, kW.</summary>
    public const string PeakKW = "peakHeatReleaseKW";

    /// <summary>Water that the fire needs now, L/s.</summary>
    public const string NeededLS = "neededFlowLS";

    /// <summary>Floor that burns, m².</summary>
    public const string BurningM2 = "burningAreaM2";

    /// <summary>Minutes since the fire was detected.</summary>
    public const string Minutes = "burningMinutes";

    /// <summary>Flow of a hydrant that can be used, L/s.</summary>
    public const string FlowLS = "availableFlowLS";

    /// <summary>Canadian Fire Weather Index of the last noon.</summary>
    public const string Fwi = "fwi";

    /// <summary>Fine Fuel Moisture Code of the last noon.</summary>
    public const string Ffmc = "ffmc";

    /// <summary>Duff Moisture Code of the last noon.</summary>
    public const string Dmc = "dmc";

    /// <summary>Drought Code of the last noon.</summary>
    public const string Dc = "dc";

    /// <summary>The danger's colour, 0 to 4.</summary>
    public const string DangerGrade = "fireDangerGrade";

    /// <summary>Moisture of fine dead fuel now, %.</summary>
    public const string MoisturePct = "fineFuelMoisturePct";

    /// <summary>How far the head of a fire has come, m.</summary>
    public const string HeadM = "headM";

    /// <summary>How far its back has come, m.</summary>
    public const string BackM = "backM";

    /// <summary>Half of its width, m.</summary>
    public const string FlankM = "halfWidthM";

    /// <summary>Where its head goes, degrees clockwise from north.</summary>
    public const string BearingDeg = "bearingDeg";

    /// <summary>Spread of the head as wind and fuel now are, m/s.</summary>
    public const string HeadMS = "headSpreadMS";

    /// <summary>Spread of the back, m/s.</summary>
    public const string BackMS = "backSpreadMS";

    /// <summary>Growth of half the width, m/s.</summary>
    public const string FlankMS = "flankSpreadMS";

    /// <summary>Fireline intensity of the head, kW/m.</summary>
    public const string IntensityKWM = "firelineIntensityKWM";

    /// <summary>Share of the edge that is held, 0 to 1.</summary>
    public const string HeldShare = "heldShare";

    /// <summary>Area burnt, ha.</summary>
    public const string BurntHa = "burntHa";
}
