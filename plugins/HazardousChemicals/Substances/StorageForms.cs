namespace Haimen.HazardousChemicals.Substances;

/// <summary>How a tank holds its substance.</summary>
internal static class StorageForms
{
    public const string PressurisedLiquid = "pressurised-liquid";
    public const string RefrigeratedLiquid = "refrigerated-liquid";
    public const string AtmosphericLiquid = "atmospheric-liquid";
    public const string Gas = "gas";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> Ids { get; } = [PressurisedLiquid, RefrigeratedLiquid, AtmosphericLiquid, Gas];
}
