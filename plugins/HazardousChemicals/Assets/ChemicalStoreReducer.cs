using System.Text.Json;
using Haimen.HazardousChemicals.Substances;
using Haimen.Hazards;
using Haimen.Hazards.Assets;

namespace Haimen.HazardousChemicals.Assets;

/// <summary>A store of packed chemicals: what is in it by the last report. State: {"v":1,"t":tonnes}.</summary>
internal static class ChemicalStoreReducer
{
    public static AssetUpdate Update(AssetSituation situation)
    {
        var tonnes = Read(situation.State) ?? Math.Max(0, situation.Site.Attributes.GetValueOrDefault("inventoryT"));
        foreach (var report in situation.Reports)
            if (report.Kind == HazmatAssetKinds.InventoryReport && report.Values.TryGetValue("inventoryT", out var said) && double.IsFinite(said) && said >= 0)
                tonnes = said;
        var measures = new SortedDictionary<string, double>(StringComparer.Ordinal) { [TankMeasures.InventoryT] = tonnes };
        if (MajorHazardTable.Find(situation.Site.Labels.GetValueOrDefault("substance")) is { } row)
            measures[TankMeasures.ThresholdShare] = tonnes / row.ThresholdT;
        return new() { State = FormattableString.Invariant($$"""{"v":1,"t":{{tonnes:R}}}"""), Grade = HazardGrade.Normal, Measures = measures };
    }

    private static double? Read(string? state)
    {
        if (state is null) return null;
        try
        {
            using var document = JsonDocument.Parse(state);
            var root = document.RootElement;
            return root.GetProperty("v"u8).GetInt32() == 1 && root.GetProperty("t"u8).GetDouble() is >= 0 and < double.PositiveInfinity and var tonnes ? tonnes : null;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}
