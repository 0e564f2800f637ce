namespace Haimen.Grains.Drills;

/// <summary>A quantity over the time of a drill. Pure: the same time gives the same value.</summary>
/// <param name="Name">The name that simulations know it by; its unit is part of it, e.g. <c>rainMmH</c>, <c>tideM</c>.</param>
[GenerateSerializer, Immutable, Alias("haimen.scenario-series")]
public abstract record ScenarioSeries([property: Id(0)] string Name)
{
    /// <summary>The value at one time.</summary>
    /// <param name="elapsed">Time since the start of the drill.</param>
    public abstract double At(TimeSpan elapsed);
}
