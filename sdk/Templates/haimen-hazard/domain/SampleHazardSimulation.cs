using Haimen.Hazards.Simulation;

namespace SampleHazard;

/// <summary>The truth of a drill: the scenario's series <c>level</c> holds at every sensor. Make it yours.</summary>
internal sealed class SampleHazardSimulation(SimulationSetup setup) : IHazardSimulation
{
    private const string Series = "level";
    private static readonly SortedDictionary<string, double> Nothing = [];
    private readonly HashSet<string> _sensors = setup.Sensors.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
    private double _level;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, double> Truth => new SortedDictionary<string, double>(StringComparer.Ordinal) { ["level"] = _level };

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, double> ByVillage => Nothing;

    /// <inheritdoc/>
    public void Advance(DateTimeOffset to, SimulationForcing forcing) => _level = Math.Clamp(forcing.Series.GetValueOrDefault(Series), 0, 100);

    /// <inheritdoc/>
    public double Measure(string sensorId) =>
        _sensors.Contains(sensorId) ? _level : throw new ArgumentException($"sensor '{sensorId}' is not in the setup", nameof(sensorId));
}
