using Grpc.Core;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Migrations;
using Haimen.Hazards.Models;
using Haimen.Hazards.Plans;
using Haimen.Hazards.Sensing;
using Haimen.Hazards.Simulation;
using Haimen.Hazards.Wire.Mapping;
using W = Haimen.Hazards.Wire.V1;

namespace Haimen.Hazards.Wire;

/// <summary>
/// A domain that runs in another process, as if it ran in this one: the host's side. Calls block until the answer is there or the
/// context's budget is used up; a refusal comes back as the same exception that the domain threw, anything else as a
/// <see cref="DomainFaultException"/>, an answer that breaks the wire contract as a <see cref="WireFormatException"/>.
/// </summary>
public sealed class RemoteDomain : IHazardDomain
{
    private readonly RemoteCalls _calls;
    private readonly Dictionary<string, RemoteGrader> _graders;

    private RemoteDomain(RemoteCalls calls, W.DomainDescriptor described)
    {
        _calls = calls;
        Descriptor = FromWire.Descriptor(described);
        Models = [.. described.Models.Select(x => new RemoteModel(calls, FromWire.Model(x)))];
        _graders = described.SensorKinds.ToDictionary(x => x.Id, x => new RemoteGrader(calls, x.Id, FromWire.Span(x.Window)), StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public DomainDescriptor Descriptor { get; }

    /// <inheritdoc/>
    public IReadOnlyList<IHazardModel> Models { get; }

    /// <summary>Asks the domain who it is.</summary>
    /// <param name="invoker">The channel to it.</param>
    /// <param name="budget">How long a call without a context (a grade, a plan, a model) may take; more than 0.</param>
    /// <param name="time">The clock that deadlines are counted by; null for the machine's.</param>
    /// <exception cref="DomainFaultException">It does not answer.</exception>
    /// <exception cref="WireFormatException">Its answer breaks the wire contract.</exception>
    public static RemoteDomain Connect(CallInvoker invoker, TimeSpan budget, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(invoker);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(budget, TimeSpan.Zero);
        var calls = new RemoteCalls(new W.HazardDomain.HazardDomainClient(invoker), budget, time ?? TimeProvider.System);
        return new(calls, calls.Ask(x => x.Client.Describe(new W.DescribeRequest(), x.Options)));
    }

    /// <inheritdoc/>
    public ISensorGrader GraderFor(string sensorKind) => _graders.TryGetValue(sensorKind, out var grader)
        ? grader
        : throw new ArgumentException($"The domain {Descriptor.Id} grades no sensors of kind '{sensorKind}'.", nameof(sensorKind));

    /// <inheritdoc/>
    public AssetUpdate UpdateAsset(AssetSituation situation, DomainContext context)
    {
        ArgumentNullException.ThrowIfNull(situation);
        ArgumentNullException.ThrowIfNull(context);
        var request = ToWire.Situation(situation, context);
        return FromWire.Update(_calls.Ask(x => x.Client.UpdateAsset(request, x.Options), context));
    }

    /// <inheritdoc/>
    public AreaAssessment Assess(AreaSituation situation, DomainContext context)
    {
        ArgumentNullException.ThrowIfNull(situation);
        ArgumentNullException.ThrowIfNull(context);
        var request = ToWire.Situation(situation, context);
        return FromWire.Assessment(_calls.Ask(x => x.Client.Assess(request, x.Options), context));
    }

    /// <inheritdoc/>
    public ResponsePlan PlanFor(string incidentKind, HazardGrade level)
    {
        var request = new W.PlanRequest { IncidentKind = incidentKind, Level = ToWire.Grade(level) };
        return FromWire.Plan(_calls.Ask(x => x.Client.PlanFor(request, x.Options)));
    }

    /// <inheritdoc/>
    public string? MigrateState(StateMigration migration)
    {
        ArgumentNullException.ThrowIfNull(migration);
        var request = new W.MigrateStateRequest
        {
            Owner = (W.StateOwner)(int)migration.Owner,
            AssetKind = migration.AssetKind,
            FromVersion = migration.FromVersion,
            State = migration.State,
        };
        var reply = _calls.Ask(x => x.Client.MigrateState(request, x.Options));
        return reply.HasState ? reply.State : null;
    }

    /// <summary>Starts a simulation in the domain's process. It ends there when the process does.</summary>
    /// <inheritdoc/>
    public IHazardSimulation Simulate(SimulationSetup setup, DomainContext context)
    {
        ArgumentNullException.ThrowIfNull(setup);
        ArgumentNullException.ThrowIfNull(context);
        var request = ToWire.Setup(setup, context);
        return new RemoteSimulation(_calls, _calls.Ask(x => x.Client.StartSimulation(request, x.Options), context));
    }
}
