using Haimen.Grains.Domains.Answers;
using Haimen.Grains.Domains.Containment;
using Haimen.Hazards;
using Haimen.Hazards.Models;
using Haimen.Hazards.Plans;

namespace Haimen.Grains.Domains;

/// <summary>
/// One loaded version of a domain. Everything that it says once and for all is asked at the start and kept as the host's own. Who uses
/// it holds it; when the last hold is let go its code is released.
/// </summary>
internal sealed class DomainVersion
{
    private static readonly HazardGrade[] Levels = [HazardGrade.Blue, HazardGrade.Yellow, HazardGrade.Orange, HazardGrade.Red];

    private readonly Dictionary<(string Kind, HazardGrade Level), ResponsePlan> _plans = [];
    private readonly SortedDictionary<string, TimeSpan> _windows = new(StringComparer.Ordinal);
    private readonly List<string> _missingPlans = [];
    private IHazardDomain? _domain;
    private Action? _release;
    private int _holds = 1;

    private DomainVersion(IHazardDomain domain, DomainLimits limits, Action? release)
    {
        _domain = domain;
        _release = release;
        Breaker = new DomainBreaker(limits);
        Descriptor = CheckedDescriptor.Of(domain.Descriptor);
        foreach (var kind in Descriptor.SensorKinds)
        {
            var window = (domain.GraderFor(kind.Id) ?? throw Checked.Broken($"grader of {kind.Id}", null, "a grader")).Window;
            _windows[kind.Id] = window >= TimeSpan.Zero ? window : throw Checked.Broken($"window of {kind.Id}", window, "zero or more");
        }

        foreach (var kind in Descriptor.IncidentKinds)
        {
            foreach (var level in Levels) AskPlan(domain, kind.Id, level);
        }

        Models = [.. Checked.List(domain.Models, "models", (x, _) => CheckedDescriptor.Of(x.Descriptor)).OrderBy(x => x.Name, StringComparer.Ordinal)];
    }

    /// <summary>Who it is.</summary>
    public DomainDescriptor Descriptor { get; }

    /// <summary>Semantic version of its rules, stamped on what it decides.</summary>
    public string Version => Descriptor.Version;

    /// <summary>Its published models, by name.</summary>
    public IReadOnlyList<ModelDescriptor> Models { get; }

    /// <summary>The plans that it could not give, and why; an incident then has its statutory tasks only.</summary>
    public IReadOnlyList<string> MissingPlans => _missingPlans;

    public DomainBreaker Breaker { get; }

    /// <summary>Why it is quarantined; null while it is not.</summary>
    public string? Quarantine { get; set; }

    /// <summary>Whether its code is released.</summary>
    public bool IsReleased => Volatile.Read(ref _holds) == 0;

    /// <summary>Asks a domain who it is, and takes a first hold on it. Runs foreign code.</summary>
    /// <param name="domain">The domain.</param>
    /// <param name="limits">What its calls may use.</param>
    /// <param name="release">Unloads its code; null where it cannot be.</param>
    /// <exception cref="BrokenContractException">What it says is not what the contract allows.</exception>
    public static DomainVersion Bind(IHazardDomain domain, DomainLimits limits, Action? release = null) => new(domain, limits, release);

    /// <summary>The plan for an incident at a level; null where it has none.</summary>
    public ResponsePlan? PlanFor(string incidentKind, HazardGrade level) => _plans.GetValueOrDefault((incidentKind, level));

    /// <summary>Takes a hold; false where it is released already.</summary>
    public bool TryHold()
    {
        for (var holds = Volatile.Read(ref _holds); holds > 0;)
        {
            var seen = Interlocked.CompareExchange(ref _holds, holds + 1, holds);
            if (seen == holds) return true;
            holds = seen;
        }

        return false;
    }

    /// <summary>Lets a hold go; with the last, its code is released.</summary>
    public void LetGo()
    {
        if (Interlocked.Decrement(ref _holds) != 0) return;
        _domain = null;
        var release = _release;
        _release = null;
        release?.Invoke();
    }

    /// <summary>The code itself, for whoever holds it; to be kept on the stack only.</summary>
    public IHazardDomain Code() => _domain ?? throw new InvalidOperationException($"{Descriptor.Id} {Version} has been released");

    /// <summary>How it grades a kind; null where it does not. Runs foreign code.</summary>
    public GraderTerms? TermsFor(string sensorKind, Action<DomainVersion, DomainFailure> broke) =>
        Descriptor.SensorKinds.FirstOrDefault(x => x.Id == sensorKind) is { } kind
            ? new GraderTerms(this, kind, Code().GraderFor(sensorKind), _windows[sensorKind], Descriptor.AssessEvery / 2, broke)
            : null;

    private void AskPlan(IHazardDomain domain, string kind, HazardGrade level)
    {
        try
        {
            _plans[(kind, level)] = CheckedDescriptor.Of(domain.PlanFor(kind, level));
        }
#pragma warning disable CA1031 // Foreign code may throw anything.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _missingPlans.Add($"{kind} at {level}: {DomainFailure.From(DomainFunction.Bind, e).Detail}");
        }
    }
}
