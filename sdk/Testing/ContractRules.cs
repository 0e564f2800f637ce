using System.Text.Json;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Effects;
using Haimen.Hazards.Testing.Checks;

namespace Haimen.Hazards.Testing;

/// <summary>What the contract asks of every answer, for tests of a domain: <c>Assert.Empty(ContractRules.Violations(descriptor, assessment))</c>.</summary>
public static class ContractRules
{
    /// <summary>Longest state of an asset or an area, in characters: states are stored with every change.</summary>
    public const int LongestState = 256 * 1024;

    private const string ShelterPlace = "shelter-place";

    /// <summary>What an assessment breaks, a line each; empty where nothing.</summary>
    /// <param name="domain">Who the domain is.</param>
    /// <param name="assessment">What it said.</param>
    public static IReadOnlyList<string> Violations(DomainDescriptor domain, AreaAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(domain);
        ArgumentNullException.ThrowIfNull(assessment);
        var found = new List<string>();
        Judgement(found, domain, assessment);
        foreach (var need in assessment.Needs) Need(found, domain, need);
        Ids(found, "needs", assessment.Needs.Select(n => n.Id));
        Ids(found, "effects", assessment.Effects.Select(e => e.Id));
        Ids(found, "directives", assessment.Directives.Select(d => d.Id));
        foreach (var effect in assessment.Effects) Effect(found, domain.ProposesEffects, effect);
        foreach (var directive in assessment.Directives) Directive(found, domain, directive);
        foreach (var answer in assessment.Answers) Text(found, answer.Reason, $"answer to {answer.Key}: reason");
        Require(found, assessment.IncidentKind is not null || assessment.Effects.Count == 0, "effects: are stated without an incident");
        Require(found, assessment.IncidentKind is not null || assessment.Directives.Count == 0, "directives: are stated without an incident");
        Footprint(found, assessment);
        return found;
    }

    /// <summary>What an update of an asset breaks, a line each; empty where nothing.</summary>
    /// <param name="update">What the domain said.</param>
    public static IReadOnlyList<string> Violations(AssetUpdate update)
    {
        ArgumentNullException.ThrowIfNull(update);
        var found = new List<string>();
        State(found, update.State);
        Require(found, Enum.IsDefined(update.Grade), $"grade: {update.Grade} is none");
        foreach (var (name, value) in update.Measures)
        {
            Require(found, !string.IsNullOrWhiteSpace(name), "measures: one has no name");
            Require(found, double.IsFinite(value), $"measures: {name} is {value}");
        }

        if (update.Grade > HazardGrade.Normal) Text(found, update.Reason, "reason");
        Require(found, update.Place is null or { IsValid: true }, $"place: {update.Place} is none");
        return found;
    }

    /// <summary>What an effect breaks, a line each, from an assessment or from the truth.</summary>
    /// <param name="proposes">The kinds that the domain says it may propose.</param>
    /// <param name="effect">The effect.</param>
    public static IReadOnlyList<string> Violations(IReadOnlyList<EffectKind> proposes, HazardEffect effect)
    {
        ArgumentNullException.ThrowIfNull(proposes);
        ArgumentNullException.ThrowIfNull(effect);
        var found = new List<string>();
        Effect(found, proposes, effect);
        return found;
    }

    private static void Judgement(List<string> found, DomainDescriptor domain, AreaAssessment a)
    {
        Require(found, Enum.IsDefined(a.Level), $"level: {a.Level} is none");
        foreach (var reason in a.Reasons) Text(found, reason, "reasons");
        State(found, a.State);
        Require(found, a.IncidentKind is null || domain.IncidentKinds.Any(k => k.Id == a.IncidentKind), $"incidentKind: '{a.IncidentKind}' is not declared");
        Require(found, !a.Quiet || (a.IncidentKind is null && a.Needs.Count == 0), "quiet: is said while an incident or a need stands");
        if (a.Warning is not { } warning) return;
        Require(found, Names.IsId(warning.Kind), $"warning: kind '{warning.Kind}' is not an id");
        Require(found, warning.Grade is >= HazardGrade.Blue and <= HazardGrade.Red, $"warning {warning.Kind}: grade {warning.Grade} must be blue or worse");
        Text(found, warning.Headline, $"warning {warning.Kind}: headline");
        Text(found, warning.Instruction, $"warning {warning.Kind}: instruction");
    }

    private static void Need(List<string> found, DomainDescriptor domain, Need n)
    {
        var where = $"need {n.Id}";
        var declared = n.Kind switch
        {
            NeedKind.Team => domain.Capabilities.Contains(n.Resource, StringComparer.Ordinal),
            NeedKind.Supply => domain.Categories.Contains(n.Resource, StringComparer.Ordinal),
            NeedKind.Evacuation => n.Resource == ShelterPlace,
            _ => false,
        };
        Require(found, declared, $"{where}: {n.Kind} '{n.Resource}' is not declared");
        Require(found, n.Quantity >= 1, $"{where}: quantity {n.Quantity} must be 1 or more");
        Require(found, n.Weight > 0 && double.IsFinite(n.Weight), $"{where}: weight {n.Weight} must be more than 0");
        Require(found, n.WithinMinutes > 0 && double.IsFinite(n.WithinMinutes), $"{where}: withinMinutes {n.WithinMinutes} must be more than 0");
        Require(found, n.Place.IsValid, $"{where}: place {n.Place} is none");
        Require(found, n.VulnerablePeople >= 0 && (n.Kind != NeedKind.Evacuation || n.VulnerablePeople <= n.Quantity), $"{where}: {n.VulnerablePeople} vulnerable of {n.Quantity}");
        Text(found, n.Rule, $"{where}: rule");
    }

    private static void Effect(List<string> found, IReadOnlyList<EffectKind> proposes, HazardEffect e)
    {
        var where = $"effect {e.Id}";
        Require(found, proposes.Any(k => k.Id == e.Kind), $"{where}: kind '{e.Kind}' is not among those that the domain proposes");
        Require(found, e.Place.IsValid, $"{where}: place {e.Place} is none");
        Require(found, e.RadiusM > 0 && double.IsFinite(e.RadiusM), $"{where}: radiusM {e.RadiusM} must be more than 0");
        Require(found, e.Value >= 0 && double.IsFinite(e.Value), $"{where}: value {e.Value} must be 0 or more");
        Require(found, Enum.IsDefined(e.Grade), $"{where}: grade {e.Grade} is none");
        Text(found, e.Reason, $"{where}: reason");
    }

    private static void Directive(List<string> found, DomainDescriptor domain, Directive d)
    {
        var where = $"directive {d.Id}";
        Require(found, domain.DirectiveKinds.Any(k => k.Id == d.Kind), $"{where}: kind '{d.Kind}' is not declared");
        Require(found, d.AssetId is null != d.EnterpriseId is null, $"{where}: must be for an asset or for an enterprise");
        Require(found, d.WithinMinutes > 0 && double.IsFinite(d.WithinMinutes), $"{where}: withinMinutes {d.WithinMinutes} must be more than 0");
        Text(found, d.Text, $"{where}: text");
        Text(found, d.Rule, $"{where}: rule");
    }

    private static void Footprint(List<string> found, AreaAssessment a)
    {
        for (var i = 1; i < a.Footprint.Count; i++)
            Require(found, a.Footprint[i].At > a.Footprint[i - 1].At, $"footprint: {a.Footprint[i].At:u} does not come after {a.Footprint[i - 1].At:u}");
        foreach (var frame in a.Footprint)
        {
            for (var i = 0; i < frame.Zones.Count; i++)
            {
                Zone(found, frame.Zones[i], $"footprint {frame.At:u} zone {i}");
                Require(found, i == 0 || frame.Zones[i].Grade <= frame.Zones[i - 1].Grade, $"footprint {frame.At:u}: zones must come worst first");
            }
        }
    }

    private static void Zone(List<string> found, FootprintZone z, string where)
    {
        Require(found, z.Outline.IsClosed, $"{where}: the outline is not closed, or a corner is no place");
        Require(found, z.Grade > HazardGrade.Normal && Enum.IsDefined(z.Grade), $"{where}: grade {z.Grade} must be blue or worse");
        Require(found, z.VulnerablePeople >= 0 && z.People >= z.VulnerablePeople, $"{where}: {z.VulnerablePeople} vulnerable of {z.People} people");
        Require(found, double.IsFinite(z.Value), $"{where}: value is {z.Value}");
        Require(found, z.Uncertainty >= 0 && double.IsFinite(z.Uncertainty), $"{where}: uncertainty {z.Uncertainty} must be 0 or more");
        Require(found, !string.IsNullOrWhiteSpace(z.Unit), $"{where}: unit is empty");
        if (z.Label is not null) Text(found, z.Label, $"{where}: label");
    }

    private static void Ids(List<string> found, string where, IEnumerable<string> ids)
    {
        string? before = null;
        foreach (var id in ids)
        {
            Require(found, !string.IsNullOrWhiteSpace(id), $"{where}: one has no id");
            Require(found, before is null || string.CompareOrdinal(before, id) < 0, $"{where}: '{id}' stands twice or comes after '{before}'; must be unique and by id");
            before = id;
        }
    }

    private static void State(List<string> found, string state)
    {
        Require(found, state.Length <= LongestState, $"state: {state.Length} characters; at most {LongestState}");
        try
        {
            using var json = JsonDocument.Parse(state);
            Require(found, json.RootElement.ValueKind == JsonValueKind.Object, "state: must be a JSON object with its version");
        }
        catch (JsonException e)
        {
            found.Add($"state: is not JSON: {e.Message}");
        }
    }

    private static void Text(List<string> found, LocalizedText? text, string where) =>
        Require(found, text is not null && !string.IsNullOrWhiteSpace(text.Zh) && !string.IsNullOrWhiteSpace(text.En), $"{where}: must be given in Chinese and in English");

    private static void Require(List<string> found, bool holds, string finding)
    {
        if (!holds) found.Add(finding);
    }
}
