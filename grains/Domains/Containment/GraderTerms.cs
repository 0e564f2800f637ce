using Haimen.Hazards.Sensing;

namespace Haimen.Grains.Domains.Containment;

/// <summary>How one version grades one sensor kind.</summary>
/// <param name="version">The version; null for a kind that the version now serving no longer grades.</param>
/// <param name="kind">The kind, as the host's own.</param>
/// <param name="grader">The version's grader.</param>
/// <param name="window">How far back it looks.</param>
/// <param name="noticeEvery">How often an area is told while the grade stays.</param>
/// <param name="broke">Told when the version is to be quarantined.</param>
internal sealed class GraderTerms(
    DomainVersion? version, SensorKind kind, ISensorGrader grader, TimeSpan window, TimeSpan noticeEvery, Action<DomainVersion, DomainFailure> broke)
{
    private bool _failing;

    public SensorKind Kind { get; } = kind;

    public ISensorGrader Grader { get; } = grader;

    public TimeSpan Window { get; } = window;

    public TimeSpan NoticeEvery { get; } = noticeEvery;

    /// <summary>A reading was graded.</summary>
    public void Succeeded()
    {
        if (!_failing) return;
        _failing = false;
        version?.Breaker.Succeeded(DomainFunction.Grade);
    }

    /// <summary>A reading could not be graded.</summary>
    public void Failed(DomainFailure failure)
    {
        _failing = true;
        if (version is not null && version.Breaker.Failed(failure)) broke(version, failure);
    }

    /// <summary>A thread is stuck in the grader.</summary>
    public void Hung(TimeSpan budget)
    {
        if (version is null) return;
        var failure = new DomainFailure(DomainFunction.Grade, DomainFailureKind.Hung, $"the grader of {Kind.Id} did not come back within {budget.TotalSeconds:0.#} s; the sensor's thread is lost");
        version.Breaker.Failed(failure);
        broke(version, failure);
    }
}
