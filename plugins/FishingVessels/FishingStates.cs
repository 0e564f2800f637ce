using System.Text.Json;
using Haimen.FishingVessels.Assessment;
using Haimen.FishingVessels.Assets;
using Haimen.Hazards.Migrations;

namespace Haimen.FishingVessels;

/// <summary>The states that the domain keeps, and how those of other versions are taken over.</summary>
internal static class FishingStates
{
    /// <summary>The version of their shape.</summary>
    public const int Version = 1;

    /// <summary>
    /// Takes over a state of another version, an older one or, after a version was rolled back, a newer: what carries the same name
    /// is kept, so that nobody at sea or in distress is forgotten; the rest is dropped. Null where it is no state at all.
    /// </summary>
    /// <param name="migration">The state.</param>
    public static string? Migrate(StateMigration migration)
    {
        using var document = Parse(migration.State, anyVersion: true);
        if (document is null) return null;
        if (migration.Owner == StateOwner.Area) return AreaMemoryJson.Write(AreaMemoryJson.Read(migration.State, anyVersion: true));
        return migration.AssetKind switch
        {
            FishingAssetKinds.Vessel => VesselStateJson.Write(VesselStateJson.Read(migration.State, anyVersion: true)),
            FishingAssetKinds.Port => PortReducer.State,
            _ => null,
        };
    }

    /// <summary>Opens a state; null where it is no JSON object with a version, or of another version than asked for.</summary>
    /// <param name="json">The state.</param>
    /// <param name="anyVersion">Whether any version will do.</param>
    public static JsonDocument? Parse(string json, bool anyVersion)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json);
        }
        catch (JsonException)
        {
            return null;
        }

        if (document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("v"u8, out var version)
            && version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out var number) && (anyVersion || number == Version))
            return document;
        document.Dispose();
        return null;
    }
}
