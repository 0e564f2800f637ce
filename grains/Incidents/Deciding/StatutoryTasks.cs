using Haimen.Grains.Incidents.Events;
using Haimen.Hazards;
using Haimen.Hazards.Plans;

namespace Haimen.Grains.Incidents.Deciding;

/// <summary>
/// The tasks that the law gives every incident, whatever its plan: reports upward (State Council Order 493, articles 9 to 11) and
/// relief in time; and which tasks the program does itself.
/// </summary>
internal static class StatutoryTasks
{
    /// <summary>Goods and shelter reach people in time.</summary>
    public const string ReliefId = "relief";

    /// <summary>How the program does a task: by sending a report.</summary>
    public const string ByReport = "report";

    /// <summary>How the program does a task: it is done once every need is covered by an order that its resource took.</summary>
    public const string ByOrders = "orders";

    /// <summary>How the program does a task: it is done once goods and shelter have reached everyone who needs them.</summary>
    public const string ByRelief = "relief";

    /// <summary>A plan's task with this owner is the program's own.</summary>
    public const string SystemOwner = "system";

    private static readonly (string Id, string Zh, string En)[] Levels =
    [
        ("county", "区", "county"), ("city", "市", "city"), ("province", "省", "province"), ("state", "国务院", "State Council"),
    ];

    /// <summary>
    /// Reports upward: an ordinary incident (blue) as far as the city, a larger one (yellow) the province, major and especially major
    /// ones (orange, red) the State Council.
    /// </summary>
    /// <param name="level">The incident's level.</param>
    /// <param name="from">When the response began.</param>
    /// <param name="options">The time allowed.</param>
    public static IEnumerable<AssignedTask> Reports(HazardGrade level, DateTimeOffset from, IncidentOptions options)
    {
        var count = level switch { <= HazardGrade.Blue => 2, HazardGrade.Yellow => 3, _ => 4 };
        for (var i = 0; i < count; i++)
        {
            yield return new AssignedTask
            {
                Id = $"report-{Levels[i].Id}",
                Name = new LocalizedText($"向{Levels[i].Zh}报告", $"Report to the {Levels[i].En}"),
                Owner = SystemOwner,
                DueAt = from + options.CountyReportWithin + (i * options.NextReportWithin),
                Automatic = options.ReportsItself ? ByReport : null,
            };
        }
    }

    /// <summary>Relief.</summary>
    /// <param name="dueAt">When it is due.</param>
    public static AssignedTask Relief(DateTimeOffset dueAt) => new()
    {
        Id = ReliefId,
        Name = new LocalizedText("受灾群众得到基本生活救助", "Basic help reaches the people affected"),
        Owner = SystemOwner,
        DueAt = dueAt,
        Automatic = ByRelief,
    };

    /// <summary>
    /// How the program does a plan's task; null where people do. Only tasks of owner <c>system</c>: those whose id begins with
    /// <c>report</c> or with <c>dispatch</c>.
    /// </summary>
    /// <param name="task">The task.</param>
    /// <param name="options">Whether the program reports itself.</param>
    public static string? AutomaticFor(PlanTask task, IncidentOptions options) =>
        task.Owner != SystemOwner ? null
        : task.Id.StartsWith("report", StringComparison.Ordinal) && options.ReportsItself ? ByReport
        : task.Id.StartsWith("dispatch", StringComparison.Ordinal) ? ByOrders
        : null;
}
