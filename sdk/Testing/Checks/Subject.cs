using Haimen.Hazards.Testing.Generation;
using Haimen.Hazards.Testing.Worlds;

namespace Haimen.Hazards.Testing.Checks;

/// <summary>The domain that is looked at, with what several checks need of it worked out once.</summary>
internal sealed class Subject
{
    private const int MostRounds = 300;
    private const int SmokeRounds = 8;
    private readonly Lazy<WorldDistrict> _ground;
    private readonly Lazy<WorldScenario> _storm;
    private readonly Lazy<WorldHistory> _stormy;

    public Subject(IHazardDomain domain, ConformanceOptions options, bool smoke, CancellationToken cancellationToken)
    {
        (Domain, Options, IsSmoke) = (domain, options, smoke);
        Conduct = new() { Seed = options.Seed, Cancellation = cancellationToken, HelpAfter = TimeSpan.FromMinutes(30) };
        _ground = new(() => SampleGround.Of(Descriptor, options.Seed, smoke ? 1 : 2));
        _storm = new(() => SampleCourses.Storm(Domain, Ground, Hours(36)));
        _stormy = new(() => Run(Domain, Storm, Conduct));
    }

    public IHazardDomain Domain { get; }

    public DomainDescriptor Descriptor => Domain.Descriptor;

    public ConformanceOptions Options { get; }

    /// <summary>Whether little is to be spent.</summary>
    public bool IsSmoke { get; }

    public WorldConduct Conduct { get; }

    public WorldDistrict Ground => _ground.Value;

    /// <summary>A course in which all that can happen does.</summary>
    public WorldScenario Storm => _storm.Value;

    /// <summary>What the domain says over that course.</summary>
    public WorldHistory Stormy => _stormy.Value;

    /// <summary>Hours of a number of rounds, fewer in a smoke run.</summary>
    public double Hours(int rounds) => Descriptor.AssessEvery.TotalHours * Math.Min(IsSmoke ? SmokeRounds : MostRounds, rounds);

    public IHazardDomain Fresh() => Options.Create?.Invoke() ?? (IHazardDomain)Activator.CreateInstance(Domain.GetType())!;

    public WorldHistory Run(IHazardDomain domain, WorldScenario scenario, WorldConduct conduct) => new DomainWorld(domain, Ground, scenario, conduct).Run();

    /// <summary>The courses to look at: the generated one, and the bureau's own where it gave one.</summary>
    public IEnumerable<(string Name, WorldHistory History)> Courses()
    {
        yield return ("generated course", Stormy);
        if (!IsSmoke && Options.Scenario is { } own)
            yield return ("the bureau's course", new DomainWorld(Domain, Options.District ?? Ground, own, Conduct).Run());
    }
}
