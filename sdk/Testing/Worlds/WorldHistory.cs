using Haimen.Hazards.Assessment;
using Haimen.Hazards.Testing.Checks;

namespace Haimen.Hazards.Testing.Worlds;

/// <summary>All that a domain said in a run, round by round.</summary>
/// <param name="Steps">The rounds, oldest first.</param>
public sealed record WorldHistory(IReadOnlyList<WorldStep> Steps)
{
    /// <summary>The assessments of one area.</summary>
    /// <param name="areaId">The area.</param>
    public IEnumerable<AreaAssessment> Of(string areaId) => Steps.Select(s => s.Areas[areaId]);

    /// <summary>Hours at which something first held; null where it never did.</summary>
    /// <param name="holds">What is looked for.</param>
    public double? FirstHour(Func<WorldStep, bool> holds) => Steps.FirstOrDefault(holds)?.Hours;

    /// <summary>The rounds as JSON, one a line: equal histories give equal texts.</summary>
    public string Serialize() => string.Join('\n', Steps.Select(Serialize));

    /// <summary>Where another history first differs; null where it is the same.</summary>
    /// <param name="other">The other history.</param>
    public string? DifferenceTo(WorldHistory other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Steps.Count != other.Steps.Count) return $"{Steps.Count} rounds against {other.Steps.Count}";
        for (var i = 0; i < Steps.Count; i++)
        {
            var (mine, others) = (Serialize(Steps[i]), Serialize(other.Steps[i]));
            if (mine == others) continue;
            var at = 0;
            while (at < Math.Min(mine.Length, others.Length) && mine[at] == others[at]) at++;
            return FormattableString.Invariant($"after {Steps[i].Hours:0.##} h: …{Around(mine, at)}… against …{Around(others, at)}…");
        }

        return null;
    }

    private static string Serialize(WorldStep step) => Written.Of(step);

    private static string Around(string text, int at) => text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 40)];
}
