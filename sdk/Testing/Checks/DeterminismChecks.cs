using Haimen.Hazards.Testing.Worlds;

namespace Haimen.Hazards.Testing.Checks;

/// <summary>Whether the same questions give the same answers, whoever asks and in whatever order.</summary>
internal static class DeterminismChecks
{
    public static void Again(Subject subject, Findings findings) => Compare(subject, findings, subject.Run(subject.Domain, subject.Storm, subject.Conduct));

    public static void Order(Subject subject, Findings findings)
    {
        for (var seed = 1UL; seed <= 2; seed++)
            Compare(subject, findings, subject.Run(subject.Domain, subject.Storm, subject.Conduct with { ShuffleSeed = seed }));
    }

    public static void Instance(Subject subject, Findings findings) => Compare(subject, findings, subject.Run(subject.Fresh(), subject.Storm, subject.Conduct));

    public static void Culture(Subject subject, Findings findings) => Compare(
        subject, findings, WorldDeterminism.InCulture(WorldDeterminism.Foreign(), () => subject.Run(subject.Domain, subject.Storm, subject.Conduct)));

    public static void Threads(Subject subject, Findings findings)
    {
        _ = subject.Stormy;
        foreach (var history in WorldDeterminism.AtOnce(() => subject.Run(subject.Domain, subject.Storm, subject.Conduct))) Compare(subject, findings, history);
    }

    private static void Compare(Subject subject, Findings findings, WorldHistory other)
    {
        if (subject.Stormy.DifferenceTo(other) is { } difference) findings.Add($"answers differ {difference}");
    }
}
