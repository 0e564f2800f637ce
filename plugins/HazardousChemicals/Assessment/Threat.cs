using Haimen.Hazards;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Effects;

namespace Haimen.HazardousChemicals.Assessment;

/// <summary>What another hazard does to tanks and stores of the area.</summary>
/// <param name="Effect">The effect as told.</param>
/// <param name="Struck">The tanks and stores that it reaches, by id.</param>
/// <param name="Grade">How bad the domain thinks it; normal where it refuses.</param>
/// <param name="Answer">What it says to it.</param>
internal sealed record Threat(ReceivedEffect Effect, IReadOnlyList<AssetView> Struck, HazardGrade Grade, EffectAnswer Answer);
