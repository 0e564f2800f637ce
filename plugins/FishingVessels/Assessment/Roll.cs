namespace Haimen.FishingVessels.Assessment;

/// <summary>The muster of a storm recall: which of the vessels that it is for are home, which come, which have not answered, which will be late.</summary>
internal sealed class Roll
{
    /// <summary>Vessels that the recall is for, by id.</summary>
    public required IReadOnlyList<Vessel> Meant { get; init; }

    /// <summary>Of them, those in port.</summary>
    public required int Home { get; init; }

    /// <summary>At sea, and they have answered or head for home.</summary>
    public required IReadOnlyList<Vessel> Coming { get; init; }

    /// <summary>At sea, and nothing was heard of them since the recall; longest recalled first.</summary>
    public required IReadOnlyList<Vessel> Unanswered { get; init; }

    /// <summary>At sea, and home only when less than <see cref="FishingRules.RecallMargin"/> is left before the wind, or after it; latest first.</summary>
    public required IReadOnlyList<Vessel> Late { get; init; }

    /// <summary>At sea.</summary>
    public int AtSea => Coming.Count + Unanswered.Count;

    /// <summary>Calls the roll.</summary>
    /// <param name="vessels">All vessels, by id.</param>
    /// <param name="stage">The recall.</param>
    /// <param name="windAt">When the wind arrives.</param>
    /// <param name="now">The instant.</param>
    public static Roll Call(IReadOnlyList<Vessel> vessels, RecallStage stage, DateTimeOffset? windAt, DateTimeOffset now)
    {
        Vessel[] meant = [.. vessels.Where(v => v.IsMeant(stage))];
        Vessel[] atSea = [.. meant.Where(v => v.AtSea)];
        return new()
        {
            Meant = meant,
            Home = meant.Length - atSea.Length,
            Coming = [.. atSea.Where(v => v.Answered)],
            Unanswered = [.. atSea.Where(v => !v.Answered).OrderByDescending(v => v.RecalledMinutes).ThenBy(v => v.Id, StringComparer.Ordinal)],
            Late = windAt is not { } at ? [] :
                [.. atSea.Where(v => now.AddMinutes(v.EtaMinutes) > at - FishingRules.RecallMargin).OrderByDescending(v => v.EtaMinutes).ThenBy(v => v.Id, StringComparer.Ordinal)],
        };
    }
}
