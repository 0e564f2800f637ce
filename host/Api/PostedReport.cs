namespace Haimen.Host.Api;

/// <summary>A report from people as posted; the same id again changes nothing.</summary>
internal sealed record PostedReport(string Id, string Domain, string Kind, string TownshipId, string Source, string Text, PostedPlace Place);

/// <summary>A place as posted, WGS-84 in decimal degrees; neither coordinate may be left out.</summary>
internal sealed record PostedPlace(double Lon, double Lat);

/// <summary>The incident that took the report.</summary>
internal sealed record PostedReportAnswer(string IncidentId);
