using Haimen.Hazards;

namespace Haimen.Grains.Serialization;

/// <summary>Converts <see cref="TimedValue"/> to and from its surrogate.</summary>
[RegisterConverter]
public sealed class TimedValueConverter : IConverter<TimedValue, TimedValueSurrogate>
{
    /// <inheritdoc/>
    public TimedValue ConvertFromSurrogate(in TimedValueSurrogate surrogate) =>
        new(new DateTimeOffset(surrogate.UtcTicks, TimeSpan.Zero), surrogate.Value);

    /// <inheritdoc/>
    public TimedValueSurrogate ConvertToSurrogate(in TimedValue value) => new() { UtcTicks = value.At.UtcTicks, Value = value.Value };
}
