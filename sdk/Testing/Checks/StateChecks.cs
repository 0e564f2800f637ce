using System.Text.Json;
using Haimen.Hazards.Migrations;

namespace Haimen.Hazards.Testing.Checks;

/// <summary>Whether a domain survives states that it did not write: damaged, foreign, or older.</summary>
internal static class StateChecks
{
    private static readonly string[] Garbage =
    [
        "", " ", "null", "0", "[]", "\"\"", "{", "{}", """{"v":1}""", """{"v":999}""", """{"v":-1}""", """{"v":"1"}""", """{"v":1,"v":1}""",
        """{"v":1,"unknown":{"deep":[[[[]]]]}}""", """{"v":1e400}""", "\u0000", new string('[', 2_000),
    ];

    public static void AssetGarbage(Subject subject, Findings findings)
    {
        if (subject.Descriptor.AssetKinds.Count == 0)
        {
            findings.Skip("the domain brings no assets");
            return;
        }

        foreach (var situation in AssetChecks.Situations(subject).DistinctBy(s => s.Site.Kind))
        {
            var real = subject.Domain.UpdateAsset(situation, AssetChecks.Context(subject)).State;
            foreach (var state in Garbage.Concat(Damaged(real)))
            {
                var where = $"asset kind {situation.Site.Kind}, state {Shown(state)}";
                findings.Try(where, () => findings.Add(ContractRules.Violations(
                    subject.Domain.UpdateAsset(situation with { State = state, PreviousAt = AssetChecks.Now - subject.Descriptor.AssessEvery }, AssetChecks.Context(subject))), $"{where}: "));
            }
        }
    }

    public static void AreaGarbage(Subject subject, Findings findings)
    {
        var real = subject.Stormy.Steps[subject.Stormy.Steps.Count / 2].Areas.Values.First().State;
        foreach (var state in Garbage.Concat(Damaged(real)))
        {
            var where = $"area state {Shown(state)}";
            findings.Try(where, () => findings.Add(ContractRules.Violations(
                subject.Descriptor,
                subject.Domain.Assess(AssessmentChecks.Bare() with { State = state, PreviousAt = AssetChecks.Now - subject.Descriptor.AssessEvery }, AssetChecks.Context(subject))), $"{where}: "));
        }
    }

    /// <summary>That states of every earlier version are brought along or given up, and one of a later version brings nothing down.</summary>
    public static void Migrations(Subject subject, Findings findings)
    {
        var d = subject.Descriptor;
        foreach (var version in Enumerable.Range(1, d.StateVersion + 1).Where(v => v != d.StateVersion))
        {
            string[] states = [$$"""{"v":{{version}}}""", .. Garbage];
            foreach (var kind in d.AssetKinds.Select(k => k.Id).Prepend(""))
            {
                foreach (var state in states) Migrate(subject, findings, new(kind.Length == 0 ? StateOwner.Area : StateOwner.Asset, kind, version, state));
            }
        }
    }

    private static void Migrate(Subject subject, Findings findings, StateMigration migration)
    {
        var where = $"migration of {(migration.AssetKind.Length == 0 ? "an area" : migration.AssetKind)} from version {migration.FromVersion}, state {Shown(migration.State)}";
        findings.Try(where, () =>
        {
            if (subject.Domain.MigrateState(migration) is not { } state) return;
            if (!IsObject(state))
            {
                findings.Add($"{where}: gives {Shown(state)}, which is no JSON object");
                return;
            }

            if (migration.Owner == StateOwner.Area) subject.Domain.Assess(AssessmentChecks.Bare() with { State = state }, AssetChecks.Context(subject));
            else if (AssetChecks.Situations(subject).FirstOrDefault(s => s.Site.Kind == migration.AssetKind) is { } situation)
                subject.Domain.UpdateAsset(situation with { State = state }, AssetChecks.Context(subject));
        });
    }

    /// <summary>What is left of a real state when storage or a hand damaged it.</summary>
    private static IEnumerable<string> Damaged(string real)
    {
        yield return real[..(real.Length / 2)];
        yield return real + real;
        yield return real.Replace(":", ":-", StringComparison.Ordinal);
        yield return Replaced(real, "\"text\"");
        yield return Replaced(real, "1e308");
        yield return Replaced(real, "null");
    }

    // Every number but the version's is replaced.
    private static string Replaced(string real, string by)
    {
        using var json = JsonDocument.Parse(real);
        return "{" + string.Join(',', json.RootElement.EnumerateObject().Select(p =>
            $"{JsonSerializer.Serialize(p.Name)}:{(p.Name == "v" || p.Value.ValueKind != JsonValueKind.Number ? p.Value.GetRawText() : by)}")) + "}";
    }

    private static bool IsObject(string state)
    {
        try
        {
            using var json = JsonDocument.Parse(state);
            return json.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Shown(string state) => state.Length <= 40 ? $"'{state.Replace("\0", "\\0", StringComparison.Ordinal)}'" : $"'{state[..40]}…'";
}
