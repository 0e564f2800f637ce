using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Grpc.Core;
using Haimen.Hazards.Models;
using Haimen.Hazards.Simulation;
using Haimen.Hazards.Wire.Mapping;
using W = Haimen.Hazards.Wire.V1;

namespace Haimen.Hazards.Wire;

/// <summary>Serves a domain written against <see cref="IHazardDomain"/> over the wire: the child's side.</summary>
/// <param name="domain">The domain.</param>
public sealed class DomainService(IHazardDomain domain) : W.HazardDomain.HazardDomainBase
{
    private readonly ConcurrentDictionary<string, Running> _simulations = new(StringComparer.Ordinal);
    private int _started;

    /// <inheritdoc/>
    public override Task<W.DomainDescriptor> Describe(W.DescribeRequest request, ServerCallContext context) =>
        Answer(() => ToWire.Descriptor(domain));

    /// <inheritdoc/>
    public override Task<W.GradeReply> Grade(W.GradeRequest request, ServerCallContext context) => Answer(() =>
    {
        var reply = new W.GradeReply();
        foreach (var question in request.Questions) reply.Verdicts.Add(Graded(question));
        return reply;
    });

    /// <inheritdoc/>
    public override Task<W.AssetUpdate> UpdateAsset(W.UpdateAssetRequest request, ServerCallContext context) =>
        Answer(() => ToWire.Update(domain.UpdateAsset(FromWire.Situation(request), FromWire.Context(request.Context, context.CancellationToken))));

    /// <inheritdoc/>
    public override Task<W.AreaAssessment> Assess(W.AssessRequest request, ServerCallContext context) =>
        Answer(() => ToWire.Assessment(domain.Assess(FromWire.Situation(request), FromWire.Context(request.Context, context.CancellationToken))));

    /// <inheritdoc/>
    public override Task<W.ResponsePlan> PlanFor(W.PlanRequest request, ServerCallContext context) =>
        Answer(() => ToWire.Plan(domain.PlanFor(request.IncidentKind, FromWire.Grade(request.Level))));

    /// <inheritdoc/>
    public override Task<W.MigrateStateReply> MigrateState(W.MigrateStateRequest request, ServerCallContext context) => Answer(() =>
    {
        var reply = new W.MigrateStateReply();
        if (domain.MigrateState(new((Migrations.StateOwner)(int)request.Owner, request.AssetKind, request.FromVersion, request.State)) is { } state)
            reply.State = state;
        return reply;
    });

    /// <inheritdoc/>
    public override Task<W.RunModelReply> RunModel(W.RunModelRequest request, ServerCallContext context) => Answer(() =>
    {
        var model = domain.Models.FirstOrDefault(x => x.Descriptor.Name == request.Name)
            ?? throw new ArgumentException($"model '{request.Name}' is not known");
        var input = JsonNode.Parse(request.Input) as JsonObject ?? throw new ArgumentException("input: must be a JSON object");
        return new W.RunModelReply { Output = model.Run(input, context.CancellationToken).ToJsonString() };
    });

    /// <inheritdoc/>
    public override Task<W.StartSimulationReply> StartSimulation(W.StartSimulationRequest request, ServerCallContext context) => Answer(() =>
    {
        // The call's token ends with the call; the truth outlives it.
        var simulation = domain.Simulate(FromWire.Setup(request), FromWire.Context(request.Context, CancellationToken.None));
        var running = new Running(simulation, [.. request.Sensors.Select(x => x.Id)]);
        var id = Interlocked.Increment(ref _started).ToString(CultureInfo.InvariantCulture);
        _simulations[id] = running;
        return new W.StartSimulationReply
        {
            SimulationId = id,
            EventKinds = { simulation.EventKinds },
            State = ToWire.State(simulation, running.SensorIds),
        };
    });

    /// <inheritdoc/>
    public override Task<W.SimulationState> AdvanceSimulation(W.AdvanceSimulationRequest request, ServerCallContext context) => Answer(() =>
    {
        if (!_simulations.TryGetValue(request.SimulationId, out var running))
            throw new ArgumentException($"simulation '{request.SimulationId}' is not running");
        lock (running)
        {
            running.Simulation.Advance(FromWire.Instant(request.To), FromWire.Forcing(request));
            return ToWire.State(running.Simulation, running.SensorIds);
        }
    });

    /// <inheritdoc/>
    public override Task<W.EndSimulationReply> EndSimulation(W.EndSimulationRequest request, ServerCallContext context)
    {
        _simulations.TryRemove(request.SimulationId, out _);
        return Task.FromResult(new W.EndSimulationReply());
    }

    private W.GradeVerdict Graded(W.GradeQuestion question)
    {
        var window = question.Window.Select(x => FromWire.Value(x)).ToArray();
        return ToWire.Verdict(domain.GraderFor(question.SensorKind).Grade(
            new Sensing.SensorWindow(window), [.. question.Station], FromWire.Grade(question.Current)));
    }

    /// <summary>A refusal travels as such; what else is thrown is the domain's fault, told in one line.</summary>
    private static Task<T> Answer<T>(Func<T> call)
    {
        try
        {
            return Task.FromResult(call());
        }
        catch (Exception e) when (e is ModelInputException or ArgumentException or WireFormatException or JsonException)
        {
            throw new RpcException(new Status(StatusCode.InvalidArgument, e.Message.ReplaceLineEndings(" ")));
        }
        catch (OperationCanceledException)
        {
            throw new RpcException(new Status(StatusCode.Cancelled, "the call was cancelled"));
        }
#pragma warning disable CA1031 // A domain is foreign code and may throw anything.
        catch (Exception e)
#pragma warning restore CA1031
        {
            throw new RpcException(new Status(StatusCode.Internal, $"{e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")}"));
        }
    }

    private sealed record Running(IHazardSimulation Simulation, string[] SensorIds);
}
