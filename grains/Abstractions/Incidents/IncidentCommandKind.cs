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

    /// <summary>Refuses an order, proposed or running; the subject is its id. Its resource is forbidden for that need, which is planned anew.</summary>
    RefuseOrder = 8,

    /// <summary>Lets an order go that waits for a commander; the subject is its id.</summary>
    ConfirmOrder = 9,

    /// <summary>Refuses an order, proposed or running, and pins another resource to its need; the subject is the order's id, the resource is given.</summary>
    ReplaceOrder = 10,

    /// <summary>Wants a resource for a need before any other, when it is free; the subject is the need's id, the resource is given.</summary>
    PinResource = 11,

    /// <summary>Bars a resource from a need, or from the whole incident; the subject is the need's id or empty, the resource is given. Orders under way stay.</summary>
    ForbidResource = 12,

    /// <summary>Takes back what was said of a resource, and asks one again that declined; the subject is the need's id or empty, the resource is given.</summary>
    LiftResource = 13,

    /// <summary>A partner answers a request for mutual aid; the subject is the request's id, <see cref="IncidentCommand.Aid"/> the answer.</summary>
    AnswerAid = 14,

    /// <summary>What a partner gave is on scene; the subject is the answer's id.</summary>
    AidArrived = 15,

    /// <summary>What a partner gave is home again; the subject is the answer's id.</summary>
    AidReturned = 16,

    /// <summary>Sets the level by hand, above the one in force.</summary>
    RaiseLevel = 17,

    /// <summary>Sets the level by hand, below the one in force.</summary>
    LowerLevel = 18,
}
