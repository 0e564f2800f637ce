namespace Haimen.Ais;

/// <summary>What kind of station an identity (MMSI) belongs to, by its first digits (ITU-R M.585-9).</summary>
public enum AisIdentityKind
{
    /// <summary>None of the kinds below.</summary>
    Other = 0,

    /// <summary>A ship: the first three digits are a country's, 201 to 775.</summary>
    Ship = 1,

    /// <summary>A coast station or a group: begins with 0.</summary>
    CoastStation = 2,

    /// <summary>A search and rescue aircraft: begins with 111.</summary>
    RescueAircraft = 3,

    /// <summary>A craft of a parent ship: begins with 98.</summary>
    AuxiliaryCraft = 4,

    /// <summary>An aid to navigation: begins with 99.</summary>
    AidToNavigation = 5,

    /// <summary>A search and rescue transmitter (AIS-SART): begins with 970.</summary>
    RescueTransmitter = 6,

    /// <summary>A man-overboard device: begins with 972.</summary>
    ManOverboardDevice = 7,

    /// <summary>An emergency position-indicating beacon (EPIRB-AIS): begins with 974.</summary>
    EmergencyBeacon = 8,
}
