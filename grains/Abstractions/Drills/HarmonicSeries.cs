namespace Haimen.Grains.Drills;

/// <summary>A cosine, as one tidal constituent: mean + amplitude · cos(2π (t − crest) / period).</summary>
/// <param name="Name">The series' name.</param>
/// <param name="Mean">The value that it swings about.</param>
/// <param name="Amplitude">Half the range, 0 or more.</param>
/// <param name="PeriodHours">Hours from crest to crest, more than 0; 12.42 for the lunar half-day tide (M2).</param>
/// <param name="CrestHours">Hours from the start to the first crest.</param>
[GenerateSerializer, Immutable, Alias("haimen.harmonic-series")]
public sealed record HarmonicSeries(
    string Name,
    [property: Id(0)] double Mean,
    [property: Id(1)] double Amplitude,
    [property: Id(2)] double PeriodHours,
    [property: Id(3)] double CrestHours) : ScenarioSeries(Name)
{
    /// <summary>Period of the principal lunar half-day tide, in hours.</summary>
    public const double LunarHalfDayHours = 12.42;

    /// <inheritdoc/>
    public override double At(TimeSpan elapsed) => Mean + (Amplitude * Math.Cos(2 * Math.PI * (elapsed.TotalHours - CrestHours) / PeriodHours));
}
