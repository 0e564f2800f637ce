using Haimen.Hazards.Effects;
using Haimen.Hazards.Simulation;
using Haimen.Hazards.Wire.Mapping;
using W = Haimen.Hazards.Wire.V1;

namespace Haimen.Hazards.Wire;

/// <summary>A drill's truth that is kept in the domain's process; what was true after the last step is held here.</summary>
internal sealed class RemoteSimulation : IHazardSimulation, IDisposable
{
    private readonly RemoteCalls _calls;
    private readonly string _id;
    private W.SimulationState _state;

    public RemoteSimulation(RemoteCalls calls, W.StartSimulationReply started)
    {
        _calls = calls;
        _id = started.SimulationId;
        EventKinds = [.. started.EventKinds];
        Take(started.State ?? throw new WireFormatException("StartSimulationReply.state", "is missing"));
    }

    public IReadOnlyList<string> EventKinds { get; }

    public IReadOnlyDictionary<string, double> Truth { get; private set; } = null!;

    public IReadOnlyDictionary<string, double> ByVillage { get; private set; } = null!;

    public IReadOnlyList<SimulatedReport> Reports { get; private set; } = null!;

    public IReadOnlyList<HazardEffect> Effects { get; private set; } = null!;

    public void Advance(DateTimeOffset to, SimulationForcing forcing)
    {
        ArgumentNullException.ThrowIfNull(forcing);
        var request = ToWire.Forcing(_id, to, forcing);
        Take(_calls.Ask(x => x.Client.AdvanceSimulation(request, x.Options)));
    }

    public double Measure(string sensorId) => _state.Measures.TryGetValue(sensorId, out var value)
        ? value
        : throw new ArgumentException($"sensor '{sensorId}' is not in the simulation", nameof(sensorId));

    public void Dispose() => _calls.Ask(x => x.Client.EndSimulation(new W.EndSimulationRequest { SimulationId = _id }, x.Options));

    [System.Diagnostics.CodeAnalysis.MemberNotNull(nameof(_state))]
    private void Take(W.SimulationState state)
    {
        _state = state;
        Truth = FromWire.Map(state.Truth);
        ByVillage = FromWire.Map(state.ByVillage);
        Reports = [.. state.Reports.Select(FromWire.Report)];
        Effects = [.. state.Effects.Select(FromWire.Effect)];
    }
}
