namespace Haimen.Fire.Assets;

/// <summary>What the domain believes of one building.</summary>
internal sealed class BuildingState
{
    private const double MostKW = 1e9;

    /// <summary>What is believed.</summary>
    public FireStatus Status { get; set; }

    /// <summary>When a sign was first seen.</summary>
    public DateTimeOffset? SuspectedAt { get; set; }

    /// <summary>When the fire was detected.</summary>
    public DateTimeOffset? DetectedAt { get; set; }

    /// <summary>Since when its sensors are cool and clear.</summary>
    public DateTimeOffset? ClearSince { get; set; }

    /// <summary>Heat released, kW.</summary>
    public double HeatKW { get; set; }

    /// <summary>Most heat released since it was detected, kW.</summary>
    public double PeakKW { get; set; }

    /// <summary>Reads a state; one that cannot be read begins anew.</summary>
    /// <param name="json">The state as last written.</param>
    public static BuildingState Read(string? json)
    {
        var state = new BuildingState();
        var whole = StateJson.TryRead(json, root =>
        {
            state.Status = (FireStatus)root.Whole("status", 0, 3);
            state.SuspectedAt = root.Instant("suspected");
            state.DetectedAt = root.Instant("detected");
            state.ClearSince = root.Instant("clear");
            state.HeatKW = root.Number("heatKW", MostKW);
            state.PeakKW = root.Number("peakKW", MostKW);
        });
        return whole ? state : new();
    }

    /// <summary>Writes the state.</summary>
    public string Write() => StateJson.Write(writer =>
    {
        writer.Number("status", (int)Status);
        writer.Instant("suspected", SuspectedAt);
        writer.Instant("detected", DetectedAt);
        writer.Instant("clear", ClearSince);
        writer.Number("heatKW", HeatKW);
        writer.Number("peakKW", PeakKW);
    });
}
