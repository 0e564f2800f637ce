using Haimen.Hazards;
using Haimen.Hazards.Plans;

namespace SampleHazard;

/// <summary>The plan of an incident at a level: an example, to be replaced by your bureau's.</summary>
internal static class ResponsePlans
{
    public static ResponsePlan For(string incidentKind, HazardGrade level)
    {
        if (incidentKind != SampleHazardDomain.IncidentKind) throw new ArgumentException($"there is no incident kind '{incidentKind}'", nameof(incidentKind));
        return new()
        {
            Id = $"sample-hazard-{(int)level}",
            Name = new("SampleHazard 应急处置", "SampleHazard response"),
            Source = "an example, not a plan of the district",
            LeadDepartment = "区应急管理局",
            SupportDepartments = ["区公安局", "属地区镇"],
            Tasks =
            [
                new("verify", new("核实险情", "Verify"), "属地区镇", TimeSpan.FromMinutes(30)),
                new("cordon", new("设置警戒", "Set up a cordon"), "区公安局", TimeSpan.FromHours(1)),
            ],
            WarningTemplates = [new("sample-hazard", new("{area}：SampleHazard 预警", "{area}: SampleHazard warning"), new("远离现场，听从指挥。", "Keep away and follow instructions."))],
        };
    }
}
