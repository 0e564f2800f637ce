using Haimen.Grains.Incidents;
using Haimen.Hazards;

namespace Haimen.Grains.Drills;

/// <summary>A directive that was given.</summary>
/// <param name="Incident">The incident.</param>
/// <param name="Id">Its id within the incident.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Target">The asset or enterprise that it was for.</param>
/// <param name="Text">What was to be done.</param>
/// <param name="Rule">The rule that called for it.</param>
/// <param name="IssuedAt">When it was given last.</param>
/// <param name="LiftedAt">When it was lifted, null where it was in force at the end.</param>
[GenerateSerializer, Immutable, Alias("haimen.report-directive")]
public sealed record ReportDirective(
    [property: Id(0)] string Incident,
    [property: Id(1)] string Id,
    [property: Id(2)] string Kind,
    [property: Id(3)] string Target,
    [property: Id(4)] LocalizedText Text,
    [property: Id(5)] LocalizedText Rule,
    [property: Id(6)] DateTimeOffset IssuedAt,
    [property: Id(7)] DateTimeOffset? LiftedAt)
{
    /// <summary>A directive as it stands.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="view">How it stands.</param>
    public static ReportDirective From(string incident, DirectiveView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var directive = view.Directive;
        return new ReportDirective(
            incident, directive.Id, directive.Kind, directive.AssetId ?? directive.EnterpriseId ?? "", directive.Text, directive.Rule, view.IssuedAt, view.LiftedAt);
    }
}
