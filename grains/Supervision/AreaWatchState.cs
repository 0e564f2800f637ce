using Haimen.Grains.Assets;
using Haimen.Grains.Cascades;
using Haimen.Grains.States;
using Haimen.Hazards;

namespace Haimen.Grains.Supervision;

/// <summary>A watch's durable state.</summary>
[GenerateSerializer, Alias("haimen.watch-state")]
internal sealed class AreaWatchState
{
    /// <summary>What is known of each sensor, by id.</summary>
    [Id(0)] public SortedDictionary<string, WatchedSensor> Sensors { get; set; } = new(StringComparer.Ordinal);

    /// <summary>The domain's state for the area, written before versions were kept; such a one has version 1.</summary>
    [Id(1)] public string? Unversioned { get; set; }

    [Id(2)] public DateTimeOffset? AssessedAt { get; set; }

    [Id(3)] public HazardGrade Level { get; set; }

    /// <summary>The open incident; null where none.</summary>
    [Id(4)] public string? IncidentId { get; set; }

    /// <summary>How many incidents were ever opened; numbers their ids.</summary>
    [Id(5)] public int Incidents { get; set; }

    /// <summary>Warnings in force by kind.</summary>
    [Id(6)] public SortedDictionary<string, string> Warnings { get; set; } = new(StringComparer.Ordinal);

    /// <summary>How many warnings were ever drafted; numbers their ids.</summary>
    [Id(7)] public int WarningCount { get; set; }

    /// <summary>The assets at the last assessment, by id.</summary>
    [Id(8)] public AssetOutcome[] Assets { get; set; } = [];

    /// <summary>Enterprises that were told they are in danger, by id.</summary>
    [Id(9)] public SortedDictionary<string, HazardGrade> Enterprises { get; set; } = new(StringComparer.Ordinal);

    /// <summary>What was reported of assets, by asset.</summary>
    [Id(10)] public SortedDictionary<string, AssetInbox> Reports { get; set; } = new(StringComparer.Ordinal);

    /// <summary>The domain's own state for the area; null where nothing was written since versions are kept.</summary>
    [Id(11)] public KeptState? Kept { get; set; }

    /// <summary>What other domains say reaches the area, by key.</summary>
    [Id(12)] public SortedDictionary<string, KnownEffect> Effects { get; set; } = new(StringComparer.Ordinal);

    /// <summary>What the domain states of its effects on others, by id.</summary>
    [Id(13)] public SortedDictionary<string, StatedEffect> Stated { get; set; } = new(StringComparer.Ordinal);

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
