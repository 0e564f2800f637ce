using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Incidents.Events;

/// <summary>Something is needed.</summary>
/// <param name="Need">What.</param>
internal sealed record NeedStated(Need Need) : IncidentEvent;

/// <summary>More, less, or elsewhere.</summary>
/// <param name="Need">The need from here on.</param>
internal sealed record NeedRevised(Need Need) : IncidentEvent;

/// <summary>No longer needed.</summary>
/// <param name="NeedId">Which.</param>
internal sealed record NeedWithdrawn(string NeedId) : IncidentEvent;

/// <summary>No free resource could serve a part of a need.</summary>
/// <param name="NeedId">Which.</param>
/// <param name="Quantity">How much, 1 or more.</param>
internal sealed record ShortfallStated(string NeedId, int Quantity) : IncidentEvent;

/// <summary>A need is no longer short.</summary>
/// <param name="NeedId">Which.</param>
internal sealed record ShortfallMet(string NeedId) : IncidentEvent;
