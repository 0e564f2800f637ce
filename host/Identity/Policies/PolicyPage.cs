using System.Text;
using Haimen.Grains.Identity;

namespace Haimen.Host.Identity.Policies;

/// <summary>The table as the docs print it.</summary>
internal static class PolicyPage
{
    private static readonly (Role Role, string Short)[] Columns =
    [
        (Role.Commander, "Com"), (Role.DutyOfficer, "Duty"), (Role.TownshipOfficer, "Town"), (Role.ResourceKeeper, "Res"), (Role.BureauEngineer, "Eng"),
        (Role.DrillCoordinator, "Drill"), (Role.Operator, "Op"), (Role.Viewer, "View"), (Role.Device, "Dev"),
    ];

    /// <summary>Writes it as Markdown.</summary>
    public static string Write()
    {
        var page = new StringBuilder();
        page.Append("| operation | reach |").AppendJoin("", Columns.Select(x => $" {x.Short} |")).Append('\n');
        page.Append("|---|---|").AppendJoin("", Columns.Select(_ => "---|")).Append('\n');
        foreach (var policy in PolicyTable.All.OrderBy(x => x.Operation, StringComparer.Ordinal))
        {
            var reach = policy.IsAnonymous ? "no token" : policy.Scope.ToString().ToLowerInvariant();
            page.Append($"| `{policy.Operation}`{(policy.IsCommand ? " ✎" : "")} | {reach} |")
                .AppendJoin("", Columns.Select(x => $" {Cell(policy, x.Role)} |"))
                .Append('\n');
        }

        return page.ToString();
    }

    private static string Cell(Policy policy, Role role) =>
        policy.IsAnonymous ? "●" : policy.Live.Contains(role) ? "●" : policy.Exercises.Contains(role) ? "○" : "";
}
