using System.Globalization;
using Haimen.Grains.Districts;
using Haimen.Hazards;

namespace Haimen.Grains.Drills;

/// <summary>Injects in words, for the timeline.</summary>
public static class InjectText
{
    /// <summary>One line that says what happens.</summary>
    /// <param name="inject">The inject.</param>
    /// <param name="district">The district, for names; an id that it does not know is shown as it is.</param>
    public static LocalizedText Describe(DrillInject inject, District district)
    {
        ArgumentNullException.ThrowIfNull(inject);
        ArgumentNullException.ThrowIfNull(district);
        return inject switch
        {
            PumpFails e => new($"{Asset(district, e.AssetId)}的水泵停机", $"Pumps of {Asset(district, e.AssetId)} fail"),
            PumpRepaired e => new($"{Asset(district, e.AssetId)}的水泵恢复运行", $"Pumps of {Asset(district, e.AssetId)} work again"),
            SensorDies e => new($"{Sensor(district, e.SensorId)}失联", $"{Sensor(district, e.SensorId)} falls silent"),
            SensorRevives e => new($"{Sensor(district, e.SensorId)}恢复正常", $"{Sensor(district, e.SensorId)} works again"),
            SensorSticks e => new($"{Sensor(district, e.SensorId)}读数卡死", $"{Sensor(district, e.SensorId)} is stuck at one reading"),
            SensorJumps e => new($"{Sensor(district, e.SensorId)}读数跳变 {Number(e.Offset)}", $"{Sensor(district, e.SensorId)} reads {Number(e.Offset)} off"),
            RoadCloses e => new($"({Place(e.Centre)}) 周边 {Number(e.RadiusM)} 米道路中断", $"Roads closed within {Number(e.RadiusM)} m of ({Place(e.Centre)})"),
            ReportCalledIn e => new($"{Township(district, e.TownshipId)?.NameZh ?? e.TownshipId}报告({e.Source}):{e.Text}", $"Report from {Township(district, e.TownshipId)?.NameEn ?? e.TownshipId} ({e.Source}): {e.Text}"),
            TeamDeclines e => new($"{Team(district, e.TeamId)}将拒绝下一道命令", $"{Team(district, e.TeamId)} will decline its next order"),
            TeamOutOfService e => new($"{Team(district, e.TeamId)}退出值勤", $"{Team(district, e.TeamId)} is out of service"),
            LevelSet e => new($"{e.By}将{Township(district, e.TownshipId)?.NameZh ?? e.TownshipId}响应级别调整为{ExpectationGrammar.ColourZh(e.Level)}:{e.Reason}", $"{e.By} sets the level in {Township(district, e.TownshipId)?.NameEn ?? e.TownshipId} to {ExpectationGrammar.NameOf(e.Level)}: {e.Reason}"),
            DomainEvent e => new(
                $"情景事件({e.Domain}/{e.Event}){(e.AssetId is { } id ? $":{Asset(district, id)}" : "")}{Values(e.Values)}",
                $"{e.Domain}: {e.Event}{(e.AssetId is { } asset ? $" at {Asset(district, asset)}" : "")}{Values(e.Values)}"),
            AssetReportArrives e => new(
                $"{Asset(district, e.AssetId)}上报 {e.Report}{Values(e.Values)}{(e.Text.Length > 0 ? $":{e.Text}" : "")}",
                $"{Asset(district, e.AssetId)} reports {e.Report}{Values(e.Values)}{(e.Text.Length > 0 ? $": {e.Text}" : "")}"),
            _ => new(inject.GetType().Name, inject.GetType().Name),
        };
    }

    private static Township? Township(District district, string id) => district.Townships.FirstOrDefault(township => township.Id == id);

    private static string Asset(District district, string id) => district.Assets.FirstOrDefault(asset => asset.Id == id)?.NameZh ?? id;

    private static string Sensor(District district, string id) => district.Sensors.FirstOrDefault(sensor => sensor.Id == id)?.NameZh ?? id;

    private static string Team(District district, string id) => district.Teams.FirstOrDefault(team => team.Id == id)?.NameZh ?? id;

    private static string Values(SortedDictionary<string, double> values) =>
        values.Count == 0 ? "" : $" ({string.Join(", ", values.Select(x => $"{x.Key} {Number(x.Value)}"))})";

    private static string Place(GeoPoint place) => string.Create(CultureInfo.InvariantCulture, $"{place.Lon:0.000}, {place.Lat:0.000}");

    private static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
