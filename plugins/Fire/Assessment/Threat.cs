using Haimen.Hazards;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Effects;

namespace Haimen.Fire.Assessment;

/// <summary>An effect of another domain that strikes a building or a plot.</summary>
/// <param name="Key">The effect's key.</param>
/// <param name="Asset">What it strikes.</param>
/// <param name="Effect">The effect.</param>
/// <param name="Severe">Whether it calls for an incident.</param>
/// <param name="Grade">How bad it is here.</param>
internal sealed record Threat(string Key, AssetView Asset, HazardEffect Effect, bool Severe, HazardGrade Grade);
