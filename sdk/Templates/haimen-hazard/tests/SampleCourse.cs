using Haimen.Hazards;
using Haimen.Hazards.Testing.Worlds;

namespace SampleHazard.Tests;

/// <summary>A small district, and a day in which the level rises to 70 and falls again.</summary>
internal static class SampleCourse
{
    private static readonly GeoPoint Centre = new(121.17, 31.88);

    public static WorldDistrict District { get; } = WorldDistrict.Of(
        new WorldArea("town", Centre).Village("village-1", Centre, population: 3_000).Sensor("level-1", "sample-hazard-level", Centre));

    public static WorldScenario Scenario { get; } = WorldScenario.For(12).Series("level", (0, 5), (2, 5), (4, 70), (6, 70), (8, 5));
}
