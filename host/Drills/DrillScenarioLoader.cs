using Haimen.Grains.Drills;
using Haimen.Host.Seeding;

namespace Haimen.Host.Drills;

/// <summary>Reads drill scenarios: YAML or JSON, held against <c>seeds/schemas/drill.schema.json</c> and against the district.</summary>
internal static class DrillScenarioLoader
{
    /// <summary>Reads a scenario.</summary>
    /// <param name="path">The file.</param>
    /// <param name="scope">What its names may refer to; null where only its own structure is to be checked.</param>
    /// <exception cref="ScenarioRefusedException">It cannot be run; every fault is told at once.</exception>
    public static DrillScenario Load(string path, ScenarioScope? scope = null)
    {
        var problems = new List<SeedProblem>();
        var file = SeedFile.Read(path, problems) ?? throw new ScenarioRefusedException(problems);
        problems.AddRange(SeedSchema.Check(file, "drill"));
        var scenario = new ScenarioReader(file, Path.GetDirectoryName(Path.GetFullPath(path))!, scope, problems).Read();
        if (problems.Count == 0) return scenario;

        throw new ScenarioRefusedException(
        [
            .. problems
                .DistinctBy(problem => problem.ToString())
                .OrderBy(problem => problem.File, StringComparer.Ordinal)
                .ThenBy(problem => problem.Line),
        ]);
    }

    /// <summary>Puts a user's own series into a scenario, in place of one of the same name.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="name">The series, e.g. <c>rainMmH</c>.</param>
    /// <param name="csvPath">A CSV file with the columns <c>minute</c> and <c>value</c>.</param>
    /// <param name="interpolation">How to read between its rows.</param>
    /// <exception cref="ScenarioRefusedException">The file cannot be used; every fault is told at once.</exception>
    public static DrillScenario WithSeries(
        DrillScenario scenario, string name, string csvPath, SeriesInterpolation interpolation = SeriesInterpolation.Step)
    {
        var problems = new List<SeedProblem>();
        var points = SeriesCsv.Read(csvPath, SeriesNames.Find(name) ?? throw new ArgumentException($"series: '{name}' is not allowed; must be one of {SeriesNames.All}", nameof(name)), problems);
        if (problems.Count > 0) throw new ScenarioRefusedException(problems);

        var series = scenario.Series.Where(existing => existing.Name != name).Append(new PointSeries(name, interpolation, points));
        return scenario with { Series = [.. series.OrderBy(one => one.Name, StringComparer.Ordinal)] };
    }
}
