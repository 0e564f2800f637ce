using System.Globalization;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Geography;
using Haimen.Hazards.Sensing;

namespace Haimen.Grains.Domains.Shadows;

/// <summary>Says in what two answers to one question differ, and by how much. Texts are not compared: they are for people.</summary>
/// <param name="tolerance">What may differ.</param>
internal sealed class ShadowComparison(ShadowTolerance tolerance)
{
    /// <summary>Below this, quantities differ by nothing that anybody could see.</summary>
    private const double Negligible = 1e-9;

    /// <summary>Compares two judgements of an area.</summary>
    public List<ShadowDifference> Compare(string areaId, AreaAssessment active, AreaAssessment candidate)
    {
        var found = new List<ShadowDifference>();
        Grades(found, ShadowDifferenceKind.Level, areaId, active.Level, candidate.Level);
        Same(found, ShadowDifferenceKind.Incident, areaId, active.IncidentKind ?? "none", candidate.IncidentKind ?? "none");
        Warnings(found, areaId, active.Warning, candidate.Warning);
        Needs(found, areaId, active.Needs, candidate.Needs);
        Quantities(found, ShadowDifferenceKind.FootprintArea, areaId, AreaM2(active), AreaM2(candidate), tolerance.Area, "m2");
        Sets(found, ShadowDifferenceKind.Effect, areaId, active.Effects.Select(x => x.Id), candidate.Effects.Select(x => x.Id));
        Sets(found, ShadowDifferenceKind.EffectAnswer, areaId, active.Answers.Select(x => $"{x.Key}={x.Accepted}"), candidate.Answers.Select(x => $"{x.Key}={x.Accepted}"));
        Sets(found, ShadowDifferenceKind.Directive, areaId, active.Directives.Select(x => x.Id), candidate.Directives.Select(x => x.Id));
        Same(found, ShadowDifferenceKind.Course, areaId, Course(active), Course(candidate));
        return found;
    }

    /// <summary>Compares two updates of an asset.</summary>
    public List<ShadowDifference> Compare(string assetId, AssetUpdate active, AssetUpdate candidate)
    {
        var found = new List<ShadowDifference>();
        Grades(found, ShadowDifferenceKind.AssetGrade, assetId, active.Grade, candidate.Grade);
        foreach (var name in active.Measures.Keys.Union(candidate.Measures.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (a, b) = (active.Measures.GetValueOrDefault(name), candidate.Measures.GetValueOrDefault(name));
            Quantities(found, ShadowDifferenceKind.Measure, $"{assetId} {name}", a, b, tolerance.Measure, "");
        }

        return found;
    }

    /// <summary>Compares two verdicts on a reading.</summary>
    public static List<ShadowDifference> Compare(string sensorKind, GradeVerdict active, GradeVerdict candidate)
    {
        var found = new List<ShadowDifference>();
        Grades(found, ShadowDifferenceKind.ReadingGrade, sensorKind, active.Grade, candidate.Grade);
        return found;
    }

    private static void Grades(List<ShadowDifference> found, ShadowDifferenceKind kind, string subject, HazardGrade active, HazardGrade candidate)
    {
        if (active != candidate) found.Add(new ShadowDifference(kind, subject, Math.Abs(active - candidate), true, active.ToString(), candidate.ToString()));
    }

    private static void Same(List<ShadowDifference> found, ShadowDifferenceKind kind, string subject, string active, string candidate)
    {
        if (active != candidate) found.Add(new ShadowDifference(kind, subject, 1, true, active, candidate));
    }

    private static void Warnings(List<ShadowDifference> found, string areaId, WarningProposal? active, WarningProposal? candidate)
    {
        if (active?.Kind == candidate?.Kind && active?.Grade == candidate?.Grade) return;
        var steps = active?.Kind == candidate?.Kind ? Math.Abs((active?.Grade ?? 0) - (candidate?.Grade ?? 0)) : 1;
        found.Add(new ShadowDifference(ShadowDifferenceKind.Warning, areaId, steps, true, Words(active), Words(candidate)));
    }

    private static string Words(WarningProposal? warning) => warning is null ? "none" : $"{warning.Kind} {warning.Grade}";

    private void Needs(List<ShadowDifference> found, string areaId, IReadOnlyList<Need> active, IReadOnlyList<Need> candidate)
    {
        var others = candidate.ToDictionary(x => x.Id, StringComparer.Ordinal);
        foreach (var need in active)
        {
            if (others.Remove(need.Id, out var other)) Quantities(found, ShadowDifferenceKind.NeedQuantity, $"{areaId} {need.Id}", need.Quantity, other.Quantity, tolerance.Quantity, need.Resource);
            else found.Add(new ShadowDifference(ShadowDifferenceKind.Need, $"{areaId} {need.Id}", 1, true, $"{need.Quantity} {need.Resource}", "none"));
        }

        foreach (var need in others.Values.OrderBy(x => x.Id, StringComparer.Ordinal))
            found.Add(new ShadowDifference(ShadowDifferenceKind.Need, $"{areaId} {need.Id}", 1, true, "none", $"{need.Quantity} {need.Resource}"));
    }

    private static void Quantities(List<ShadowDifference> found, ShadowDifferenceKind kind, string subject, double active, double candidate, double tolerated, string unit)
    {
        var largest = Math.Max(Math.Abs(active), Math.Abs(candidate));
        if (largest < Negligible) return;
        var size = Math.Abs(active - candidate) / largest;
        if (size < Negligible) return;
        found.Add(new ShadowDifference(kind, subject, size, size > tolerated, Words(active, unit), Words(candidate, unit)));
    }

    private static string Words(double value, string unit) => string.Create(CultureInfo.InvariantCulture, $"{value:0.###} {unit}").TrimEnd();

    private static void Sets(List<ShadowDifference> found, ShadowDifferenceKind kind, string subject, IEnumerable<string> active, IEnumerable<string> candidate)
    {
        var (mine, others) = (active.ToHashSet(StringComparer.Ordinal), candidate.ToHashSet(StringComparer.Ordinal));
        foreach (var id in mine.Except(others, StringComparer.Ordinal).Order(StringComparer.Ordinal)) found.Add(new ShadowDifference(kind, $"{subject} {id}", 1, true, id, "none"));
        foreach (var id in others.Except(mine, StringComparer.Ordinal).Order(StringComparer.Ordinal)) found.Add(new ShadowDifference(kind, $"{subject} {id}", 1, true, "none", id));
    }

    private static string Course(AreaAssessment assessment) => (assessment.Contained, assessment.Quiet) switch
    {
        (true, true) => "contained, quiet",
        (true, false) => "contained",
        (false, true) => "quiet",
        _ => "under way",
    };

    private static double AreaM2(AreaAssessment assessment) => assessment.Footprint.Count == 0 ? 0 : assessment.Footprint[0].Zones.Sum(x => x.Outline.AreaM2());
}
