using Haimen.Grains.Domains.Containment;
using Haimen.Grains.Domains.Shadows;
using Haimen.Hazards;
using Haimen.Hazards.Sensing;

namespace Haimen.Grains.Domains;

/// <summary>
/// A sensor kind for as long as the host runs, whichever version grades it: what sensors hold. A swap is one write here. A reading
/// that cannot be graded keeps its sensor's grade.
/// </summary>
/// <param name="domainId">The domain that grades it.</param>
/// <param name="terms">How it is graded at first.</param>
/// <param name="watch">Sees a grader that does not come back.</param>
internal sealed class GradedKind(string domainId, GraderTerms terms, GraderWatch watch) : ISensorGrader
{
    /// <summary>One reading in so many is graded by a shadow too: it is graded elsewhere, but must be copied here.</summary>
    private const int ShadowedOneIn = 16;

    private volatile GraderTerms _terms = terms;
    private volatile ShadowRun? _shadow;
    private uint _count;

    public string DomainId { get; } = domainId;

    public SensorKind Kind => _terms.Kind;

    /// <inheritdoc/>
    public TimeSpan Window => _terms.Window;

    /// <summary>How often an area is told while a sensor's grade stays.</summary>
    public TimeSpan NoticeEvery => _terms.NoticeEvery;

    /// <summary>Grades from here on in another way.</summary>
    public void Follow(GraderTerms next) => _terms = next;

    /// <summary>Shows readings to a shadow from here on, or to none.</summary>
    public void Show(ShadowRun? shadow) => _shadow = shadow;

    /// <inheritdoc/>
    public GradeVerdict Grade(in SensorWindow window, ReadOnlySpan<double> station, HazardGrade current)
    {
        var terms = _terms;
        if (!TryGrade(terms, window, station, current, out var verdict))
        {
            // That may have been what broke its version: the next one is asked once.
            if (_terms == terms || !TryGrade(_terms, window, station, current, out verdict)) return new GradeVerdict(current, 0, "");
        }

        if (_shadow is { } shadow && unchecked(_count++) % ShadowedOneIn == 0)
            shadow.OfferReading(Kind.Id, [.. window.Readings], [.. station], current, verdict);
        return verdict;
    }

    private bool TryGrade(GraderTerms terms, in SensorWindow window, ReadOnlySpan<double> station, HazardGrade current, out GradeVerdict verdict)
    {
        var note = watch.Mine;
        note.Begin(terms);
        try
        {
            verdict = terms.Grader.Grade(window, station, current);
        }
#pragma warning disable CA1031 // Foreign code may throw anything.
        catch (Exception e)
#pragma warning restore CA1031
        {
            note.End();
            verdict = default;
            terms.Failed(DomainFailure.From(DomainFunction.Grade, e));
            return false;
        }

        note.End();
        if (!double.IsFinite(verdict.Measure) || verdict.Grade is < HazardGrade.Normal or > HazardGrade.Red || verdict.Rule is null)
        {
            terms.Failed(new DomainFailure(
                DomainFunction.Grade, DomainFailureKind.BrokeContract, FormattableString.Invariant($"the grader of {terms.Kind.Id} says grade {(int)verdict.Grade} for {verdict.Measure}; must be a grade, a finite measure and a rule")));
            return false;
        }

        terms.Succeeded();
        return true;
    }
}
