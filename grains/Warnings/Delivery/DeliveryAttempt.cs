namespace Haimen.Grains.Warnings.Delivery;

/// <summary>What became of one attempt.</summary>
/// <param name="Delivered">The channel took it.</param>
/// <param name="Final">It makes no sense to try again.</param>
/// <param name="Error">Why it was not taken, without addresses' secrets; empty where it was.</param>
/// <param name="RetryAfter">How long the other side asks to be left alone.</param>
internal readonly record struct DeliveryAttempt(bool Delivered, bool Final, string Error, TimeSpan RetryAfter)
{
    public static readonly DeliveryAttempt Taken = new(true, true, "", TimeSpan.Zero);

    /// <summary>It may be taken later.</summary>
    public static DeliveryAttempt Failed(string error, TimeSpan retryAfter = default) => new(false, false, error, retryAfter);

    /// <summary>It will never be taken.</summary>
    public static DeliveryAttempt Refused(string error) => new(false, true, error, TimeSpan.Zero);
}
