using Haimen.Grains.Domains.Shadows;

namespace Haimen.Host.Plugins;

/// <summary>What a host asks of the plugins in its folder.</summary>
internal sealed record PluginPolicy
{
    /// <summary>The folder that is watched, one folder a plugin.</summary>
    public required string Folder { get; init; }

    /// <summary>Where copies of the plugins and the operator's choices are kept.</summary>
    public required string Store { get; init; }

    /// <summary>Folder with the trusted public keys, one PEM file each; null where none is trusted.</summary>
    public string? Keys { get; init; }

    /// <summary>Whether a plugin must be signed by a trusted key.</summary>
    public bool SignedOnly { get; init; }

    /// <summary>How long a new version runs in the shadow.</summary>
    public ShadowPlan Shadow { get; init; } = new();

    /// <summary>How long the version before is kept loaded, to take over at once should the new one be quarantined.</summary>
    /// <value>The default is 10 minutes: each area is assessed at least once in it.</value>
    public TimeSpan StandbyFor { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How often the folder, the shadows and the pins are looked at.</summary>
    /// <value>The default is a second.</value>
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromSeconds(1);
}
