using Haimen.Hazards.Assessment;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Migrations;
using Haimen.Hazards.Models;
using Haimen.Hazards.Plans;
using Haimen.Hazards.Sensing;
using Haimen.Hazards.Simulation;

namespace Haimen.Hazards;

/// <summary>
/// A hazard domain: a set of deterministic functions over plain records. An implementation holds no mutable state,
/// reads no clock and no random source of its own, and may be called from many threads at once:
/// the same arguments give the same answer in any process.
/// </summary>
public interface IHazardDomain
{
    /// <summary>Who the domain is and what it deals in.</summary>
    DomainDescriptor Descriptor { get; }

    /// <summary>The published models that the domain computes with, callable from outside by name.</summary>
    IReadOnlyList<IHazardModel> Models { get; }

    /// <summary>The grader of one of the sensor kinds that <see cref="DomainDescriptor.SensorKinds"/> lists.</summary>
    /// <param name="sensorKind">The kind's id.</param>
    /// <exception cref="ArgumentException">The domain does not list that kind.</exception>
    ISensorGrader GraderFor(string sensorKind);

    /// <summary>Moves one asset of the domain forward to <see cref="DomainContext.Now"/>: the asset actor's reducer.</summary>
    /// <param name="situation">The asset, its state so far and what was observed since.</param>
    /// <param name="context">Time, chance and budget.</param>
    AssetUpdate UpdateAsset(AssetSituation situation, DomainContext context);

    /// <summary>Judges one area: how bad it is, where it will spread, what is needed, whether to warn.</summary>
    /// <param name="situation">The area, its assets, and what was observed since the last assessment.</param>
    /// <param name="context">Time, chance and budget.</param>
    AreaAssessment Assess(AreaSituation situation, DomainContext context);

    /// <summary>The plan to activate for an incident of this domain at a level.</summary>
    /// <param name="incidentKind">One of <see cref="DomainDescriptor.IncidentKinds"/>.</param>
    /// <param name="level">The incident's level; blue or worse.</param>
    ResponsePlan PlanFor(string incidentKind, HazardGrade level);

    /// <summary>
    /// Brings a state that another version wrote into the shape of this one's <see cref="DomainDescriptor.StateVersion"/>.
    /// Null says that it cannot be: the asset or area then begins anew, and the host says so. Asked before the next use of the state.
    /// </summary>
    /// <param name="migration">The state and the version that wrote it.</param>
    string? MigrateState(StateMigration migration) => null;

    /// <summary>Starts a simulation of the truth for a drill, apart from anything the domain believes.</summary>
    /// <param name="setup">The ground and what is on it.</param>
    /// <param name="context">Time, chance and budget.</param>
    IHazardSimulation Simulate(SimulationSetup setup, DomainContext context);
}
