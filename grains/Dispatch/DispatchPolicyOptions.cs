using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Dispatch;

/// <summary>Which orders go by themselves and which wait for a commander, by what is needed and the incident's level.</summary>
public sealed class DispatchPolicyOptions
{
    /// <summary>Teams.</summary>
    /// <value>All by themselves: the first response is to begin in the shortest time (Haimen plan for emergency management, 4.5(4)).</value>
    public LevelModes Team { get; set; } = new();

    /// <summary>Goods.</summary>
    /// <value>All by themselves, as for teams; what was sent in vain comes back.</value>
    public LevelModes Supply { get; set; } = new();

    /// <summary>People who are to be moved.</summary>
    /// <value>
    /// At levels IV and III a commander confirms; at II and I they go by themselves. The plan leaves moving people to those who answer for the
    /// place: graded responsibility and territorial management come first (4.5(1)), and it is the township's and the village's own people who
    /// move them in the first response (4.9(2)). At a low level there is time to ask them, and people are not taken from their homes by a
    /// gauge alone; at a high one, waiting costs lives. The plan names no levels: these are unverified.
    /// </value>
    public LevelModes Evacuation { get; set; } = new() { Blue = DispatchMode.Confirm, Yellow = DispatchMode.Confirm };

    /// <summary>Within which an order that waits is to be confirmed; after half of it the duty officer is reminded, after it the order lapses and the need is planned anew.</summary>
    /// <value>10 minutes: to reach a commander by telephone twice. What it holds is held for that long and serves nobody else.</value>
    public TimeSpan ConfirmWithin { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Whether an order for a need waits for a commander.</summary>
    /// <param name="kind">What is needed.</param>
    /// <param name="level">The incident's level.</param>
    public bool AwaitsCommander(NeedKind kind, HazardGrade level) =>
        (kind switch { NeedKind.Team => Team, NeedKind.Supply => Supply, _ => Evacuation }).At(level) == DispatchMode.Confirm;
}
