using Haimen.Hazards.Migrations;

namespace Haimen.Fire;

/// <summary>The shape of the states that the domain keeps: one version for assets and areas.</summary>
internal static class FireStates
{
    /// <summary>The version in force.</summary>
    public const int Version = 1;

    /// <summary>
    /// Brings a state of another version here. There was none before the first, and a later one may mean something else by the
    /// same names, so the asset or area begins anew.
    /// </summary>
    /// <param name="migration">The state and the version that wrote it.</param>
    public static string? Migrate(StateMigration migration) => migration.FromVersion == Version ? migration.State : null;
}
