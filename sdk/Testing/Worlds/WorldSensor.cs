using System.Runtime.InteropServices;
using Haimen.Hazards.Sensing;
using Haimen.Hazards.Simulation;

namespace Haimen.Hazards.Testing.Worlds;

/// <summary>A sensor of a world with its readings.</summary>
internal sealed class WorldSensor(SensorSite site, string? areaId, SensorKind? kind, ISensorGrader? grader, DeterministicRandom random)
{
    private static readonly TimeSpan ForeignStaleAfter = TimeSpan.FromMinutes(30);
    private readonly List<TimedValue> _readings = [];
    private readonly double[] _levels = [.. site.StationLevels];

    public SensorSite Site { get; } = site;

    /// <summary>Whether the domain's truth knows it.</summary>
    public bool IsOwn => kind is not null;

    public HazardGrade Grade { get; private set; }

    public bool IsHeard => _readings.Count > 0;

    public bool Reaches(string area) => areaId is null || areaId == area || kind is { DistrictWide: true };

    /// <summary>Takes a reading: adds noise, refuses what its kind does not believe, grades it.</summary>
    public void Take(DateTimeOffset at, double value, double noise)
    {
        if (noise > 0) value = random.NextNormal(value, noise);
        if (!double.IsFinite(value)) return;
        // Noise must not push a value out of what is believable; a truth out of it is refused, as the host does.
        if (kind is not null && noise > 0) value = Math.Clamp(value, kind.MinValue, kind.MaxValue);
        if (kind is not null && (value < kind.MinValue || value > kind.MaxValue)) return;
        _readings.Add(new(at, value));
        if (grader is null) return;
        var all = CollectionsMarshal.AsSpan(_readings);
        var start = all.Length - 1;
        while (start > 0 && all[start - 1].At > at - grader.Window) start--;
        Grade = grader.Grade(new SensorWindow(all[start..]), _levels, Grade).Grade;
    }

    public SensorObservation Observe(DateTimeOffset now, DateTimeOffset? previous) => new()
    {
        SensorId = Site.Id,
        Kind = Site.Kind,
        Place = Site.Place,
        VillageId = Site.VillageId,
        AssetId = Site.AssetId,
        Online = now - _readings[^1].At < (kind?.StaleAfter ?? ForeignStaleAfter),
        Grade = Grade,
        Latest = _readings[^1],
        StationLevels = Site.StationLevels,
        Since = [.. _readings.Where(r => previous is null || r.At > previous)],
    };
}
