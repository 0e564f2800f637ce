using System.Text.Json;
using System.Text.Json.Nodes;
using Haimen.Flood.Assessment;
using Haimen.Hazards.Migrations;

namespace Haimen.Flood;

/// <summary>Brings states of earlier versions into this one's shape.</summary>
internal static class StateMigrations
{
    /// <summary>The state in this version's shape; null where it cannot be had.</summary>
    /// <param name="migration">The state and the version that wrote it.</param>
    public static string? Migrate(StateMigration migration)
    {
        // The first version's assets are this one's; its areas only lack what this one adds, which begins empty.
        if (migration.FromVersion != 1) return null;
        try
        {
            if (JsonNode.Parse(migration.State) is not JsonObject state || state["v"]?.GetValue<int>() != 1) return null;
            if (migration.Owner == StateOwner.Asset) return migration.State;
            state["v"] = AreaMemory.Version;
            var moved = state.ToJsonString();
            AreaMemory.Read(moved);
            return moved;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            return null;
        }
    }
}
