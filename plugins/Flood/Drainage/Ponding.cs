namespace Haimen.Flood.Drainage;

/// <summary>The water balance of a pond over a step: V' = inflow − drain − pump, never below empty.</summary>
internal static class Ponding
{
    /// <summary>Moves the pond over a step. The outfall serves first; pumps lift what is left.</summary>
    /// <param name="volumeM3">Water in the pond. Updated.</param>
    /// <param name="inflowM3">Water that comes in over the step.</param>
    /// <param name="outfallM3S">What the gravity outfall can pass now.</param>
    /// <param name="pumpM3S">What the pumps can lift.</param>
    /// <param name="seconds">Length of the step.</param>
    public static PondFlow Advance(ref double volumeM3, double inflowM3, double outfallM3S, double pumpM3S, double seconds)
    {
        var present = volumeM3 + inflowM3;
        var drained = Math.Min(present, outfallM3S * seconds);
        var pumped = Math.Min(present - drained, pumpM3S * seconds);
        volumeM3 = Math.Max(0, present - drained - pumped);
        return new(drained / seconds, pumped / seconds);
    }
}
