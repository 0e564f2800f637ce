using System.Globalization;

namespace Haimen.Hazards.Testing.Worlds;

/// <summary>
/// Proves that a domain gives the same answers whoever asks, in whatever order: runs a world once as it stands, then again in every
/// way that must not matter, and compares all that was said.
/// </summary>
public static class WorldDeterminism
{
    private const int Threads = 3;

    /// <summary>Runs all variations.</summary>
    /// <param name="create">Makes an instance of the domain.</param>
    /// <param name="district">The ground.</param>
    /// <param name="scenario">What drives it.</param>
    /// <param name="conduct">How the world goes about it.</param>
    /// <returns>What differed and where, a line each; empty where nothing did.</returns>
    public static IReadOnlyList<string> Differences(
        Func<IHazardDomain> create, WorldDistrict district, WorldScenario scenario, WorldConduct? conduct = null)
    {
        ArgumentNullException.ThrowIfNull(create);
        conduct ??= WorldConduct.Usual;
        var domain = create();
        var first = Run(domain, conduct);
        var differences = new List<string>();
        Compare("a second run", Run(domain, conduct));
        Compare("another order of sensors, assets and areas", Run(domain, conduct with { ShuffleSeed = 1 }));
        Compare("a third order of sensors, assets and areas", Run(domain, conduct with { ShuffleSeed = 2 }));
        Compare("a fresh instance", Run(create(), conduct));
        Compare("another culture", InCulture(Foreign(), () => Run(domain, conduct)));
        foreach (var history in AtOnce(() => Run(domain, conduct))) Compare("several threads at once", history);
        return differences;

        WorldHistory Run(IHazardDomain who, WorldConduct how) => new DomainWorld(who, district, scenario, how).Run();

        void Compare(string variation, WorldHistory other)
        {
            if (first.DifferenceTo(other) is { } difference) differences.Add($"{variation}: {difference}");
        }
    }

    /// <summary>A culture that writes numbers unlike the invariant one; made up, since a host may carry no culture but that.</summary>
    public static CultureInfo Foreign()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "−";
        culture.NumberFormat.PercentDecimalSeparator = ",";
        culture.DateTimeFormat.ShortDatePattern = "d.M.yyyy";
        culture.DateTimeFormat.LongTimePattern = "H.mm.ss";
        culture.DateTimeFormat.TimeSeparator = ".";
        return culture;
    }

    /// <summary>Runs something in a culture.</summary>
    /// <typeparam name="T">What it gives.</typeparam>
    /// <param name="culture">The culture.</param>
    /// <param name="run">What to run.</param>
    public static T InCulture<T>(CultureInfo culture, Func<T> run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            return run();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>Runs something on several threads at the same time.</summary>
    /// <typeparam name="T">What it gives.</typeparam>
    /// <param name="run">What to run.</param>
    public static IReadOnlyList<T> AtOnce<T>(Func<T> run) =>
        [.. Enumerable.Range(0, Threads).AsParallel().AsOrdered().WithDegreeOfParallelism(Threads).WithExecutionMode(ParallelExecutionMode.ForceParallelism).Select(_ => run())];
}
