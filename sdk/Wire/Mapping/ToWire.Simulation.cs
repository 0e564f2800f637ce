using Haimen.Hazards.Simulation;
using W = Haimen.Hazards.Wire.V1;

namespace Haimen.Hazards.Wire.Mapping;

internal static partial class ToWire
{
    public static W.StartSimulationRequest Setup(SimulationSetup setup, DomainContext context) => new()
    {
        Context = Context(context),
        Start = Instant(setup.Start),
        Villages = { setup.Villages.Select(Village) },
        Enterprises = { setup.Enterprises.Select(Enterprise) },
        Assets = { setup.Assets.Select(Site) },
        Sensors = { setup.Sensors.Select(Sensor) },
    };

    public static W.AdvanceSimulationRequest Forcing(string simulationId, DateTimeOffset to, SimulationForcing forcing)
    {
        var message = new W.AdvanceSimulationRequest
        {
            SimulationId = simulationId,
            To = Instant(to),
            RainFields = { forcing.RainFields.Select(x => new W.RainField { Centre = Point(x.Centre), RadiusM = x.RadiusM, Factor = x.Factor }) },
            OutsideFactor = forcing.OutsideFactor,
            Deployments = { forcing.Deployments.Select(Deployment) },
            Events = { forcing.Events.Select(Event) },
            Effects = { forcing.Effects.Select(Effect) },
            Directives = { forcing.Directives.Select(Issued) },
            FailedAssets = { forcing.FailedAssets },
        };
        Fill(message.Series, forcing.Series);
        return message;
    }

    /// <summary>What is true now, with what each sensor of the setup would read.</summary>
    public static W.SimulationState State(IHazardSimulation simulation, IReadOnlyList<string> sensorIds)
    {
        var message = new W.SimulationState
        {
            Reports = { simulation.Reports.Select(x => new W.SimulatedReport { AssetId = x.AssetId, Report = Report(x.Report) }) },
            Effects = { simulation.Effects.Select(Effect) },
        };
        foreach (var id in sensorIds) message.Measures[id] = simulation.Measure(id);
        Fill(message.Truth, simulation.Truth);
        Fill(message.ByVillage, simulation.ByVillage);
        return message;
    }

    private static W.SensorSite Sensor(SensorSite sensor)
    {
        var message = new W.SensorSite { Id = sensor.Id, Kind = sensor.Kind, Place = Point(sensor.Place), StationLevels = { sensor.StationLevels } };
        if (sensor.VillageId is { } village) message.VillageId = village;
        if (sensor.AssetId is { } asset) message.AssetId = asset;
        return message;
    }

    private static W.SimulationEvent Event(SimulationEvent e)
    {
        var message = new W.SimulationEvent { Kind = e.Kind };
        if (e.AssetId is { } asset) message.AssetId = asset;
        if (e.Place is { } place) message.Place = Point(place);
        Fill(message.Values, e.Values);
        return message;
    }
}
