using Haimen.Grains.Incidents.State;

namespace Haimen.Grains.Incidents.Deciding;

/// <summary>
/// What an incident has decided and must still tell others. It is derived from the state, never kept beside it, so a crash between
/// writing and telling loses nothing: whoever loads the state sees what is left. Every message may be sent again without harm.
/// </summary>
internal static class IncidentOutbox
{
    /// <summary>Orders whose resources have not yet taken them.</summary>
    public static IEnumerable<OrderState> Orders(IncidentState state) => state.Orders.Where(o => o.AwaitsOrder);

    /// <summary>Orders whose resources have not yet been told to come home.</summary>
    public static IEnumerable<OrderState> Releases(IncidentState state) => state.Orders.Where(o => o.AwaitsRelease);

    /// <summary>Reports upward that the program has not yet sent.</summary>
    public static IEnumerable<TaskState> Reports(IncidentState state) => state.Stage is IncidentStage.Closed or IncidentStage.None
        ? []
        : state.Tasks.Where(t => t.DoneAt is null && t.Task.Automatic == StatutoryTasks.ByReport);

    /// <summary>Requests for aid that those asked have not been told of as they stand.</summary>
    public static IEnumerable<AidRequestState> AidRequests(IncidentState state) => state.AidRequests.Where(r => r.ToTell != r.Told);

    /// <summary>Answers whose partners have not been told what is taken of them.</summary>
    public static IEnumerable<AidAnswerState> AidAnswers(IncidentState state) => state.AidAnswers.Where(a => a.ToTell != a.Told);

    /// <summary>Directives of which those whom they are for do not know how they stand.</summary>
    public static IEnumerable<DirectiveState> Directives(IncidentState state) => state.Directives.Where(x => x.ToTell != x.Told);

    /// <summary>Whether anything is left to tell, open needs included.</summary>
    public static bool Outstanding(IncidentState state) =>
        Orders(state).Any() || Releases(state).Any() || Reports(state).Any() || AidRequests(state).Any() || AidAnswers(state).Any() || Directives(state).Any() || (state.Serves && state.Needs.Any(n => state.OpenOf(n) > 0));
}
