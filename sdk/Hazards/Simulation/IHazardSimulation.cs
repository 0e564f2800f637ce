using Haimen.Hazards.Effects;

namespace Haimen.Hazards.Simulation;

/// <summary>
/// The truth of a drill: what really happens, as opposed to what sensors report. Deterministic; used by one caller at a time.
/// Noise, delay and outages of sensors are the host's part.
/// </summary>
public interface IHazardSimulation
{
    /// <summary>Moves the truth forward.</summary>
    /// <param name="to">The instant to move to, not before the last.</param>
    /// <param name="forcing">What drives it until then.</param>
    void Advance(DateTimeOffset to, SimulationForcing forcing);

    /// <summary>What a faultless sensor would read now; for an increment kind (rain), what came since the last call of <see cref="Advance"/>.</summary>
    /// <param name="sensorId">A sensor of the setup.</param>
    double Measure(string sensorId);

    /// <summary>The kinds of event that a scenario may make happen.</summary>
    IReadOnlyList<string> EventKinds => [];

    /// <summary>What people and devices on its assets reported in the last <see cref="Advance"/>, by rising time.</summary>
    IReadOnlyList<SimulatedReport> Reports => [];

    /// <summary>What the truth does to the truth of other domains now; passed on with their next step.</summary>
    IReadOnlyList<HazardEffect> Effects => [];

    /// <summary>Named quantities of the whole truth for reports, e.g. <c>maxDepthM</c>, <c>floodedVillages</c>, <c>storedM3</c>.</summary>
    IReadOnlyDictionary<string, double> Truth { get; }

    /// <summary>The domain's main quantity on the ground by village id (for floods the depth in metres); villages without any are left out.</summary>
    IReadOnlyDictionary<string, double> ByVillage { get; }
}
