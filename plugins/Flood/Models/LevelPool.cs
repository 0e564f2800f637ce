using System.Text.Json.Nodes;
using Haimen.Hazards.Models;

namespace Haimen.Flood.Models;

/// <summary>
/// Routing through a reservoir with a level surface by the storage-indication method (modified Puls):
/// (2S₂/Δt + Q₂) = I₁ + I₂ + (2S₁/Δt − Q₁), the outflow read by straight lines from the table.
/// </summary>
internal sealed class LevelPool : IHazardModel
{
    private static readonly ModelRange Flow = ModelRange.NonNegative;
    private static readonly ModelRange Step = ModelRange.Positive;
    private static readonly ModelRange Elevation = ModelRange.Finite;
    private static readonly ModelRange Storage = ModelRange.NonNegative;

    public ModelDescriptor Descriptor { get; } = new()
    {
        Name = "flood/level-pool",
        Summary = new("水库（调蓄池）平移演算：蓄泄法", "Level-pool routing by the storage-indication method"),
        Source = "Chow, Maidment and Mays, Applied Hydrology (1988), section 8.2",
        Trust = ModelTrust.Reproduced,
        Inputs =
        [
            Fields.Array("inflow", "m³/s", "numbers, 0 or more, one per step"),
            Step.Field("dtS", "s"),
            Fields.Array("storageOutflow", "m, m³, m³/s", "at least 2 objects {elevationM, storageM3, outflowM3S}: elevation rising, storage and outflow never falling, and not both level"),
            new("initialStorageM3", "number", "m³", "0 or more; optional: where it is left out the pool starts steady, its outflow equal to the first inflow, as far as the table goes"),
        ],
        Outputs =
        [
            Fields.Array("outflow", "m³/s"),
            Fields.Output("peakM3S", "m³/s"),
            Fields.Output("peakTimeS", "s"),
            Fields.Array("storageM3", "m³"),
            Fields.Array("elevationM", "m"),
            Fields.Extrapolated,
        ],
        Cases = LevelPoolCases.All,
    };

    public JsonObject Run(JsonObject input, CancellationToken cancellationToken = default)
    {
        var fields = new ModelInput(input);
        var inflow = fields.Numbers("inflow", Flow);
        var dt = fields.Number("dtS", Step);
        var table = ReadTable(fields, dt);
        double? initial = fields.Has("initialStorageM3") ? fields.Number("initialStorageM3", Storage) : null;
        fields.Complete();

        var outflow = new double[inflow.Count];
        var storage = new double[inflow.Count];
        var elevation = new double[inflow.Count];
        var start = initial is { } given ? table.AtStorage(given) : table.AtOutflow(inflow[0]);
        Store(0, start);
        for (var i = 1; i < inflow.Count; i++)
        {
            var indication = inflow[i - 1] + inflow[i] + (2 * storage[i - 1] / dt) - outflow[i - 1];
            Store(i, table.AtIndication(indication));
        }

        var peak = 0;
        for (var i = 1; i < outflow.Length; i++)
            if (outflow[i] > outflow[peak])
                peak = i;
        return new()
        {
            ["outflow"] = Fields.ToJson(outflow),
            ["peakM3S"] = outflow[peak],
            ["peakTimeS"] = peak * dt,
            ["storageM3"] = Fields.ToJson(storage),
            ["elevationM"] = Fields.ToJson(elevation),
            ["extrapolated"] = fields.Extrapolated,
        };

        void Store(int i, PoolTable.Point point)
        {
            if (point.Outside) fields.Extrapolate();
            (outflow[i], storage[i], elevation[i]) = (point.OutflowM3S, point.StorageM3, point.ElevationM);
        }
    }

    private static PoolTable ReadTable(ModelInput fields, double dt)
    {
        var rows = fields.Objects("storageOutflow", 2, 100_000);
        var points = new PoolTable.Point[rows.Count];
        for (var i = 0; i < points.Length; i++)
        {
            points[i] = new(rows[i].Number("elevationM", Elevation), rows[i].Number("storageM3", Storage), rows[i].Number("outflowM3S", Flow));
            if (i == 0) continue;
            var before = points[i - 1];
            if (points[i].ElevationM <= before.ElevationM)
                throw rows[i].Refusal("elevationM", $"more than the row before ({before.ElevationM})");
            if (points[i].StorageM3 < before.StorageM3)
                throw rows[i].Refusal("storageM3", $"at least that of the row before ({before.StorageM3})");
            if (points[i].OutflowM3S < before.OutflowM3S)
                throw rows[i].Refusal("outflowM3S", $"at least that of the row before ({before.OutflowM3S})");
            if (points[i].StorageM3 == before.StorageM3 && points[i].OutflowM3S == before.OutflowM3S)
                throw rows[i].Refusal("storageM3", $"more than that of the row before ({before.StorageM3}) where the outflow is the same");
        }

        return new(points, dt);
    }
}
