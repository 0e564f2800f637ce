using Haimen.Grains.Incidents;
using Haimen.Hazards;

namespace Haimen.Host.Api;

/// <summary>A command to an incident as posted; the same id again changes nothing.</summary>
internal sealed record PostedCommand(string Id, IncidentCommandKind Kind, string By, string Reason, string? Subject = null, HazardGrade? Level = null, string? Resource = null, PostedAid? Aid = null);
