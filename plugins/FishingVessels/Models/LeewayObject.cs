namespace Haimen.FishingVessels.Models;

/// <summary>
/// How the wind drives one class of drifting object: leeway [cm/s] = slope [%] · wind [m/s] + offset [cm/s], downwind and to the
/// right and left of it (Allen and Plourde 1999; Allen 2005). The standard deviations are the scatter about those lines.
/// </summary>
/// <param name="Id">The class's name.</param>
/// <param name="Downwind">Downwind line.</param>
/// <param name="Right">Crosswind line of objects that drift to the right of the wind.</param>
/// <param name="Left">Crosswind line of objects that drift to the left of the wind.</param>
internal sealed record LeewayObject(string Id, LeewayLine Downwind, LeewayLine Right, LeewayLine Left)
{
    /// <summary>Person in water, state unknown.</summary>
    public static LeewayObject PersonInWater { get; } = new("PIW-1", new(.96, 0, 12), new(.54, 0, 9.4), new(-.54, 0, 9.4));

    /// <summary>Life raft, deep ballast, general.</summary>
    public static LeewayObject LifeRaft { get; } = new("LIFE-RAFT-DB-10", new(3.52, -2.5, 6.1), new(.62, -3, 3.5), new(-.45, -.2, 3.6));

    /// <summary>Fishing vessel, general.</summary>
    public static LeewayObject FishingVessel { get; } = new("FISHING-VESSEL-1", new(2.47, 0, 12), new(2.76, 0, 9.4), new(-2.76, 0, 9.4));

    /// <summary>All classes in the table that the domain takes.</summary>
    public static IReadOnlyList<LeewayObject> All { get; } =
    [
        PersonInWater,
        new("PIW-2", new(.48, 0, 8.3), new(.15, 0, 6.7), new(-.15, 0, 6.7)),
        LifeRaft,
        new("SKIFF-2", new(2.87, 3.98, 3.33), new(.32, -2.93, 2.53), new(-.62, 1.03, 3.05)),
        FishingVessel,
        new("FISHING-VESSEL-5", new(1.80, 0, 3.79), new(2.01, 0, 3.3), new(-2.01, 0, 3.3)),
        new("FV-DEBRIS", new(1.97, 0, 8.3), new(.36, 0, 6.7), new(-.36, 0, 6.7)),
    ];

    /// <summary>The class of a name.</summary>
    /// <param name="id">One of <see cref="All"/>.</param>
    public static LeewayObject Of(string id) => All.First(o => o.Id == id);
}
