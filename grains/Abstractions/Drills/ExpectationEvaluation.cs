using System.Globalization;
using Haimen.Grains.Resources;
using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Drills;

/// <summary>Holds expectations against a report. Pure. A figure that does not exist (no order, so no first order) meets no expectation.</summary>
public static class ExpectationEvaluation
{
    private const double Tolerance = 1e-9;

    /// <summary>Whether each expectation came true.</summary>
    /// <param name="expectations">The expectations.</param>
    /// <param name="report">The report, its own expectations aside.</param>
    public static ReportExpectation[] Of(IEnumerable<DrillExpectation> expectations, DrillReport report)
    {
        ArgumentNullException.ThrowIfNull(expectations);
        ArgumentNullException.ThrowIfNull(report);
        return [.. expectations.Select(expectation => Evaluate(expectation, report))];
    }

    /// <summary>A figure of a report; null where there is nothing to measure.</summary>
    /// <param name="measure">The figure.</param>
    /// <param name="report">The report.</param>
    public static double? Figure(ReportMeasure measure, DrillReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return measure switch
        {
            ReportMeasure.Incidents => report.Incidents.Length,
            ReportMeasure.Warnings => report.Warnings.Length,
            ReportMeasure.Orders => report.Orders.Length,
            ReportMeasure.TeamOrders => report.Orders.Count(order => order.Kind == NeedKind.Team),
            ReportMeasure.SupplyOrders => report.Orders.Count(order => order.Kind == NeedKind.Supply),
            ReportMeasure.EvacuationOrders => report.Orders.Count(order => order.Kind == NeedKind.Evacuation),
            ReportMeasure.FailedOrders => report.Orders.Count(order => order.Status is OrderProgress.Declined or OrderProgress.TimedOut),
            ReportMeasure.Evacuated => report.Evacuated,
            ReportMeasure.Sheltered => report.Sheltered,
            ReportMeasure.Shortfalls => report.Shortfalls.Length,
            ReportMeasure.FirstOrderWithinMinutes => report.Response.FirstOrderMinutes,
            ReportMeasure.FirstIncidentWithinMinutes => report.Response.FirstIncidentMinutes,
            ReportMeasure.MeanArrivalMinutes => report.Response.ArrivalMeanMinutes,
            ReportMeasure.LateTasks => report.Tasks.Count(task => task.Late),
            ReportMeasure.OpenIncidentsAtEnd => report.FinalState.OpenIncidents.Length,
            ReportMeasure.OwnedResourcesAtEnd => report.FinalState.OwnedResources.Length,
            ReportMeasure.MaxDepthM => report.Villages.Length == 0 ? 0 : report.Villages.Max(village => village.MaxDepthM),
            ReportMeasure.AidRequests => report.Aid.Count(aid => aid.IsRequest),
            ReportMeasure.AidAnswers => report.Aid.Sum(aid => aid.Answers.Count(answer => answer.Granted > 0)),
            ReportMeasure.AidGranted => report.Aid.Sum(aid => aid.Answers.Sum(answer => answer.Granted)),
            ReportMeasure.AidArrived => report.Aid.Sum(aid => aid.Answers.Where(answer => answer.ArrivedAt is not null).Sum(answer => answer.Granted)),
            ReportMeasure.Directives => report.Directives.Length,
            ReportMeasure.DirectivesAtEnd => report.Directives.Count(directive => directive.LiftedAt is null),
            ReportMeasure.Cascades => report.Cascades.Length,
            ReportMeasure.CascadesAccepted => report.Cascades.Count(cascade => cascade.Answers.Any(answer => answer.Accepted)),
            ReportMeasure.CascadesRefused => report.Cascades.Count(cascade => cascade.Answers.Length > 0 && !cascade.Answers.Any(answer => answer.Accepted)),
            _ => null,
        };
    }

    private static ReportExpectation Evaluate(DrillExpectation expectation, DrillReport report)
    {
        var (met, actual) = expectation.Check switch
        {
            MeasureCheck check => Measure(check, report),
            WarningCheck check => Warning(check, report),
            _ => (false, ""),
        };
        return new ReportExpectation(expectation.Text.Zh, met, expectation.Text.En, expectation.Check.ToString(), actual);
    }

    private static (bool Met, string Actual) Measure(MeasureCheck check, DrillReport report)
    {
        if (Figure(check.Measure, report) is not { } figure) return (false, "none");
        var met = check.Comparison switch
        {
            Comparison.AtLeast => figure >= check.Value - Tolerance,
            Comparison.AtMost => figure <= check.Value + Tolerance,
            Comparison.Exactly => Math.Abs(figure - check.Value) <= Tolerance,
            Comparison.MoreThan => figure > check.Value + Tolerance,
            _ => figure < check.Value - Tolerance,
        };
        return (met, figure.ToString("0.##", CultureInfo.InvariantCulture));
    }

    private static (bool Met, string Actual) Warning(WarningCheck check, DrillReport report)
    {
        var first = report.Warnings.Where(warning => warning.Colour >= check.AtLeast).OrderBy(warning => warning.IssuedAt).FirstOrDefault();
        if (first is null) return (false, "none");
        var elapsed = first.IssuedAt - report.StartedAt;
        return (elapsed <= check.By, string.Create(CultureInfo.InvariantCulture, $"{ExpectationGrammar.NameOf(first.Colour)} at +{(int)elapsed.TotalHours:00}:{elapsed.Minutes:00}"));
    }
}
