namespace Haimen.Grains.Resources;

/// <summary>Which progress is an end.</summary>
public static class OrderProgressEnds
{
    /// <summary>Whether an order that is so far holds nothing any more, and will come no further.</summary>
    /// <param name="progress">How far it is.</param>
    public static bool IsEnd(this OrderProgress progress) =>
        progress is OrderProgress.Returned or OrderProgress.Declined or OrderProgress.TimedOut or OrderProgress.Diverted;
}
