namespace Haimen.Host.Dispatch;

/// <summary>What nobody serves.</summary>
internal sealed record ShortfallAnswer(string Need, int Quantity);
