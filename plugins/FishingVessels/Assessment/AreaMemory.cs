using Haimen.Hazards;

namespace Haimen.FishingVessels.Assessment;

/// <summary>What the domain remembers of an area between assessments.</summary>
internal sealed class AreaMemory
{
    /// <summary>The level in force.</summary>
    public HazardGrade Level { get; set; }

    /// <summary>Since when a lower level would do; null where none would.</summary>
    public DateTimeOffset? LowerSince { get; set; }

    /// <summary>The stage of the recall in force.</summary>
    public RecallStage Stage { get; set; }

    /// <summary>Since when a lower stage would do; null where none would.</summary>
    public DateTimeOffset? StageLowerSince { get; set; }

    /// <summary>When the wind arrives, or arrived; null without a recall.</summary>
    public DateTimeOffset? WindAt { get; set; }

    /// <summary>Quantities already stated, by need id.</summary>
    public SortedDictionary<string, int> Needs { get; } = new(StringComparer.Ordinal);

    /// <summary>Where teams were sent to search, by vessel id; moves only when the datum has moved far.</summary>
    public SortedDictionary<string, GeoPoint> SearchPlaces { get; } = new(StringComparer.Ordinal);
}
