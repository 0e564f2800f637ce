using Haimen.Hazards;

namespace Haimen.Host.Api;

/// <summary>A report from people as posted; the same id again changes nothing.</summary>
internal sealed record PostedReport(string Id, string Domain, string Kind, string TownshipId, string Source, string Text, GeoPoint Place);

/// <summary>The incident that took the report.</summary>
internal sealed record PostedReportAnswer(string IncidentId);
