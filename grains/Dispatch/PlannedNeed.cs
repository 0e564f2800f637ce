using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Dispatch;

/// <summary>An incident's need as a plan takes it up.</summary>
/// <param name="IncidentId">The incident.</param>
/// <param name="Need">The need.</param>
/// <param name="Open">Units to be planned, 1 or more.</param>
/// <param name="WithinMinutes">Minutes from now within which it is wanted; 0 where it is late already.</param>
/// <param name="Excluded">Resources that must not be asked for it.</param>
internal sealed record PlannedNeed(string IncidentId, Need Need, int Open, double WithinMinutes, IReadOnlyCollection<string> Excluded);
