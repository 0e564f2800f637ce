namespace Haimen.Fire.Assets;

/// <summary>What is believed of an asset.</summary>
internal enum FireStatus
{
    /// <summary>No fire.</summary>
    Quiet = 0,

    /// <summary>One sign of a fire that another has to confirm.</summary>
    Suspected = 1,

    /// <summary>It burns.</summary>
    Burning = 2,

    /// <summary>It burnt, and the sensors have cooled; it is watched for a while before it counts as out.</summary>
    DyingDown = 3,
}
