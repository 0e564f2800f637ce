namespace Haimen.Hazards.Effects;

/// <summary>The kinds of effect whose meaning all domains share. A domain may add its own.</summary>
public static class EffectKinds
{
    /// <summary>Standing water at a place; depth in metres.</summary>
    public static EffectKind FloodWater { get; } = new("flood-water", new("积水", "Flood water"), "m");

    /// <summary>Mean wind over an area, or a forecast of it; metres per second at 10 m.</summary>
    public static EffectKind StrongWind { get; } = new("strong-wind", new("大风", "Strong wind"), "m/s");

    /// <summary>Water above the normal tide at the coast; metres of surge.</summary>
    public static EffectKind StormSurge { get; } = new("storm-surge", new("风暴增水", "Storm surge"), "m");

    /// <summary>Heat that a fire throws on what stands near; kilowatts per square metre.</summary>
    public static EffectKind ThermalRadiation { get; } = new("thermal-radiation", new("热辐射", "Thermal radiation"), "kW/m2");

    /// <summary>Something that sets fire to what burns; heat released in kilowatts, 0 where unknown.</summary>
    public static EffectKind Ignition { get; } = new("ignition", new("引燃", "Ignition"), "kW");

    /// <summary>Blast of an explosion; peak overpressure in kilopascals.</summary>
    public static EffectKind Overpressure { get; } = new("overpressure", new("爆炸超压", "Blast overpressure"), "kPa");

    /// <summary>A toxic or flammable gas in the air; milligrams per cubic metre.</summary>
    public static EffectKind ToxicCloud { get; } = new("toxic-cloud", new("有毒气体", "Toxic cloud"), "mg/m3");

    /// <summary>Ground that moves or sinks beside an excavation; millimetres.</summary>
    public static EffectKind GroundMovement { get; } = new("ground-movement", new("地面变形", "Ground movement"), "mm");

    /// <summary>Something heavy that fell or may fall: a crane, a scaffold; its reach is the effect's radius, the value the mass in tonnes, 0 where unknown.</summary>
    public static EffectKind FallingObject { get; } = new("falling-object", new("倾覆坠落", "Falling object"), "t");

    /// <summary>Fuel or chemicals on the water; tonnes.</summary>
    public static EffectKind Spill { get; } = new("spill", new("泄漏入水", "Spill on water"), "t");

    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<EffectKind> All { get; } =
        [FallingObject, FloodWater, GroundMovement, Ignition, Overpressure, Spill, StormSurge, StrongWind, ThermalRadiation, ToxicCloud];
}
