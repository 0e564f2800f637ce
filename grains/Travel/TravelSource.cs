namespace Haimen.Grains.Travel;

/// <summary>How a travel time was found.</summary>
public enum TravelSource : byte
{
    /// <summary>Reckoned along the great circle, over crossings where a barrier lies between.</summary>
    GreatCircle = 0,

    /// <summary>Asked of an OSRM server, which knows the roads.</summary>
    Osrm = 1,
}
