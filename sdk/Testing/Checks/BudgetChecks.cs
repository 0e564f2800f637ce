using System.Diagnostics;
using Haimen.Hazards.Testing.Worlds;

namespace Haimen.Hazards.Testing.Checks;

/// <summary>Whether a domain keeps to the time that it is given.</summary>
internal static class BudgetChecks
{
    /// <summary>That no call over a whole course takes longer than the host grants.</summary>
    public static void Kept(Subject subject, Findings findings)
    {
        var timed = new TimedDomain(subject.Domain);
        new DomainWorld(timed, subject.Ground, subject.Storm, subject.Conduct).Run();
        findings.Require(timed.Longest <= subject.Options.CallLimit, FormattableString.Invariant(
            $"{timed.Slowest}: took {timed.Longest.TotalSeconds:0.0} s; at most {subject.Options.CallLimit.TotalSeconds:0.0} s"));
    }

    /// <summary>That a call which is cancelled ends at once, or ends with the whole answer.</summary>
    public static void Cancelled(Subject subject, Findings findings)
    {
        var cancelled = AssetChecks.Context(subject) with { Cancellation = new CancellationToken(canceled: true) };
        var asked = AssetChecks.Context(subject);
        Look("Assess", c => subject.Domain.Assess(AssessmentChecks.Bare(), c));
        foreach (var situation in AssetChecks.Situations(subject).DistinctBy(s => s.Site.Kind))
            Look($"UpdateAsset of {situation.Site.Kind}", c => subject.Domain.UpdateAsset(situation, c));

        void Look(string what, Func<DomainContext, object> ask)
        {
            var watch = Stopwatch.StartNew();
            try
            {
                var answer = ask(cancelled);
                findings.Require(AssetChecks.Same(answer, ask(asked)), $"{what}: a cancelled call gave another answer than one that was not; it must give the whole answer or throw OperationCanceledException");
            }
            catch (OperationCanceledException)
            {
                // As the contract asks.
            }

            findings.Require(watch.Elapsed <= subject.Options.CallLimit, FormattableString.Invariant($"{what}: a cancelled call took {watch.Elapsed.TotalSeconds:0.0} s"));
        }
    }
}
