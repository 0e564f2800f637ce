using System.Diagnostics;

namespace Haimen.Hazards.Testing.Checks;

/// <summary>
/// Runs checks one after another, each on a thread of its own, so that one that never ends costs its limit and not the run.
/// A thread cannot be stopped: it is left behind, and after a second one the rest is not run.
/// </summary>
internal sealed class CheckRun(Subject subject, TimeSpan limit, CancellationTokenSource cancellation, CancellationToken callers)
{
    private const int MostLeftBehind = 2;
    private const int StackBytes = 16 * 1024 * 1024;
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);
    private int _leftBehind;

    public ConformanceResult Run(CheckEntry entry)
    {
        callers.ThrowIfCancellationRequested();
        if (_leftBehind >= MostLeftBehind) return new(entry.Check, CheckVerdict.Skipped, "not run: other checks did not end", TimeSpan.Zero);
        var watch = Stopwatch.StartNew();
        Findings? findings = null;
        var thread = new Thread(() => findings = Look(entry), StackBytes) { IsBackground = true, Name = entry.Check.Id };
        thread.Start();
        while (!thread.Join(TimeSpan.FromMilliseconds(50)))
        {
            if (callers.IsCancellationRequested) cancellation.Cancel();
            if (watch.Elapsed > limit + (callers.IsCancellationRequested ? Grace : TimeSpan.Zero)) break;
        }

        callers.ThrowIfCancellationRequested();
        if (findings is null)
        {
            _leftBehind++;
            return new(entry.Check, CheckVerdict.Fail, FormattableString.Invariant($"did not end within {limit.TotalSeconds:0.#} s"), watch.Elapsed);
        }

        var verdict = findings.Any ? CheckVerdict.Fail : findings.Skipped is null ? CheckVerdict.Pass : CheckVerdict.Skipped;
        return new(entry.Check, verdict, findings.Any ? findings.Text : findings.Skipped ?? "", watch.Elapsed);
    }

    private Findings Look(CheckEntry entry)
    {
        var findings = new Findings();
        findings.Try("the check", () => entry.Look(subject, findings));
        return findings;
    }
}
