namespace Haimen.Grains.Incidents;

/// <summary>How a request for mutual aid stands.</summary>
public enum AidRequestProgress
{
    /// <summary>Asked; answers are awaited.</summary>
    Asked = 0,

    /// <summary>Everyone asked has answered, and something is still short.</summary>
    Answered = 1,

    /// <summary>Not everyone asked has answered in time.</summary>
    Overdue = 2,

    /// <summary>Nothing is short any more.</summary>
    Ended = 3,
}
