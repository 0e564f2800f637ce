using System.Diagnostics;
using System.Text.Json.Nodes;
using Haimen.Hazards.Models;
using Haimen.Hazards.Testing.Worlds;

namespace Haimen.Hazards.Testing.Checks;

/// <summary>Whether models say what they are, prove themselves by their cases and refuse bad input.</summary>
internal static class ModelChecks
{
    private const string Unknown = "no-such-field";
    private static readonly string[] Types = ["number", "integer", "string", "boolean", "array", "object"];

    public static void Described(Subject subject, Findings findings)
    {
        foreach (var d in Models(subject, findings).Select(m => m.Descriptor))
        {
            findings.Require(d.Name.StartsWith(subject.Descriptor.Id + "/", StringComparison.Ordinal) && Names.IsId(d.Name[(subject.Descriptor.Id.Length + 1)..]),
                $"model '{d.Name}': must be named {subject.Descriptor.Id}/some-name");
            findings.RequireText(d.Summary, $"{d.Name}: summary");
            findings.Require(!string.IsNullOrWhiteSpace(d.Source), $"{d.Name}: names no source");
            findings.Require(Enum.IsDefined(d.Trust), $"{d.Name}: trust {d.Trust} is none");
            findings.Require(d.Outputs.Count > 0, $"{d.Name}: describes no output");
            Fields(findings, $"{d.Name}, inputs", d.Inputs);
            Fields(findings, $"{d.Name}, outputs", d.Outputs);
            findings.Require(d.Inputs.All(f => f.Published.Length == 0) || d.Outputs.Any(f => f.Name == "extrapolated"),
                $"{d.Name}: states what its source covers and has no output 'extrapolated'");
        }

        foreach (var twice in subject.Domain.Models.GroupBy(m => m.Descriptor.Name, StringComparer.Ordinal).Where(g => g.Count() > 1))
            findings.Add($"model '{twice.Key}': stands twice");
    }

    /// <summary>That an expert finds at least one model to check.</summary>
    public static void Present(Subject subject, Findings findings) =>
        findings.Require(subject.Domain.Models.Count > 0, "the domain publishes no model, so an expert has nothing to check its numbers by");

    public static void Cases(Subject subject, Findings findings)
    {
        var any = false;
        foreach (var (model, number, published) in AllCases(subject, findings))
        {
            any = true;
            var where = $"{model.Descriptor.Name}, case {number} ({published.Source})";
            findings.Require(published.RelativeTolerance > 0, $"{where}: tolerance must be more than 0");
            findings.Require(!string.IsNullOrWhiteSpace(published.Source), $"{where}: names no source");
            findings.Try(where, () => CaseComparison.Look(
                findings, where, Parse(published.Expected), model.Run(Parse(published.Input), subject.Conduct.Cancellation), published.RelativeTolerance));
        }

        if (!any && findings.Skipped is null) findings.Skip("no model carries a published case");
    }

    /// <summary>That a model which claims to reproduce published cases carries them.</summary>
    public static void CasesCarried(Subject subject, Findings findings)
    {
        foreach (var model in Models(subject, findings).Where(m => m.Descriptor.Trust == ModelTrust.Reproduced))
            findings.Require(model.Descriptor.Cases.Count > 0, $"{model.Descriptor.Name}: says that published cases are reproduced and carries none");
    }

    /// <summary>That bad input is refused by name: unknown, missing, of another type, not finite.</summary>
    public static void Refuses(Subject subject, Findings findings)
    {
        foreach (var model in Models(subject, findings))
        {
            var name = model.Descriptor.Name;
            Refused(findings, model, $"{name} with the field '{Unknown}' alone", new() { [Unknown] = 1 });
            if (model.Descriptor.Inputs.Count > 0) Survives(findings, model, $"{name} with nothing", []);
            foreach (var field in model.Descriptor.Inputs)
            {
                Refused(findings, model, $"{name} with {field.Name} NaN", With(model, field.Name, JsonValue.Create(double.NaN)));
                Refused(findings, model, $"{name} with {field.Name} null", With(model, field.Name, null));
                Refused(findings, model, $"{name} with {field.Name} of another type", With(model, field.Name, field.Type is "object" ? JsonValue.Create("?") : new JsonObject { ["?"] = 1 }));
                var without = With(model, field.Name, null);
                without.Remove(field.Name);
                Survives(findings, model, $"{name} without {field.Name}", without);
            }

            if (model.Descriptor.Cases.Count > 0) Refused(findings, model, $"{name} with '{Unknown}' beside a whole input", With(model, Unknown, JsonValue.Create(1)));
        }
    }

    /// <summary>That the same input gives the same output, in another culture too, and is left as it was.</summary>
    public static void Pure(Subject subject, Findings findings)
    {
        foreach (var (model, number, published) in AllCases(subject, findings))
        {
            var where = $"{model.Descriptor.Name}, case {number}";
            findings.Try(where, () =>
            {
                var input = Parse(published.Input);
                var first = Written.Of(model.Run(input));
                findings.Require(Written.Of(input) == Written.Of(Parse(published.Input)), $"{where}: the model changed its input");
                findings.Require(first == Written.Of(model.Run(input)), $"{where}: two runs differ");
                findings.Require(first == WorldDeterminism.InCulture(WorldDeterminism.Foreign(), () => Written.Of(model.Run(input))), $"{where}: another culture gives another output");
            });
        }
    }

    /// <summary>That a cancelled run ends soon.</summary>
    public static void Cancelled(Subject subject, Findings findings)
    {
        foreach (var (model, number, published) in AllCases(subject, findings))
        {
            var watch = Stopwatch.StartNew();
            try
            {
                model.Run(Parse(published.Input), new CancellationToken(canceled: true));
            }
            catch (OperationCanceledException)
            {
                // As the contract asks.
            }

            findings.Require(watch.Elapsed <= subject.Options.CallLimit, FormattableString.Invariant(
                $"{model.Descriptor.Name}, case {number}: a cancelled run took {watch.Elapsed.TotalSeconds:0.0} s; must ask its token now and then"));
        }
    }

    private static void Fields(Findings findings, string where, IReadOnlyList<ModelField> fields)
    {
        foreach (var field in fields)
        {
            findings.Require(!string.IsNullOrWhiteSpace(field.Name), $"{where}: one has no name");
            findings.Require(Types.Contains(field.Type, StringComparer.Ordinal), $"{where}, {field.Name}: type '{field.Type}' must be one of {string.Join(", ", Types)}");
        }

        foreach (var twice in fields.GroupBy(f => f.Name, StringComparer.Ordinal).Where(g => g.Count() > 1)) findings.Add($"{where}: '{twice.Key}' stands twice");
    }

    private static IEnumerable<(IHazardModel Model, int Number, ModelCase Case)> AllCases(Subject subject, Findings findings) =>
        Models(subject, findings).SelectMany(m => m.Descriptor.Cases.Select((c, i) => (m, i + 1, c)));

    private static IReadOnlyList<IHazardModel> Models(Subject subject, Findings findings)
    {
        if (subject.Domain.Models.Count == 0) findings.Skip("the domain publishes no model");
        return subject.Domain.Models;
    }

    // A whole input of the model, from a published case where it has one, with one field changed.
    private static JsonObject With(IHazardModel model, string field, JsonNode? value)
    {
        var input = model.Descriptor.Cases.Count > 0 ? Parse(model.Descriptor.Cases[0].Input) : [];
        input[field] = value;
        return input;
    }

    private static void Refused(Findings findings, IHazardModel model, string where, JsonObject input)
    {
        if (Survives(findings, model, where, input)) findings.Add($"{where}: is computed; must be refused with a ModelInputException");
    }

    /// <summary>Whether it was computed; a refusal is no finding, and anything else that is thrown is one.</summary>
    private static bool Survives(Findings findings, IHazardModel model, string where, JsonObject input)
    {
        try
        {
            model.Run(input);
            return true;
        }
        catch (ModelInputException)
        {
            return false;
        }
#pragma warning disable CA1031 // Foreign code may throw anything.
        catch (Exception e)
#pragma warning restore CA1031
        {
            findings.Add($"{where}: threw {Findings.Describe(e)}; must be a ModelInputException");
            return false;
        }
    }

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();
}
