namespace Haimen.Hazards.Migrations;

/// <summary>Whose state it is.</summary>
public enum StateOwner
{
    /// <summary>An asset's, from <see cref="Assets.AssetUpdate.State"/>.</summary>
    Asset = 0,

    /// <summary>An area's, from <see cref="Assessment.AreaAssessment.State"/>.</summary>
    Area = 1,
}
