namespace Haimen.Hazards.Sensing;

/// <summary>
/// Grades the readings of one sensor kind. Called for every reading: an implementation allocates nothing,
/// keeps nothing, and does its own hysteresis from the grade in force (see <see cref="ThresholdLadder"/>);
/// how long a grade must hold is the host's part.
/// </summary>
public interface ISensorGrader
{
    /// <summary>How far back it looks; zero where the latest value is enough.</summary>
    TimeSpan Window { get; }

    /// <summary>Grades the latest reading in the light of the window before it.</summary>
    /// <param name="window">The readings of the last <see cref="Window"/>, the latest last.</param>
    /// <param name="station">The station's own levels, rising; empty where the kind's rule has none.</param>
    /// <param name="current">The grade now in force.</param>
    GradeVerdict Grade(in SensorWindow window, ReadOnlySpan<double> station, HazardGrade current);
}
