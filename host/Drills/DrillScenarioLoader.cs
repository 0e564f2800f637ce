using System.Globalization;
using Haimen.Grains.Drills;
using Haimen.Host.Seeding;
using Newtonsoft.Json.Linq;

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
        return Read(file, Path.GetDirectoryName(Path.GetFullPath(path)), scope, problems);
    }

    /// <summary>Reads a scenario that came as text; it can name no files beside it.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="scope">What its names may refer to.</param>
    /// <exception cref="ScenarioRefusedException">It cannot be run; every fault is told at once.</exception>
    public static DrillScenario Parse(string yaml, ScenarioScope scope)
    {
        var problems = new List<SeedProblem>();
        var file = SeedFile.Parse("yaml", yaml, problems) ?? throw new ScenarioRefusedException(problems);
        return Read(file, null, scope, problems);
    }

    /// <summary>Reads one inject for a drill under way, with the same checks as in a scenario's file.</summary>
    /// <param name="json">The inject, without its time.</param>
    /// <param name="scenario">The drill's scenario.</param>
    /// <param name="at">Its time since the start of the drill.</param>
    /// <param name="scope">What its names may refer to.</param>
    /// <exception cref="ScenarioRefusedException">It cannot be set off; every fault is told at once.</exception>
    public static DrillInject ReadInject(string json, DrillScenario scenario, TimeSpan at, ScenarioScope scope)
    {
        var problems = new List<SeedProblem>();
        var inject = SeedFile.Parse("inject", json, problems)?.Root as JObject;
        if (inject is null && problems.Count == 0) problems.Add(new SeedProblem("inject", 0, "injects[0]", "", "must be a mapping with a kind"));
        if (inject?["at"] is not null) problems.Add(new SeedProblem("inject", 0, "injects[0].at", "", "must be left out: it happens at the beginning of the next step"));
        if (problems.Count > 0) throw new ScenarioRefusedException(problems);
        inject!["at"] = at.TotalMinutes;
        var around = new JObject
        {
            ["id"] = scenario.Id,
            ["title"] = new JObject { ["zh"] = scenario.Title.Zh, ["en"] = scenario.Title.En },
            ["district"] = scenario.District,
            ["start"] = scenario.Start.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture),
            ["durationHours"] = scenario.DurationHours,
            ["domains"] = new JArray(scenario.Domains),
            ["injects"] = new JArray(inject),
        };
        return Read(SeedFile.Of("inject", around), null, scope, problems).Injects[0];
    }

    private static DrillScenario Read(SeedFile file, string? folder, ScenarioScope? scope, List<SeedProblem> problems)
    {
        problems.AddRange(SeedSchema.Check(file, "drill"));
        var scenario = new ScenarioReader(file, folder, scope, problems).Read();
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
