using Haimen.Hazards.Plans;

namespace Haimen.Hazards.Testing.Checks;

/// <summary>Whether there is a plan for every incident at every level.</summary>
internal static class PlanChecks
{
    private static readonly HazardGrade[] Levels = [HazardGrade.Blue, HazardGrade.Yellow, HazardGrade.Orange, HazardGrade.Red];

    public static void Complete(Subject subject, Findings findings)
    {
        foreach (var (where, plan) in Plans(subject, findings))
        {
            findings.Require(!string.IsNullOrWhiteSpace(plan.Id), $"{where}: has no id");
            findings.RequireText(plan.Name, $"{where}: name");
            findings.Require(!string.IsNullOrWhiteSpace(plan.Source), $"{where}: names no source");
            findings.Require(!string.IsNullOrWhiteSpace(plan.LeadDepartment), $"{where}: nobody leads");
            findings.Require(plan.SupportDepartments.All(d => !string.IsNullOrWhiteSpace(d)), $"{where}: a supporting department has no name");
            findings.Require(plan.Tasks.Count > 0, $"{where}: has no task");
            findings.Require(plan.Tasks.Select(t => t.Id).Distinct(StringComparer.Ordinal).Count() == plan.Tasks.Count, $"{where}: two tasks share an id");
            foreach (var task in plan.Tasks)
            {
                findings.Require(!string.IsNullOrWhiteSpace(task.Id), $"{where}: a task has no id");
                findings.RequireText(task.Name, $"{where}, task {task.Id}: name");
                findings.Require(!string.IsNullOrWhiteSpace(task.Owner), $"{where}, task {task.Id}: nobody owns it");
                findings.Require(task.Within > TimeSpan.Zero, $"{where}, task {task.Id}: {task.Within} is no deadline");
            }
        }
    }

    /// <summary>That the public's warnings are written before they are needed.</summary>
    public static void Templates(Subject subject, Findings findings)
    {
        foreach (var (where, plan) in Plans(subject, findings))
        {
            findings.Require(plan.WarningTemplates.Count > 0, $"{where}: has no warning template");
            foreach (var template in plan.WarningTemplates)
            {
                findings.Require(Names.IsId(template.Kind), $"{where}: warning kind '{template.Kind}' is not an id");
                findings.RequireText(template.Headline, $"{where}, warning {template.Kind}: headline");
                findings.RequireText(template.Instruction, $"{where}, warning {template.Kind}: instruction");
            }
        }
    }

    private static IEnumerable<(string Where, ResponsePlan Plan)> Plans(Subject subject, Findings findings)
    {
        if (subject.Descriptor.IncidentKinds.Count == 0) findings.Skip("the domain knows no incident");
        foreach (var kind in subject.Descriptor.IncidentKinds)
        {
            foreach (var level in Levels)
            {
                ResponsePlan? plan = null;
                var where = $"plan for {kind.Id} at {level}";
                if (findings.Try(where, () => plan = subject.Domain.PlanFor(kind.Id, level)) && plan is null) findings.Add($"{where}: is null");
                if (plan is not null) yield return (where, plan);
            }
        }
    }
}
