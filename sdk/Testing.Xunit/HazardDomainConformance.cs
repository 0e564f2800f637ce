using System.Collections.Concurrent;
using Xunit;

namespace Haimen.Hazards.Testing.Xunit;

/// <summary>
/// The conformance kit as tests. Inherit it in a test project and every check is a test of its own:
/// <code>public sealed class BeesConformance : HazardDomainConformance&lt;BeesDomain&gt;;</code>
/// Checks up to <see cref="Tier"/> must pass. A check above it that fails is a warning, so that what the next tier needs is seen.
/// </summary>
/// <typeparam name="TDomain">The domain.</typeparam>
public abstract class HazardDomainConformance<TDomain>
    where TDomain : IHazardDomain, new()
{
    private static readonly ConcurrentDictionary<Type, Lazy<ConformanceReport>> Reports = new();

    /// <summary>The tier that the domain is held to.</summary>
    protected virtual QualityTier Tier => QualityTier.Silver;

    /// <summary>What is looked at: override it to add a course of your own.</summary>
    protected virtual ConformanceOptions Options => new();

    /// <summary>One check of the kit.</summary>
    /// <param name="check">The check's id.</param>
    [Theory]
    [MemberData(nameof(ConformanceRows.All), MemberType = typeof(ConformanceRows))]
    public void Conforms(string check)
    {
        var result = Report().Results.Single(r => r.Check.Id == check);
        var line = $"{result.Verdict}: {result.Check.Id}. {result.Reason}";
        TestContext.Current.TestOutputHelper?.WriteLine(line);
        if (result.Verdict != CheckVerdict.Fail) return;
        if (result.Check.Tier > Tier) TestContext.Current.AddWarning($"{result.Check.Tier} would need {line}");
        else Assert.Fail($"{result.Check.Id}: {result.Reason}");
    }

    /// <summary>The tier that the domain is held to is reached.</summary>
    [Fact]
    public void The_tier_is_reached()
    {
        var report = Report();
        TestContext.Current.TestOutputHelper?.WriteLine(report.Summary);
        Assert.True(report.Tier >= Tier, report.Summary);
    }

    // Run once for all tests of the class: checks share what is worked out.
    private ConformanceReport Report()
    {
        var options = Options;
        if (options.Create is null) options = options with { Create = static () => new TDomain() };
        return Reports.GetOrAdd(GetType(), _ => new(() => Conformance.Run(new TDomain(), options))).Value;
    }
}
