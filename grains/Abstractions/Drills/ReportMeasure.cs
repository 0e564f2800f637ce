namespace Haimen.Grains.Drills;

/// <summary>A figure of a drill's report that an expectation can name. Written in camel case in scenario files.</summary>
public enum ReportMeasure
{
    /// <summary>Incidents that were opened.</summary>
    Incidents,

    /// <summary>Warnings that were issued.</summary>
    Warnings,

    /// <summary>Orders that were given, of every kind.</summary>
    Orders,

    /// <summary>Orders to teams.</summary>
    TeamOrders,

    /// <summary>Orders for supplies.</summary>
    SupplyOrders,

    /// <summary>Orders that move people to shelters.</summary>
    EvacuationOrders,

    /// <summary>Orders that were declined or not answered in time.</summary>
    FailedOrders,

    /// <summary>People who were told to leave.</summary>
    Evacuated,

    /// <summary>People who reached a shelter.</summary>
    Sheltered,

    /// <summary>Shortfalls that were stated.</summary>
    Shortfalls,

    /// <summary>Minutes from the first incident to the first order; none where there was no order.</summary>
    FirstOrderWithinMinutes,

    /// <summary>Minutes from the start of the drill to the first incident; none where there was no incident.</summary>
    FirstIncidentWithinMinutes,

    /// <summary>Mean minutes from an order to its arrival; none where nothing arrived.</summary>
    MeanArrivalMinutes,

    /// <summary>Tasks of plans that were not done in time.</summary>
    LateTasks,

    /// <summary>Incidents that are still open at the end.</summary>
    OpenIncidentsAtEnd,

    /// <summary>Resources that are still owned by an order at the end.</summary>
    OwnedResourcesAtEnd,

    /// <summary>Greatest depth of water on the ground in truth, in metres.</summary>
    MaxDepthM,

    /// <summary>Requests for mutual aid to neighbouring districts and the city.</summary>
    AidRequests,

    /// <summary>Answers to them that gave something.</summary>
    AidAnswers,

    /// <summary>Units that partners promised and the incidents took.</summary>
    AidGranted,

    /// <summary>Of them, units that arrived.</summary>
    AidArrived,

    /// <summary>Directives that were given.</summary>
    Directives,

    /// <summary>Directives that were in force at the end.</summary>
    DirectivesAtEnd,

    /// <summary>Effects on other domains that were proposed.</summary>
    Cascades,

    /// <summary>Of them, those that at least one domain accepted.</summary>
    CascadesAccepted,

    /// <summary>Of them, those that domains answered and all refused.</summary>
    CascadesRefused,
}
