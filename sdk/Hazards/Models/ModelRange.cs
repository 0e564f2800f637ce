using System.Globalization;

namespace Haimen.Hazards.Models;

/// <summary>
/// The numbers that a model's field allows, and those that its source covers. One range serves both the check and the
/// description, so that what is refused is what is documented.
/// </summary>
public sealed record ModelRange
{
    private ModelRange(double min, double max, bool minOpen)
    {
        Min = min;
        Max = max;
        MinOpen = minOpen;
    }

    /// <summary>Any finite number.</summary>
    public static ModelRange Finite { get; } = new(double.NegativeInfinity, double.PositiveInfinity, minOpen: false);

    /// <summary>0 or more.</summary>
    public static ModelRange NonNegative { get; } = AtLeast(0);

    /// <summary>More than 0.</summary>
    public static ModelRange Positive { get; } = Above(0);

    /// <summary>Lowest allowed value; minus infinity where there is none.</summary>
    public double Min { get; }

    /// <summary>Highest allowed value; infinity where there is none.</summary>
    public double Max { get; }

    /// <summary>Whether <see cref="Min"/> itself is refused.</summary>
    public bool MinOpen { get; }

    /// <summary>Lowest value that the source covers; null where it states none.</summary>
    public double? PublishedMin { get; private init; }

    /// <summary>Highest value that the source covers; null where it states none.</summary>
    public double? PublishedMax { get; private init; }

    /// <summary>The allowed range in words; empty where anything finite is allowed.</summary>
    public string Allowed => (double.IsFinite(Min), double.IsFinite(Max)) switch
    {
        (true, true) => MinOpen ? $"more than {Text(Min)} and at most {Text(Max)}" : $"{Text(Min)} to {Text(Max)}",
        (true, false) => MinOpen ? $"more than {Text(Min)}" : $"{Text(Min)} or more",
        (false, true) => $"at most {Text(Max)}",
        _ => "",
    };

    /// <summary>The covered range in words; empty where the source states none.</summary>
    public string Published => (PublishedMin, PublishedMax) switch
    {
        ({ } low, { } high) => $"{Text(low)} to {Text(high)}",
        ({ } low, null) => $"{Text(low)} or more",
        (null, { } high) => $"at most {Text(high)}",
        _ => "",
    };

    /// <summary>A value or more.</summary>
    /// <param name="min">Lowest allowed value.</param>
    public static ModelRange AtLeast(double min) => new(min, double.PositiveInfinity, minOpen: false);

    /// <summary>More than a value.</summary>
    /// <param name="min">The value that is just not allowed.</param>
    public static ModelRange Above(double min) => new(min, double.PositiveInfinity, minOpen: true);

    /// <summary>Between two values, both allowed.</summary>
    /// <param name="min">Lowest allowed value.</param>
    /// <param name="max">Highest allowed value.</param>
    public static ModelRange Between(double min, double max) => new(min, max, minOpen: false);

    /// <summary>More than one value and at most another.</summary>
    /// <param name="min">The value that is just not allowed.</param>
    /// <param name="max">Highest allowed value.</param>
    public static ModelRange AboveUpTo(double min, double max) => new(min, max, minOpen: true);

    /// <summary>The same range with what the source covers; a value outside that is computed and flagged.</summary>
    /// <param name="min">Lowest covered value, null where there is none.</param>
    /// <param name="max">Highest covered value, null where there is none.</param>
    public ModelRange Covering(double? min, double? max) => this with { PublishedMin = min, PublishedMax = max };

    /// <summary>Whether a value is finite and allowed.</summary>
    /// <param name="value">The value.</param>
    public bool Allows(double value) =>
        double.IsFinite(value) && (MinOpen ? value > Min : value >= Min) && value <= Max;

    /// <summary>Whether the source covers a value.</summary>
    /// <param name="value">The value.</param>
    public bool Covers(double value) => !(value < PublishedMin) && !(value > PublishedMax);

    /// <summary>Describes a number field with this range.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="unit">Its unit.</param>
    public ModelField Field(string name, string unit = "") => new(name, "number", unit, Allowed, Published);

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
