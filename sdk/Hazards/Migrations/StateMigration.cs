namespace Haimen.Hazards.Migrations;

/// <summary>A state that another version of the domain wrote.</summary>
/// <param name="Owner">Whose it is.</param>
/// <param name="AssetKind">The asset's kind; empty for an area.</param>
/// <param name="FromVersion">The <see cref="DomainDescriptor.StateVersion"/> that wrote it; never this domain's own.</param>
/// <param name="State">The state as it was written.</param>
public sealed record StateMigration(StateOwner Owner, string AssetKind, int FromVersion, string State);
