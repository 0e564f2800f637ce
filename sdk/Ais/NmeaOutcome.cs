namespace Haimen.Ais;

/// <summary>What a line turned out to be.</summary>
internal enum NmeaOutcome
{
    /// <summary>A sound AIS sentence.</summary>
    Ais = 0,

    /// <summary>A sound sentence of another instrument, or a comment.</summary>
    Other = 1,

    /// <summary>A sentence whose checksum is wrong or missing.</summary>
    BadChecksum = 2,

    /// <summary>No sentence, or one that breaks the rules.</summary>
    Malformed = 3,
}
