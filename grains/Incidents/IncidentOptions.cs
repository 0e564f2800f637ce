namespace Haimen.Grains.Incidents;

/// <summary>An incident's clocks and thresholds. The same for every realm of a host: replay does not need them, deciding does.</summary>
public sealed class IncidentOptions
{
    /// <summary>Within which a resource must acknowledge an order.</summary>
    /// <value>5 minutes.</value>
    public TimeSpan AcknowledgeWithin { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Within which a team or a depot's lorry must set out, from when it acknowledged; what a depot needs to make ready comes on top.</summary>
    /// <value>10 minutes: a crew on stand-by turns out in 1 to 6; one that has not moved after ten has something in its way, and another is sent.</value>
    public TimeSpan DepartWithin { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Within which people who are to be moved must have set out, from when their shelter acknowledged; after that the duty officer is told.</summary>
    /// <value>1 hour: to call on every house of a village. The order is not given elsewhere, for some are on their way.</value>
    public TimeSpan EvacueesDepartWithin { get; init; } = TimeSpan.FromHours(1);

    /// <summary>For how long a resource that declined an order, or did not answer it in time, is not asked again for the same need.</summary>
    /// <value>1 hour: what kept a crew is often over by then, and in a long incident there may be nobody else.</value>
    public TimeSpan ExcludeFor { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Within which a report should be verified; after that someone above is told.</summary>
    /// <value>30 minutes: half of the hour within which the county must know.</value>
    public TimeSpan VerifyWithin { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>After which a report that nobody verified is closed.</summary>
    /// <value>2 hours.</value>
    public TimeSpan DropUnverifiedAfter { get; init; } = TimeSpan.FromHours(2);

    /// <summary>Within which the county must be told of an incident.</summary>
    /// <value>1 hour (State Council Order 493, article 9).</value>
    public TimeSpan CountyReportWithin { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Within which each level above must be told by the one below.</summary>
    /// <value>2 hours (State Council Order 493, article 11).</value>
    public TimeSpan NextReportWithin { get; init; } = TimeSpan.FromHours(2);

    /// <summary>Within which goods and shelter must reach people who need them.</summary>
    /// <value>10 hours (Haimen plan for emergency management, table 1 no. 12).</value>
    public TimeSpan ReliefWithin { get; init; } = TimeSpan.FromHours(10);

    /// <summary>How long the area must stay quiet before the incident is closed.</summary>
    /// <value>30 minutes.</value>
    public TimeSpan CloseAfterQuiet { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>After which an incident looks again for messages that a crash or an error kept from being sent.</summary>
    /// <value>1 minute.</value>
    public TimeSpan ResumeAfter { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>A need's weight or time counts as revised when it changes by more than this fraction; its quantity and place always do.</summary>
    /// <value>0.1, so that a water level that wavers does not fill the log.</value>
    public double RevisionFraction { get; init; } = 0.1;

    /// <summary>Depth of water, metres, from which an incident's footprint closes roads.</summary>
    /// <value>
    /// 0.3. Passenger cars pass up to a total head of 0.3 m, emergency vehicles up to 0.6 m (Kramer, Terheiden and Wieprecht, "Safety criteria
    /// for the trafficability of inundated roads in urban floodings", 2016): so roads are closed, and those who must still go in, slowly.
    /// </value>
    public double ImpassableDepthM { get; init; } = 0.3;

    /// <summary>Whether the program itself reports to the levels above; where not, a person completes those tasks.</summary>
    /// <value>True.</value>
    public bool ReportsItself { get; init; } = true;

    /// <summary>How a shortfall climbs to others.</summary>
    public AidOptions Aid { get; init; } = new();

    /// <summary>Entries of the log between two snapshots.</summary>
    /// <value>200.</value>
    public int SnapshotEvery { get; init; } = 200;
}
