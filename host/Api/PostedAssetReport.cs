namespace Haimen.Host.Api;

/// <summary>A report of an asset as posted; the same id again changes nothing.</summary>
internal sealed record PostedAssetReport(
    string Id, string Kind, DateTimeOffset At, PostedPlace? Place = null, Dictionary<string, double>? Values = null, string? Text = null);
