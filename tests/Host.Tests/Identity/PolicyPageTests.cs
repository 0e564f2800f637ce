using Haimen.Host.Identity.Policies;

namespace Haimen.Host.Tests.Identity;

/// <summary>The docs print the table that the host asks.</summary>
public sealed class PolicyPageTests
{
    private const string Begin = "<!-- policies -->\n";
    private const string End = "<!-- end of policies -->";

    /// <summary>With HAIMEN_RENEW_POLICIES=docs/identity.md the page is written anew.</summary>
    [Fact]
    public void The_page_has_the_table_as_it_is()
    {
        var renew = Environment.GetEnvironmentVariable("HAIMEN_RENEW_POLICIES");
        var file = renew ?? Path.Combine(Root(), "docs", "identity.md");
        var page = File.ReadAllText(file);
        var (from, to) = (page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, page.IndexOf(End, StringComparison.Ordinal));
        if (renew is not null) File.WriteAllText(file, string.Concat(page.AsSpan(0, from), PolicyPage.Write(), page.AsSpan(to)));
        else Assert.Equal(PolicyPage.Write(), page[from..to]);
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Haimen.Actors.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
