using Google.Protobuf.WellKnownTypes;
using Haimen.Client.V1;

namespace Haimen.Host.Intake.SenMl;

/// <summary>
/// A SenML pack (RFC 8428) as readings: the base fields are put into the records (section 4.6), the name is the sensor's id, the time is of the
/// wall, or, below 2^28, before now (section 4.5.3). Units are not converted: a sensor's unit is that of its kind.
/// </summary>
internal static class SenMlPack
{
    private const double Relative = 1 << 28;

    /// <summary>The first time that a protobuf timestamp cannot say, s since 1970.</summary>
    private const double TooLate = 253_402_300_800;

    /// <summary>Makes readings of a pack.</summary>
    /// <param name="records">Its records.</param>
    /// <param name="now">The time that relative ones count from.</param>
    /// <param name="sensorId">The sensor, where the address names it; null where each record's name does.</param>
    /// <exception cref="SenMlException">Something in it is no reading; then none is taken.</exception>
    public static PostReadingsRequest ToReadings(List<SenMlRecord> records, DateTimeOffset now, string? sensorId)
    {
        var request = new PostReadingsRequest();
        var (baseName, baseTime, baseValue) = ("", 0.0, 0.0);
        for (var i = 0; i < records.Count; i++)
        {
            var record = records[i];
            (baseName, baseTime, baseValue) = (record.BaseName ?? baseName, record.BaseTime ?? baseTime, record.BaseValue ?? baseValue);
            // A record may give base values only.
            if (record is { Value: null, HasOther: false, Name: null, Time: null } && (record.BaseName ?? (object?)record.BaseTime ?? record.BaseValue) is not null) continue;
            if (record.Value is not { } value) throw new SenMlException($"[{i}].v: is missing; a reading is a number");
            var name = baseName + record.Name;
            if (sensorId is not null && name.Length > 0 && name != sensorId) throw new SenMlException($"[{i}]: is of '{name}', but the address says '{sensorId}'");
            request.Readings.Add(new Reading { SensorId = sensorId ?? name, Value = value + baseValue, At = At(baseTime + (record.Time ?? 0), now, i) });
        }

        return request;
    }

    /// <summary>Only what RFC 8428 describes, or the version after it that changes no field (10 is its own).</summary>
    public static void CheckVersion(double version, int index)
    {
        if (version > 10) throw new SenMlException($"[{index}].bver: {version} is not known; must be at most 10");
    }

    /// <summary>A label that ends with _ must be understood, and none is (section 4.4).</summary>
    public static void CheckUnknown(string label, int index)
    {
        if (label.EndsWith('_')) throw new SenMlException($"[{index}].{label}: must be understood, and is not");
    }

    private static Timestamp At(double time, DateTimeOffset now, int index)
    {
        if (time < Relative)
        {
            if (time < -Relative) throw new SenMlException($"[{index}].t: {time} is too long ago");
            return (now + TimeSpan.FromSeconds(time)).ToTimestamp();
        }

        if (time >= TooLate) throw new SenMlException($"[{index}].t: {time} is after the year 9999");
        return Timestamp.FromDateTimeOffset(DateTimeOffset.UnixEpoch + TimeSpan.FromSeconds(time));
    }
}
