using Xunit;

namespace Haimen.Hazards.Testing.Xunit;

/// <summary>The checks of the kit as rows of a theory, each shown by what must hold.</summary>
public static class ConformanceRows
{
    /// <summary>One row a check: its id.</summary>
    public static IEnumerable<TheoryDataRow<string>> All => Conformance.Checks.Select(check => new TheoryDataRow<string>(check.Id)
    {
        TestDisplayName = $"{check.Tier}: {check.Title.En}",
    });
}
