namespace Haimen.Grains.Incidents;

/// <summary>How long each level has before a shortfall climbs to the next. No plan of the district gives these times: all are unverified.</summary>
public sealed class AidOptions
{
    /// <summary>How long something is short before the neighbouring districts are asked.</summary>
    /// <value>5 minutes: as long as dispatch takes to look again, so that a team that comes free in between is not asked for twice.</value>
    public TimeSpan AskNeighboursAfter { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Within which those asked should answer; after it the level above is asked and, above the city, someone is told.</summary>
    /// <value>20 minutes.</value>
    public TimeSpan AnswerWithin { get; init; } = TimeSpan.FromMinutes(20);

    /// <summary>A request is revised when what is short changes by more than this fraction of it.</summary>
    /// <value>0.2, so that duty officers elsewhere are not called for every unit; what is taken of an answer follows what is short anyway.</value>
    public double RevisionFraction { get; init; } = 0.2;

    /// <summary>How long after the promised time aid is waited for before it is no longer counted on.</summary>
    /// <value>30 minutes: roads under water cost convoys that much.</value>
    public TimeSpan ArrivalSlack { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long after the time of its way released aid is waited for before it is taken to be home.</summary>
    /// <value>2 hours: the incident does not stay open for a partner that forgot to say so.</value>
    public TimeSpan ReturnSlack { get; init; } = TimeSpan.FromHours(2);
}
