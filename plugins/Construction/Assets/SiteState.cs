using Haimen.Hazards;

namespace Haimen.Construction.Assets;

/// <summary>What the domain remembers of an asset of a site; <see cref="SiteStateJson"/> writes and reads it.</summary>
internal sealed class SiteState
{
    private static readonly TimeSpan LowerAfter = TimeSpan.FromMinutes(30);

    /// <summary>The grade in force.</summary>
    public HazardGrade Grade { get; set; }

    /// <summary>Since when a lower grade would do; null where none would.</summary>
    public DateTimeOffset? LowerSince { get; set; }

    /// <summary>Grade of the wind in force, for its hysteresis.</summary>
    public HazardGrade WindGrade { get; set; }

    /// <summary>Grade of the forecast gust in force, for its hysteresis.</summary>
    public HazardGrade GustGrade { get; set; }

    /// <summary>Grade of the load moment or the tilt in force, for its hysteresis.</summary>
    public HazardGrade LoadGrade { get; set; }

    /// <summary>Whether load, tilt or a report, and not the wind alone, raised the grade.</summary>
    public bool Faulty { get; set; }

    /// <summary>Whether a danger sign was reported and not taken back.</summary>
    public bool Danger { get; set; }

    /// <summary>Whether it gave way.</summary>
    public bool Collapsed { get; set; }

    /// <summary>Whether the trapped were not counted but assumed.</summary>
    public bool TrappedAssumed { get; set; }

    public int Trapped { get; set; }

    public int Injured { get; set; }

    public int Dead { get; set; }

    /// <summary>People on site as last reported; null where that never was.</summary>
    public int? Workers { get; set; }

    /// <summary>What is remembered of each sensor, by its id.</summary>
    public SortedDictionary<string, MonitoredSeries> Series { get; } = new(StringComparer.Ordinal);

    /// <summary>Takes a worse grade at once and a better one when it held for half an hour.</summary>
    /// <param name="wanted">What is called for now.</param>
    /// <param name="now">Now.</param>
    public void Settle(HazardGrade wanted, DateTimeOffset now)
    {
        if (wanted >= Grade)
        {
            (Grade, LowerSince) = (wanted, null);
            return;
        }

        LowerSince ??= now;
        if (now - LowerSince >= LowerAfter) (Grade, LowerSince) = (wanted, null);
    }
}
