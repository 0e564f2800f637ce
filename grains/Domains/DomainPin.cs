namespace Haimen.Grains.Domains;

/// <summary>An area of the live realm whose calls keep a version, whichever serves elsewhere.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Version">The version.</param>
/// <param name="IncidentId">The incident whose end ends the pin; null where it stands until it is taken away.</param>
/// <param name="By">Who pinned it.</param>
/// <param name="Reason">Why.</param>
internal sealed record DomainPin(string AreaId, string Version, string? IncidentId, string By, string Reason);
