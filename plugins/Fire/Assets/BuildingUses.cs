namespace Haimen.Fire.Assets;

/// <summary>What a building is used for: the label <c>use</c>.</summary>
internal static class BuildingUses
{
    public const string Dwelling = "dwelling";
    public const string Office = "office";
    public const string Factory = "factory";
    public const string Warehouse = "warehouse";
    public const string Assembly = "assembly";

    /// <summary>All uses.</summary>
    public static IReadOnlyList<string> All { get; } = [Dwelling, Office, Factory, Warehouse, Assembly];
}
