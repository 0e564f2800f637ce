using System.Diagnostics;
using Haimen.Grains.Domains.Containment;
using Haimen.Grains.States;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Sensing;

namespace Haimen.Grains.Domains.Shadows;

/// <summary>
/// A version that is asked what the one that serves was asked, with the same state, and whose answers go nowhere but into a report.
/// It runs on a thread of its own and is skipped while it is busy: nobody ever waits for it.
/// </summary>
internal sealed class ShadowRun : IDisposable
{
    private const int ExamplesAKind = 3;

    /// <summary>More than a district's round of assessments.</summary>
    private const int MostWaiting = 256;

    private readonly DomainCatalog _catalog;
    private readonly DomainThreads _threads;
    private readonly ShadowPlan _plan;
    private readonly ShadowComparison _comparison;
    private readonly string _against;
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly Lock _gate = new();
    private readonly int[] _calls = new int[Enum.GetValues<DomainFunction>().Length];
    private readonly SortedDictionary<ShadowDifferenceKind, ShadowTally> _tallies = [];
    private readonly List<ShadowDifference> _examples = [];
    private int _waiting;
    private int _skipped;
    private int _beyond;
    private int _failures;
    private string? _lastFailure;
    private bool _broken;

    public ShadowRun(DomainVersion candidate, string against, ShadowPlan plan, DomainCatalog catalog)
    {
        (Candidate, _against, _plan, _catalog) = (candidate, against, plan, catalog);
        _comparison = new ShadowComparison(plan.Tolerance);
        _threads = catalog.CreateThreads($"shadow {candidate.Descriptor.Id}");
    }

    /// <summary>The version in the shadow.</summary>
    public DomainVersion Candidate { get; }

    /// <summary>Has it judge an area too.</summary>
    public void OfferAssessment(AreaSituation situation, KeptState state, DomainContext context, AreaAssessment answer) => Offer(
        DomainFunction.Assess,
        token => _comparison.Compare(situation.AreaId, answer, DomainSlot.Assess(Candidate, situation, state, Granted(context, token), _catalog.Limits).Answer));

    /// <summary>Has it move an asset too.</summary>
    public void OfferUpdate(AssetSituation situation, KeptState state, DomainContext context, AssetUpdate answer) => Offer(
        DomainFunction.UpdateAsset,
        token => _comparison.Compare(situation.Site.Id, answer, DomainSlot.UpdateAsset(Candidate, situation, state, Granted(context, token), _catalog.Limits).Answer));

    /// <summary>Has it grade a reading too.</summary>
    public void OfferReading(string sensorKind, TimedValue[] window, double[] station, HazardGrade current, GradeVerdict answer) => Offer(
        DomainFunction.Grade,
        _ =>
        {
            if (!Candidate.Descriptor.SensorKinds.Any(x => x.Id == sensorKind)) return [new ShadowDifference(ShadowDifferenceKind.ReadingGrade, sensorKind, 1, true, answer.Grade.ToString(), "not graded")];
            var verdict = Candidate.Code().GraderFor(sensorKind).Grade(new SensorWindow(window), station, current);
            if (!double.IsFinite(verdict.Measure)) throw new BrokenContractException($"the grader of {sensorKind} gives a measure that is not finite");
            return ShadowComparison.Compare(sensorKind, answer, verdict);
        });

    /// <summary>How it compares so far.</summary>
    public ShadowReport Report()
    {
        lock (_gate)
        {
            return new ShadowReport
            {
                Domain = Candidate.Descriptor.Id,
                Candidate = Candidate.Version,
                Active = _against,
                Verdict = Verdict(),
                Elapsed = Stopwatch.GetElapsedTime(_started),
                Assessments = _calls[(int)DomainFunction.Assess],
                Updates = _calls[(int)DomainFunction.UpdateAsset],
                Readings = _calls[(int)DomainFunction.Grade],
                Skipped = _skipped,
                CallsBeyond = _beyond,
                Failures = _failures,
                LastFailure = _lastFailure,
                Differences = [.. _tallies.Values],
                Examples = [.. _examples],
            };
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _catalog.Remove(_threads);

    private DomainContext Granted(DomainContext context, CancellationToken token) => context with { Budget = _catalog.Limits.Budget, Cancellation = token };

    private void Offer(DomainFunction function, Func<CancellationToken, List<ShadowDifference>> compare)
    {
        if (Volatile.Read(ref _broken)) return;
        if (Interlocked.Increment(ref _waiting) > MostWaiting)
        {
            Interlocked.Decrement(ref _waiting);
            Interlocked.Increment(ref _skipped);
            return;
        }

        // Held while it waits: the shadow may end before its turn comes.
        if (!Candidate.TryHold()) return;
        _threads.Post(function, _catalog.Limits.Budget, compare, result => Note(function, result));
    }

    private void Note(DomainFunction function, Contained<List<ShadowDifference>> result)
    {
        Interlocked.Decrement(ref _waiting);
        lock (_gate)
        {
            if (result.Failure is { Kind: not DomainFailureKind.Busy } failure)
            {
                _failures++;
                _lastFailure = failure.ToString();
                if (Candidate.Breaker.Failed(failure)) Volatile.Write(ref _broken, true);
            }
            else if (result.Answer is { } differences)
            {
                Candidate.Breaker.Succeeded(function);
                _calls[(int)function]++;
                if (differences.Exists(x => x.Beyond)) _beyond++;
                foreach (var difference in differences) Tally(difference);
            }
        }

        Candidate.LetGo();
    }

    private void Tally(ShadowDifference difference)
    {
        var before = _tallies.GetValueOrDefault(difference.Kind) ?? new ShadowTally(difference.Kind, 0, 0, 0);
        _tallies[difference.Kind] = before with
        {
            Count = before.Count + 1,
            Beyond = before.Beyond + (difference.Beyond ? 1 : 0),
            Largest = Math.Max(before.Largest, difference.Size),
        };
        if (before.Count < ExamplesAKind) _examples.Add(difference);
    }

    private ShadowVerdict Verdict()
    {
        if (_broken) return ShadowVerdict.Failed;
        var compared = _calls.Sum();
        var isDue = compared >= _plan.Calls || (compared > 0 && Stopwatch.GetElapsedTime(_started) >= _plan.For);
        if (!isDue) return ShadowVerdict.Running;
        return _beyond <= _plan.Tolerance.CallsBeyond * compared && _failures == 0 ? ShadowVerdict.WithinTolerance : ShadowVerdict.BeyondTolerance;
    }
}
