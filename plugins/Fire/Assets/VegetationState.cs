using Haimen.Fire.Models;
using Haimen.Hazards;

namespace Haimen.Fire.Assets;

/// <summary>What the domain believes of one plot: its fire weather and, where it burns, its front.</summary>
internal sealed class VegetationState
{
    private const double FarM = 1e5;

    /// <summary>The codes of the last noon.</summary>
    public FireWeatherCodes Codes { get; set; } = FireWeatherCodes.Start;

    /// <summary>The Fire Weather Index of the last noon.</summary>
    public double Fwi { get; set; }

    /// <summary>The last noon that was reckoned.</summary>
    public DateTimeOffset? Noon { get; set; }

    /// <summary>Rain since then, mm.</summary>
    public double RainMm { get; set; }

    /// <summary>When it last rained enough to wet fine fuel.</summary>
    public DateTimeOffset? WetAt { get; set; }

    /// <summary>The danger's colour in force.</summary>
    public HazardGrade Danger { get; set; }

    /// <summary>What is believed of a fire.</summary>
    public FireStatus Status { get; set; }

    /// <summary>When the fire was detected.</summary>
    public DateTimeOffset? DetectedAt { get; set; }

    /// <summary>Since when no hotspot is seen.</summary>
    public DateTimeOffset? ClearSince { get; set; }

    /// <summary>How far the head has come, m.</summary>
    public double HeadM { get; set; }

    /// <summary>How far the back has come, m.</summary>
    public double BackM { get; set; }

    /// <summary>Half of the width, m.</summary>
    public double FlankM { get; set; }

    /// <summary>Where the head goes, degrees.</summary>
    public double BearingDeg { get; set; }

    /// <summary>Edge that crews hold, m.</summary>
    public double HeldM { get; set; }

    /// <summary>Reads a state; one that cannot be read begins anew.</summary>
    /// <param name="json">The state as last written.</param>
    public static VegetationState Read(string? json)
    {
        var state = new VegetationState();
        var whole = StateJson.TryRead(json, root =>
        {
            if (root.TryGetProperty("ffmc", out _))
                state.Codes = new(root.Number("ffmc", 101), root.Number("dmc", 5_000), root.Number("dc", 5_000));
            state.Fwi = root.Number("fwi", 1_000);
            state.Noon = root.Instant("noon");
            state.RainMm = root.Number("rainMm", 5_000);
            state.WetAt = root.Instant("wet");
            state.Danger = (HazardGrade)root.Whole("danger", 0, 4);
            state.Status = (FireStatus)root.Whole("status", 0, 3);
            state.DetectedAt = root.Instant("detected");
            state.ClearSince = root.Instant("clear");
            state.HeadM = root.Number("headM", FarM);
            state.BackM = root.Number("backM", FarM);
            state.FlankM = root.Number("flankM", FarM);
            state.BearingDeg = root.Number("bearingDeg", 360);
            state.HeldM = root.Number("heldM", 10 * FarM);
        });
        return whole ? state : new();
    }

    /// <summary>Writes the state.</summary>
    public string Write() => StateJson.Write(writer =>
    {
        writer.WriteNumber("ffmc", Codes.Ffmc);
        writer.Number("dmc", Codes.Dmc);
        writer.Number("dc", Codes.Dc);
        writer.Number("fwi", Fwi);
        writer.Instant("noon", Noon);
        writer.Number("rainMm", RainMm);
        writer.Instant("wet", WetAt);
        writer.Number("danger", (int)Danger);
        writer.Number("status", (int)Status);
        writer.Instant("detected", DetectedAt);
        writer.Instant("clear", ClearSince);
        writer.Number("headM", HeadM);
        writer.Number("backM", BackM);
        writer.Number("flankM", FlankM);
        writer.Number("bearingDeg", BearingDeg);
        writer.Number("heldM", HeldM);
    });
}
