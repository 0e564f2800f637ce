namespace Haimen.Grains.Incidents;

/// <summary>What a partner answers to a request for mutual aid.</summary>
[GenerateSerializer, Immutable, Alias("haimen.aid-reply")]
public sealed record AidReply
{
    /// <summary>Who answers: the id of a neighbour or of the city, one of those asked.</summary>
    [Id(0)] public required string Partner { get; init; }

    /// <summary>Units offered, beyond what the partner promised before; 0 refuses, and takes back what was promised and has not arrived.</summary>
    [Id(1)] public required int Quantity { get; init; }

    /// <summary>Minutes until they arrive, 0 to 10,080; of no meaning in a refusal.</summary>
    [Id(2)] public double EtaMinutes { get; init; }

    /// <summary>Pumping capacity of each unit, m³/h; null where the partner does not say, then what the district's own units bring is counted.</summary>
    [Id(3)] public double? PumpCapacityM3H { get; init; }
}
