namespace Haimen.Grains.Incidents;

/// <summary>What a person in charge may tell an incident.</summary>
public enum IncidentCommandKind
{
    /// <summary>The report is true.</summary>
    Verify = 0,

    /// <summary>The report is not true, or no concern: the incident is closed.</summary>
    Dismiss = 1,

    /// <summary>Sets the level by hand; the domain can raise it above, never lower it below.</summary>
    SetLevel = 2,

    /// <summary>Gives the level back to the domain.</summary>
    FollowDomain = 3,

    /// <summary>A task of the plan is done; the subject is its id.</summary>
    CompleteTask = 4,

    /// <summary>Adds a fact to the log.</summary>
    AddFact = 5,

    /// <summary>Ends the response: everything goes home.</summary>
    Close = 6,

    /// <summary>Takes a closed incident up again.</summary>
    Reopen = 7,

    /// <summary>Cancels an order; the subject is its id. Its need is planned anew without that resource.</summary>
    CancelOrder = 8,

    /// <summary>A partner answers a request for mutual aid; the subject is the request's id, <see cref="IncidentCommand.Aid"/> the answer.</summary>
    AnswerAid = 30,

    /// <summary>What a partner gave is on scene; the subject is the answer's id.</summary>
    AidArrived = 31,

    /// <summary>What a partner gave is home again; the subject is the answer's id.</summary>
    AidReturned = 32,
}
