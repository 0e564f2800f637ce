namespace Haimen.Hazards;

/// <summary>A kind of incident that a domain may propose.</summary>
/// <param name="Id">Stable id in lower-case ASCII, e.g. <c>waterlogging</c>.</param>
/// <param name="Name">Display name.</param>
/// <param name="StandardCode">Event code of GB/T 35561-2017, null where it could not be had.</param>
public sealed record IncidentKind(string Id, LocalizedText Name, string? StandardCode = null);
