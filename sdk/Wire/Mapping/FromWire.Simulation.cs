using Haimen.Hazards.Simulation;
using W = Haimen.Hazards.Wire.V1;

namespace Haimen.Hazards.Wire.Mapping;

internal static partial class FromWire
{
    public static SimulationSetup Setup(W.StartSimulationRequest request) => new()
    {
        Start = Instant(request.Start),
        Villages = [.. request.Villages.Select(Village)],
        Enterprises = [.. request.Enterprises.Select(Enterprise)],
        Assets = [.. request.Assets.Select(Site)],
        Sensors =
        [
            .. request.Sensors.Select(x => new SensorSite(
                x.Id, x.Kind, Point(x.Place), x.HasVillageId ? x.VillageId : null, x.HasAssetId ? x.AssetId : null, [.. x.StationLevels])),
        ],
    };

    public static SimulationForcing Forcing(W.AdvanceSimulationRequest request) => new()
    {
        Series = Map(request.Series),
        RainFields = [.. request.RainFields.Select(x => new RainField(Point(x.Centre), x.RadiusM, x.Factor))],
        OutsideFactor = request.OutsideFactor,
        Deployments = [.. request.Deployments.Select(Deployment)],
        Events = [.. request.Events.Select(Event)],
        Effects = [.. request.Effects.Select(Effect)],
        Directives = [.. request.Directives.Select(Issued)],
        FailedAssets = [.. request.FailedAssets],
    };

    public static SimulatedReport Report(W.SimulatedReport report) => new(report.AssetId, Report(report.Report));

    private static SimulationEvent Event(W.SimulationEvent e) => new()
    {
        Kind = e.Kind,
        AssetId = e.HasAssetId ? e.AssetId : null,
        Place = PointOrNull(e.Place),
        Values = Map(e.Values),
    };
}
