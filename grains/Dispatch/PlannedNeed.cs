using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Dispatch;

/// <summary>An incident's need as a plan takes it up.</summary>
/// <param name="IncidentId">The incident.</param>
/// <param name="Need">The need.</param>
/// <param name="Open">Units to be planned: those that nothing covers, and those of teams under way that may still be diverted.</param>
/// <param name="WithinMinutes">Minutes from now within which it is wanted; 0 where it is late already.</param>
/// <param name="Excluded">Resources that must not be asked for it.</param>
/// <param name="Pinned">Resources that a commander wants for it before any other.</param>
/// <param name="AwaitsCommander">Whether its orders wait for a commander's word.</param>
/// <param name="UnderWay">Its teams that are under way.</param>
internal sealed record PlannedNeed(
    string IncidentId,
    Need Need,
    int Open,
    double WithinMinutes,
    IReadOnlyCollection<string> Excluded,
    IReadOnlyList<string> Pinned,
    bool AwaitsCommander,
    IReadOnlyList<UnderWayTeam> UnderWay);
