using Haimen.Grains.Incidents;
using Haimen.Grains.Resources;
using Haimen.Grains.Roads;
using Haimen.Grains.Supervision;

namespace Haimen.Grains.Drills;

internal sealed partial class DrillGrain
{
    private async Task SetOffAsync(DrillInject inject, string id, string by, CancellationToken cancellationToken)
    {
        _recorder.Note(_world.Now, inject, by);
        switch (inject)
        {
            case PumpFails e:
                _world.Fail(e.AssetId);
                break;
            case PumpRepaired e:
                _world.Repair(e.AssetId);
                break;
            case SensorDies e:
                _world.Fault(e.SensorId).Die();
                break;
            case SensorRevives e:
                _world.Fault(e.SensorId).Revive();
                break;
            case SensorSticks e:
                _world.Fault(e.SensorId).Stick();
                break;
            case SensorJumps e:
                _world.Fault(e.SensorId).Jump(e.Offset);
                break;
            case TeamDeclines e:
                await GrainFactory.GetGrain<ICrewGrain>(Realm.Key("crew")).DeclineNextAsync(e.TeamId, cancellationToken);
                break;
            case TeamOutOfService e:
                await GrainFactory.GetGrain<ITeamGrain>(Realm.Key(e.TeamId)).SetInServiceAsync(false, "out of service by inject", cancellationToken);
                break;
            case ReportCalledIn e:
                await WatchOf(e.Domain, e.TownshipId).ReportAsync(
                    new IncidentReport
                    {
                        CommandId = $"{id}-{e.TownshipId}",
                        Domain = e.Domain,
                        Kind = e.Kind,
                        AreaId = e.TownshipId,
                        Source = e.Source,
                        Text = e.Text,
                        Place = e.Place,
                    },
                    cancellationToken);
                break;
            case LevelSet e:
                await SetLevelAsync(e, id, cancellationToken);
                break;
            case DomainEvent e:
                _world.FindTruth(e.Domain)!.Happen(e.ToSimulation());
                break;
            case AssetReportArrives e:
                await DeliverAsync($"inject-{++_reports}", e.AssetId, DrillInjects.ToReport(e, _world.Now > Scenario.Start + e.At ? _world.Now : Scenario.Start + e.At), cancellationToken);
                break;
            case RoadCloses e:
                await GrainFactory.GetGrain<IRoadsGrain>(Realm.Key("roads")).CloseAsync(
                    new RoadClosure(
                        id, e.Centre, e.RadiusM, e.ReopensAt is { } reopens ? Scenario.Start + reopens : null),
                    cancellationToken);
                break;
            default:
                throw new ArgumentException($"inject {inject.GetType().Name} is not known to the conductor");
        }
    }

    private async Task SetLevelAsync(LevelSet inject, string id, CancellationToken cancellationToken)
    {
        var status = await WatchOf(inject.Domain, inject.TownshipId).GetStatusAsync(cancellationToken);
        if (status.IncidentId is null) return;
        await GrainFactory.GetGrain<IIncidentGrain>(Realm.Key(status.IncidentId)).CommandAsync(
            new IncidentCommand
            {
                CommandId = $"{id}-level",
                Kind = IncidentCommandKind.SetLevel,
                By = inject.By,
                Reason = inject.Reason,
                Level = inject.Level,
            },
            cancellationToken);
    }

    private IAreaWatchGrain WatchOf(string domain, string townshipId) =>
        GrainFactory.GetGrain<IAreaWatchGrain>(Realm.Key($"{domain}/{townshipId}"));
}
