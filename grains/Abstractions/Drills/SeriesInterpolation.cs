namespace Haimen.Grains.Drills;

/// <summary>How to read a series between its points. Written in kebab case in scenario files.</summary>
public enum SeriesInterpolation
{
    /// <summary>A value holds until the next point.</summary>
    Step,

    /// <summary>Along a straight line from point to point.</summary>
    Linear,
}
