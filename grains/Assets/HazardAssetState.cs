namespace Haimen.Grains.Assets;

/// <summary>An asset's durable state: the domain's own JSON and what it said last.</summary>
[GenerateSerializer, Alias("haimen.asset-state")]
internal sealed class HazardAssetState
{
    [Id(0)] public string? DomainState { get; set; }

    [Id(1)] public AssetOutcome? Latest { get; set; }
}
