using System.Globalization;

namespace Haimen.Ais;

/// <summary>The identity of a station (MMSI), nine digits.</summary>
/// <param name="Mmsi">0 to 1,073,741,823 as transmitted; a value above 999,999,999 is no identity.</param>
public readonly record struct AisIdentity(int Mmsi)
{
    /// <summary>What kind of station it is.</summary>
    public AisIdentityKind Kind => (Mmsi / 1_000_000) switch
    {
        970 => AisIdentityKind.RescueTransmitter,
        972 => AisIdentityKind.ManOverboardDevice,
        974 => AisIdentityKind.EmergencyBeacon,
        >= 990 and <= 999 => AisIdentityKind.AidToNavigation,
        >= 980 and <= 989 => AisIdentityKind.AuxiliaryCraft,
        111 => AisIdentityKind.RescueAircraft,
        >= 201 and <= 775 => AisIdentityKind.Ship,
        < 100 => AisIdentityKind.CoastStation,
        _ => AisIdentityKind.Other,
    };

    /// <summary>Whether it is a beacon that calls for help: SART, man overboard, EPIRB.</summary>
    public bool IsBeacon =>
        Kind is AisIdentityKind.RescueTransmitter or AisIdentityKind.ManOverboardDevice or AisIdentityKind.EmergencyBeacon;

    /// <summary>The nine digits.</summary>
    public override string ToString() => Mmsi.ToString("D9", CultureInfo.InvariantCulture);
}
