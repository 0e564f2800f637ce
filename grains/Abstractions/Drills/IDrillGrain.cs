namespace Haimen.Grains.Drills;

/// <summary>
/// The conductor of a drill, keyed <c>realm/drill</c>: a discrete-event scheduler. It moves the truth, lets sensors report what they see of
/// it, sets off injects and fires the realm's agenda, one call after the other; nothing in the realm happens outside it but what
/// people do between two steps, at <see cref="MomentAsync"/>. It never sleeps: how fast the drill runs is up to whoever calls <see cref="AdvanceAsync"/>.
/// </summary>
public interface IDrillGrain : IGrainWithStringKey
{
    /// <summary>Sets the drill up at the scenario's start.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="seed">The seed: the same scenario and seed give the same logs.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task StartAsync(DrillScenario scenario, ulong seed, CancellationToken cancellationToken = default);

    /// <summary>Runs one step of the scenario (<see cref="DrillScenario.Step"/>); at the end of the scenario it does nothing.</summary>
    /// <param name="cancellationToken">Cancels before the step.</param>
    Task<DrillProgress> AdvanceAsync(CancellationToken cancellationToken = default);

    /// <summary>Sets an inject off at the beginning of the next step.</summary>
    /// <param name="inject">The inject; its time is ignored.</param>
    /// <param name="by">Who has it happen; the report says so.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task InjectAsync(DrillInject inject, string by, CancellationToken cancellationToken = default);

    /// <summary>The instant between two steps. Whoever acts in the realm acts at it, and sees to it that no step is taken meanwhile.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task<DrillMoment> MomentAsync(CancellationToken cancellationToken = default);

    /// <summary>Writes down what a person did: the report says so, and that the drill is no longer the same as another with its seed.</summary>
    /// <param name="command">What was done.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task NoteAsync(ReportCommand command, CancellationToken cancellationToken = default);

    /// <summary>The report so far.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task<DrillReport> ReportAsync(CancellationToken cancellationToken = default);
}
