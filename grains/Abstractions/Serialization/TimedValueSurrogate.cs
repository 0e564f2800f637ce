using Haimen.Hazards;

namespace Haimen.Grains.Serialization;

/// <summary>How a <see cref="TimedValue"/> passes between silos and into the store.</summary>
[GenerateSerializer, Immutable, Alias("haimen.timed-value")]
public struct TimedValueSurrogate
{
    /// <summary>The instant, UTC ticks.</summary>
    [Id(0)] public long UtcTicks { get; set; }

    /// <summary>The value.</summary>
    [Id(1)] public double Value { get; set; }
}
