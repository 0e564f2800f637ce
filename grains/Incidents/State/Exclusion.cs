namespace Haimen.Grains.Incidents.State;

/// <summary>A resource that declined an order or did not answer it, and is left alone for <see cref="IncidentOptions.ExcludeFor"/>.</summary>
/// <param name="ResourceId">The resource.</param>
/// <param name="Since">Since when.</param>
internal sealed record Exclusion(string ResourceId, DateTimeOffset Since);
