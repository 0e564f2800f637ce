using Haimen.Hazards;
using Haimen.Hazards.Migrations;

namespace Haimen.Grains.States;

/// <summary>Gives a domain the state that it kept in the shape that its present version reads.</summary>
internal static class StateMigrations
{
    /// <summary>Reads a state.</summary>
    /// <param name="kept">What is kept.</param>
    /// <param name="domain">The domain that is to read it.</param>
    /// <param name="owner">Whose state it is.</param>
    /// <param name="assetKind">The asset's kind; empty for an area.</param>
    /// <returns>The state, null where it begins anew; and why it begins anew although there was one, else null.</returns>
    public static (string? State, string? BeginsAnew) Read(KeptState kept, IHazardDomain domain, StateOwner owner, string assetKind)
    {
        var version = domain.Descriptor.StateVersion;
        if (kept.Text is not { } text || kept.Version == version) return (kept.Text, null);
        // Gone back to an older version: what that one wrote is nearer to its heart than anything a younger one can be turned into.
        if (version < kept.Version && kept.PreviousText is { } previous && kept.PreviousVersion == version) return (previous, null);
        try
        {
            return domain.MigrateState(new StateMigration(owner, assetKind, kept.Version, text)) is { } migrated
                ? (migrated, null)
                : (null, $"{domain.Descriptor.Id} {domain.Descriptor.Version} cannot bring state version {kept.Version} into version {version}");
        }
#pragma warning disable CA1031 // A domain is foreign code: a migration that throws must not keep an asset from its next step.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return (null, $"{domain.Descriptor.Id} {domain.Descriptor.Version} failed to bring state version {kept.Version} into version {version}: {e.Message}");
        }
    }
}
