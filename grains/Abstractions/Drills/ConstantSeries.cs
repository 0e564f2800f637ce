namespace Haimen.Grains.Drills;

/// <summary>A quantity that does not change.</summary>
/// <param name="Name">The series' name.</param>
/// <param name="Value">Its value.</param>
[GenerateSerializer, Immutable, Alias("haimen.constant-series")]
public sealed record ConstantSeries(string Name, [property: Id(0)] double Value) : ScenarioSeries(Name)
{
    /// <inheritdoc/>
    public override double At(TimeSpan elapsed) => Value;
}
