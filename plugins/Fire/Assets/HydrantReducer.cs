using System.Text.Json;
using Haimen.Hazards;
using Haimen.Hazards.Assets;

namespace Haimen.Fire.Assets;

/// <summary>
/// A hydrant: what can be drawn from it. Reports <c>out-of-order</c> and <c>in-order</c> say whether it works, and may carry
/// a measured flow.
/// </summary>
internal static class HydrantReducer
{
    public const string OutOfOrder = "out-of-order";
    public const string InOrder = "in-order";
    private const double MostLS = 1_000;

    public static AssetUpdate Update(AssetSituation situation)
    {
        var nominal = situation.Site.Attributes.GetValueOrDefault("flowLS");
        var works = true;
        var flow = nominal;
        var known = StateJson.TryRead(situation.State, root =>
        {
            works = !root.TryGetProperty("broken", out var broken) || broken.ValueKind == JsonValueKind.False;
            flow = root.Number("flowLS", MostLS);
        });
        if (!known) (works, flow) = (true, nominal);
        foreach (var report in situation.Reports)
        {
            if (report.Kind == OutOfOrder) works = false;
            if (report.Kind != InOrder) continue;
            works = true;
            if (report.Values.TryGetValue("flowLS", out var measured) && measured is >= 0 and <= MostLS) flow = measured;
        }

        return new()
        {
            State = StateJson.Write(writer =>
            {
                if (!works) writer.WriteBoolean("broken", true);
                writer.Number("flowLS", flow);
            }),
            Grade = works ? HazardGrade.Normal : HazardGrade.Blue,
            Measures = new SortedDictionary<string, double>(StringComparer.Ordinal) { [FireMeasures.FlowLS] = works ? flow : 0 },
            Reason = works ? null : new("消火栓损坏，无水可用", "Hydrant out of order"),
        };
    }
}
