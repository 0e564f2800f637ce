using Haimen.Hazards.Assets;
using Haimen.Hazards.Testing.Worlds;

namespace Haimen.Hazards.Testing.Checks;

/// <summary>Whether the domain's reducer answers as the contract asks, for every kind of asset that it brings.</summary>
internal static class AssetChecks
{
    public static void Contract(Subject subject, Findings findings)
    {
        if (SkipsWithout(subject, findings)) return;
        // By itself first: an update that breaks the contract may bring the rest of the domain down before a course has ended.
        foreach (var situation in Situations(subject))
        {
            var where = $"asset {situation.Site.Id}";
            findings.Try(where, () => findings.Add(ContractRules.Violations(subject.Domain.UpdateAsset(situation, Context(subject))), $"{where}: "));
        }

        if (findings.Any) return;
        foreach (var (name, history) in subject.Courses())
        {
            foreach (var step in history.Steps)
            {
                foreach (var (id, update) in step.Assets)
                    findings.Add(ContractRules.Violations(update), FormattableString.Invariant($"{name}, {step.Hours:0.##} h, asset {id}: "));
            }
        }
    }

    /// <summary>That a state which is handed back, or read anew from what it was stored as, gives the same answer.</summary>
    public static void RoundTrip(Subject subject, Findings findings)
    {
        if (SkipsWithout(subject, findings)) return;
        foreach (var situation in Situations(subject))
        {
            var where = $"asset {situation.Site.Id}";
            findings.Try(where, () =>
            {
                var first = subject.Domain.UpdateAsset(situation, Context(subject));
                findings.Require(Same(first, subject.Domain.UpdateAsset(situation, Context(subject))), $"{where}: two answers to one question differ");
                var again = situation with { State = first.State, PreviousAt = Now };
                var copied = again with { State = new string(first.State.AsSpan()) };
                var second = subject.Domain.UpdateAsset(again, Later(subject));
                findings.Require(Same(second, subject.Domain.UpdateAsset(copied, Later(subject))), $"{where}: the same state as another string gives another answer");
                findings.Add(ContractRules.Violations(second), $"{where} after its state came back: ");
            });
        }
    }

    /// <summary>That a report without figures, or late, brings nothing down.</summary>
    public static void Reports(Subject subject, Findings findings)
    {
        var kinds = subject.Descriptor.AssetKinds.Where(k => k.Reports.Count > 0).ToArray();
        if (kinds.Length == 0)
        {
            findings.Skip("nothing is reported of the domain's assets");
            return;
        }

        foreach (var situation in Situations(subject))
        {
            foreach (var kind in kinds.Where(k => k.Id == situation.Site.Kind).SelectMany(k => k.Reports))
            {
                AssetReport[] reports =
                [
                    new() { Kind = kind.Id, At = Now - TimeSpan.FromDays(2) },
                    new() { Kind = kind.Id, At = Now, Place = situation.Site.Place, Text = "\"}{" },
                ];
                var where = $"asset {situation.Site.Id}, report {kind.Id} without figures";
                findings.Try(where, () => findings.Add(ContractRules.Violations(subject.Domain.UpdateAsset(situation with { Reports = reports }, Context(subject))), $"{where}: "));
            }
        }
    }

    public static void UnknownKind(Subject subject, Findings findings)
    {
        var stranger = new AssetSite { Id = "stranger", Kind = "no-such-kind", Place = new(121.2, 31.9), Attributes = new Dictionary<string, double>() };
        try
        {
            subject.Domain.UpdateAsset(new() { Site = stranger, Observations = [], Deployments = [] }, Context(subject));
            findings.Add("UpdateAsset of kind 'no-such-kind': gives an answer; must throw an ArgumentException");
        }
        catch (ArgumentException)
        {
            // As the contract asks.
        }
    }

    /// <summary>Every generated asset by itself: nothing observed yet, and what its sensors say after the first round of a storm.</summary>
    public static IEnumerable<AssetSituation> Situations(Subject subject)
    {
        var setup = subject.Ground.SetupFor(subject.Descriptor, Now);
        foreach (var site in setup.Assets) yield return new() { Site = site, Observations = [], Deployments = [] };
    }

    /// <summary>The instant of the first question.</summary>
    public static DateTimeOffset Now { get; } = WorldScenario.For(1).Start;

    public static DomainContext Context(Subject subject) => new(Now, subject.Options.Seed) { Cancellation = subject.Conduct.Cancellation };

    private static DomainContext Later(Subject subject) => Context(subject) with { Now = Now + subject.Descriptor.AssessEvery };

    public static bool Same(object first, object second) => Written.Of(first) == Written.Of(second);

    private static bool SkipsWithout(Subject subject, Findings findings)
    {
        if (subject.Descriptor.AssetKinds.Count > 0) return false;
        findings.Skip("the domain brings no assets");
        return true;
    }
}
