namespace Haimen.Grains.Incidents.Events;

/// <summary>A commander wants a resource for a need before any other.</summary>
/// <param name="NeedId">The need.</param>
/// <param name="ResourceId">The resource.</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why.</param>
internal sealed record ResourcePinned(string NeedId, string ResourceId, string By, string Reason) : IncidentEvent;

/// <summary>A commander bars a resource.</summary>
/// <param name="NeedId">From this need; empty: from the whole incident.</param>
/// <param name="ResourceId">The resource.</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why.</param>
internal sealed record ResourceForbidden(string NeedId, string ResourceId, string By, string Reason) : IncidentEvent;

/// <summary>A commander took back what was said of a resource; one that declined may be asked again.</summary>
/// <param name="NeedId">For this need; empty: for the whole incident.</param>
/// <param name="ResourceId">The resource.</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why.</param>
internal sealed record ResourceLifted(string NeedId, string ResourceId, string By, string Reason) : IncidentEvent;

/// <summary>A plan served a need, or could not, without the resource that is pinned to it.</summary>
/// <param name="NeedId">The need.</param>
/// <param name="ResourceId">The resource.</param>
/// <param name="Text">What people are told.</param>
internal sealed record PinUnmet(string NeedId, string ResourceId, string Text) : IncidentEvent;
