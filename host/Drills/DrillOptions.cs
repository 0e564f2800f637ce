using System.ComponentModel.DataAnnotations;

namespace Haimen.Host.Drills;

/// <summary>What a serving host allows of drills.</summary>
internal sealed class DrillOptions
{
    /// <summary>How many drills may be under way at once.</summary>
    /// <value>2: a drill as fast as it goes keeps a core busy, and the live realm must not wait for it.</value>
    [Range(0, 100)]
    public int AtOnce { get; set; } = 2;
}
