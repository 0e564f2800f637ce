namespace Haimen.Host.Intake.Mqtt;

/// <summary>A message that could not be taken.</summary>
/// <param name="Number">Its number since the host started.</param>
/// <param name="At">When it came.</param>
/// <param name="By">The account that sent it.</param>
/// <param name="Topic">Its topic.</param>
/// <param name="Payload">How it begins, at most 2 KiB.</param>
/// <param name="Length">How long it was.</param>
/// <param name="Reason">Why it could not be taken.</param>
internal sealed record ParkedMessage(long Number, DateTimeOffset At, string By, string Topic, byte[] Payload, int Length, string Reason);
