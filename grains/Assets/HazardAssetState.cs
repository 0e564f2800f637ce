using Haimen.Grains.States;

namespace Haimen.Grains.Assets;

/// <summary>An asset's durable state: the domain's own JSON and what it said last.</summary>
[GenerateSerializer, Alias("haimen.asset-state")]
internal sealed class HazardAssetState
{
    /// <summary>State written before versions were kept; such a one has version 1.</summary>
    [Id(0)] public string? Unversioned { get; set; }

    [Id(1)] public AssetOutcome? Latest { get; set; }

    /// <summary>The domain's own state; null where nothing was written since versions are kept.</summary>
    [Id(2)] public KeptState? Kept { get; set; }

    /// <summary>The domain's own state, also where it was written before versions were kept.</summary>
    public KeptState Domain
    {
        get
        {
            Kept ??= new KeptState { Text = Unversioned, Version = 1 };
            Unversioned = null;
            return Kept;
        }
    }
}
