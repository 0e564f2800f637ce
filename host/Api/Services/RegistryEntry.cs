using Haimen.Hazards;

namespace Haimen.Host.Api.Services;

/// <summary>What a registered thing is found by.</summary>
internal readonly record struct RegistryEntry(string Id, string NameZh, GeoPoint Place, string? NameEn = null);
