using Haimen.Grains.Drills;

namespace Haimen.Host.Drills;

/// <summary>A row of <c>drill list</c>.</summary>
/// <param name="File">The scenario's file.</param>
/// <param name="Id">Its id, empty where it cannot be read.</param>
/// <param name="Title">Its title in both languages; the first fault where it cannot be read.</param>
/// <param name="Hours">Simulated hours.</param>
/// <param name="Expectations">How many expectations it has.</param>
/// <param name="Faults">Why it cannot be run; empty where it can.</param>
internal sealed record DrillListing(string File, string Id, string Title, double Hours, int Expectations, IReadOnlyList<string> Faults)
{
    /// <summary>The scenarios of a folder, by file name; a faulty one is listed with what is wrong.</summary>
    /// <param name="folder">The folder, e.g. <c>seeds/drills</c>.</param>
    /// <param name="scope">What names may refer to; null where only their structure is to be checked.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IReadOnlyList<DrillListing> Of(string folder, ScenarioScope? scope = null) =>
    [
        .. Directory.EnumerateFiles(folder)
            .Where(file => Path.GetExtension(file) is ".yaml" or ".yml" or ".json")
            .OrderBy(file => file, StringComparer.Ordinal)
            .Select(file => Read(file, scope)),
    ];

    private static DrillListing Read(string file, ScenarioScope? scope)
    {
        try
        {
            DrillScenario scenario = DrillScenarioLoader.Load(file, scope);
            return new DrillListing(file, scenario.Id, $"{scenario.Title.Zh} / {scenario.Title.En}", scenario.DurationHours, scenario.Expectations.Length, []);
        }
        catch (ScenarioRefusedException refused)
        {
            return new DrillListing(file, "", refused.Lines[0], 0, 0, refused.Lines);
        }
    }
}
