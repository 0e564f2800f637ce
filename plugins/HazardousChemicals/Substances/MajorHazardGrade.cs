namespace Haimen.HazardousChemicals.Substances;

/// <summary>
/// GB 18218-2018: S = Σ q/Q; a unit is a major hazard source where S reaches 1. R = α Σ β q/Q, α by the people within 500 m;
/// R of 100, 50 and 10 or more is level 1, 2 and 3, less is level 4.
/// </summary>
/// <param name="S">The sum of q/Q.</param>
/// <param name="R">The index of its level.</param>
/// <param name="Level">1 (worst) to 4; 0 where it is no major hazard source.</param>
/// <param name="Unverified">Whether a row that nobody verified went into it.</param>
internal sealed record MajorHazardGrade(double S, double R, int Level, bool Unverified)
{
    /// <summary>Whether it is a major hazard source.</summary>
    public bool IsMajor => Level > 0;

    /// <summary>Grades substances at one place.</summary>
    /// <param name="rows">Substances with their tonnes.</param>
    /// <param name="people">People who are often within 500 m.</param>
    public static MajorHazardGrade Of(IEnumerable<(MajorHazardRow Row, double Tonnes)> rows, int people)
    {
        double s = 0, weighted = 0;
        var any = false;
        foreach (var (row, tonnes) in rows.OrderBy(r => r.Row.Id, StringComparer.Ordinal).ThenBy(r => r.Tonnes))
        {
            s += tonnes / row.ThresholdT;
            weighted += row.Beta * tonnes / row.ThresholdT;
            any = true;
        }

        var r = Alpha(people) * weighted;
        var level = s < 1 ? 0 : r >= 100 ? 1 : r >= 50 ? 2 : r >= 10 ? 3 : 4;
        return new(s, r, level, any);
    }

    private static double Alpha(int people) => people switch
    {
        >= 100 => 2.0,
        >= 50 => 1.5,
        >= 30 => 1.2,
        >= 1 => 1.0,
        _ => 0.5,
    };
}
