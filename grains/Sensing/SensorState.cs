using Haimen.Hazards;

namespace Haimen.Grains.Sensing;

/// <summary>What a sensor remembers: little, since there may be a million of them.</summary>
[GenerateSerializer, Alias("haimen.sensor-state")]
internal sealed class SensorState
{
    /// <summary>The last accepted reading; its time is the earliest instant before the first.</summary>
    [Id(0)] public TimedValue Latest;

    /// <summary>A jump that awaits confirmation by the next reading.</summary>
    [Id(1)] public TimedValue Suspect;

    /// <summary>The grade in force.</summary>
    [Id(2)] public HazardGrade Grade;

    /// <summary>Since when readings have called for each grade, or for one further off, by grade; null while they never had to.</summary>
    [Id(3)] public DateTimeOffset[]? CalledForSince;

    /// <summary>The rule that gave the grade in force.</summary>
    [Id(4)] public string Rule = "";

    /// <summary>Whether it is heard.</summary>
    [Id(5)] public bool Online = true;

    /// <summary>Recent readings for a kind that looks back, oldest first; null where the latest is enough.</summary>
    [Id(6)] public List<TimedValue>? Window;

    /// <summary>When the area was last told.</summary>
    [Id(7)] public DateTimeOffset NoticedAt;

    /// <summary>The grade that the area was last told.</summary>
    [Id(8)] public HazardGrade NoticedGrade;

    /// <summary>Increments taken since the area was last told; null where the kind's values are no increments.</summary>
    [Id(9)] public List<TimedValue>? Unnoticed;

    /// <summary>Whether anything was ever taken.</summary>
    public bool Heard => Latest.At != default;
}
