using Haimen.Grains.Drills;

namespace Haimen.Host.Drills.Views;

/// <summary>Shows a running drill to the person who started it.</summary>
internal interface IDrillView
{
    /// <summary>Runs a drill and shows how it goes.</summary>
    /// <param name="drill">The drill; it hands each snapshot to the action it is given, from one thread at a time.</param>
    /// <returns>The report that the drill gave.</returns>
    Task<DrillReport> RunAsync(Func<Action<DrillProgress>, Task<DrillReport>> drill);
}
