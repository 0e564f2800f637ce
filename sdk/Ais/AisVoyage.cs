namespace Haimen.Ais;

/// <summary>Name and voyage of a class A vessel: type 5.</summary>
public sealed record AisVoyage : AisMessage
{
    /// <summary>IMO number; null where unknown.</summary>
    public int? Imo { get; init; }

    /// <summary>Call sign; empty where unknown.</summary>
    public required string CallSign { get; init; }

    /// <summary>Name; empty where unknown.</summary>
    public required string Name { get; init; }

    /// <summary>Type of ship and cargo, 0 to 255; 30 is fishing.</summary>
    public required int ShipType { get; init; }

    /// <summary>Her dimensions.</summary>
    public required AisDimensions Dimensions { get; init; }

    /// <summary>Draught in metres; null where unknown. 25.5 stands for that or more.</summary>
    public double? DraughtM { get; init; }

    /// <summary>Destination; empty where unknown.</summary>
    public required string Destination { get; init; }

    /// <summary>Month of arrival, 1 to 12.</summary>
    public int? EtaMonth { get; init; }

    /// <summary>Day of arrival, 1 to 31.</summary>
    public int? EtaDay { get; init; }

    /// <summary>Hour of arrival, UTC, 0 to 23.</summary>
    public int? EtaHour { get; init; }

    /// <summary>Minute of arrival, 0 to 59.</summary>
    public int? EtaMinute { get; init; }
}
