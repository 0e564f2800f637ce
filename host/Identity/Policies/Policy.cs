using System.Collections.Frozen;
using Haimen.Grains.Identity;

namespace Haimen.Host.Identity.Policies;

/// <summary>What one operation asks of whom.</summary>
internal sealed record Policy
{
    /// <summary>A method of the contract without its package, e.g. <c>IncidentService.Verify</c>, or an address, e.g. <c>/dashboard</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>Whether it changes something: then it stands in the audit log.</summary>
    public bool IsCommand { get; init; }

    /// <summary>Whether it needs no token.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>Whether a browser may bring its session as a cookie, since it cannot send a header with a link. Reading only.</summary>
    public bool TakesCookie { get; init; }

    /// <summary>How far a grant must reach.</summary>
    public PolicyScope Scope { get; init; }

    /// <summary>Who may in the live realm.</summary>
    public FrozenSet<Role> Live { get; init; } = FrozenSet<Role>.Empty;

    /// <summary>Who may in drills and forks.</summary>
    public FrozenSet<Role> Exercises { get; init; } = FrozenSet<Role>.Empty;

    /// <summary>Whether a grant allows it.</summary>
    /// <param name="grant">The grant.</param>
    /// <param name="live">Whether it touches the live realm, or no realm.</param>
    /// <param name="townships">The townships that it touches; null where they are not known.</param>
    public bool Allows(Grant grant, bool live, IReadOnlyCollection<string>? townships) =>
        (live ? Live : Exercises).Contains(grant.Role)
        && !(live && grant.ExercisesOnly)
        && (Scope == PolicyScope.Any
            || grant.Townships.Length == 0
            || (Scope == PolicyScope.Township && townships is { Count: > 0 } && townships.All(grant.Townships.Contains)));

    /// <summary>Whether some grant allows it somewhere: what a console offers.</summary>
    /// <param name="grants">The grants.</param>
    /// <param name="live">Whether in the live realm.</param>
    public bool AllowsSomewhere(IEnumerable<Grant> grants, bool live) => IsAnonymous || grants.Any(
        x => (live ? Live : Exercises).Contains(x.Role) && !(live && x.ExercisesOnly) && (Scope != PolicyScope.District || x.Townships.Length == 0));
}
