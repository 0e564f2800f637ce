using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Effects;
using Haimen.Hazards.Models;
using Haimen.Hazards.Plans;
using Haimen.Hazards.Sensing;

namespace Haimen.Grains.Domains.Answers;

/// <summary>Holds what a domain says of itself to the contract.</summary>
internal static class CheckedDescriptor
{
    /// <summary>The descriptor as the host's own.</summary>
    /// <exception cref="Containment.BrokenContractException">It is not one.</exception>
    public static DomainDescriptor Of(DomainDescriptor? domain)
    {
        if (domain is null) throw Checked.Broken("descriptor", null, "a descriptor");
        return new DomainDescriptor
        {
            Id = Checked.Id(domain.Id, "id"),
            Version = Checked.Id(domain.Version, "version"),
            Name = Checked.Text(domain.Name, "name"),
            SensorKinds = Checked.Unique(domain.SensorKinds, "sensorKinds", Sensor, x => x.Id),
            AssetKinds = Checked.Unique(domain.AssetKinds, "assetKinds", Asset, x => x.Id),
            IncidentKinds = Checked.Unique(domain.IncidentKinds, "incidentKinds", (x, at) => new IncidentKind(Checked.Id(x.Id, $"{at}.id"), Checked.Text(x.Name, $"{at}.name"), x.StandardCode), x => x.Id),
            Capabilities = Checked.Ids(domain.Capabilities, "capabilities"),
            Categories = Checked.Ids(domain.Categories, "categories"),
            AssessEvery = domain.AssessEvery > TimeSpan.Zero ? domain.AssessEvery : throw Checked.Broken("assessEvery", domain.AssessEvery, "more than zero"),
            StateVersion = Checked.AtLeast(domain.StateVersion, 1, "stateVersion"),
            ObservedKinds = Checked.Ids(domain.ObservedKinds, "observedKinds"),
            ProposesEffects = Checked.Unique(domain.ProposesEffects, "proposesEffects", (x, at) => new EffectKind(Checked.Id(x.Id, $"{at}.id"), Checked.Text(x.Name, $"{at}.name"), x.Unit ?? ""), x => x.Id),
            AcceptsEffects = Checked.Ids(domain.AcceptsEffects, "acceptsEffects"),
            DirectiveKinds = Checked.Unique(domain.DirectiveKinds, "directiveKinds", (x, at) => new DirectiveKind(Checked.Id(x.Id, $"{at}.id"), Checked.Text(x.Name, $"{at}.name")), x => x.Id),
            GroundQuantity = domain.GroundQuantity is { } quantity ? new GroundQuantity(Checked.Text(quantity.Name, "groundQuantity.name"), quantity.Unit ?? "") : null,
        };
    }

    /// <summary>A plan as the host's own.</summary>
    public static ResponsePlan Of(ResponsePlan? plan)
    {
        if (plan is null) throw Checked.Broken("plan", null, "a plan");
        return new ResponsePlan
        {
            Id = Checked.Id(plan.Id, "id"),
            Name = Checked.Text(plan.Name, "name"),
            Source = Checked.Text(plan.Source, "source"),
            LeadDepartment = Checked.Text(plan.LeadDepartment, "leadDepartment"),
            SupportDepartments = Checked.List(plan.SupportDepartments, "supportDepartments", Checked.Text),
            Tasks = Checked.Unique(
                plan.Tasks,
                "tasks",
                (x, at) => new PlanTask(Checked.Id(x.Id, $"{at}.id"), Checked.Text(x.Name, $"{at}.name"), Checked.Text(x.Owner, $"{at}.owner"), x.Within),
                x => x.Id),
            WarningTemplates = Checked.List(
                plan.WarningTemplates,
                "warningTemplates",
                (x, at) => new WarningTemplate(Checked.Id(x.Kind, $"{at}.kind"), Checked.Text(x.Headline, $"{at}.headline"), Checked.Text(x.Instruction, $"{at}.instruction"))),
        };
    }

    /// <summary>What a model says of itself, as the host's own.</summary>
    public static ModelDescriptor Of(ModelDescriptor? model)
    {
        if (model is null) throw Checked.Broken("model", null, "a model's descriptor");
        return model with
        {
            Name = Checked.Id(model.Name, "name"),
            Summary = Checked.Text(model.Summary, "summary"),
            Inputs = Checked.List(model.Inputs, "inputs", (x, _) => x),
            Outputs = Checked.List(model.Outputs, "outputs", (x, _) => x),
            Cases = Checked.List(model.Cases, "cases", (x, _) => x),
        };
    }

    private static SensorKind Sensor(SensorKind kind, string at) => kind with
    {
        Id = Checked.Id(kind.Id, $"{at}.id"),
        Name = Checked.Text(kind.Name, $"{at}.name"),
        MinValue = Checked.Finite(kind.MinValue, $"{at}.minValue"),
        MaxValue = kind.MaxValue >= kind.MinValue ? Checked.Finite(kind.MaxValue, $"{at}.maxValue") : throw Checked.Broken($"{at}.maxValue", kind.MaxValue, "minValue or more"),
        MaxRatePerMinute = kind.MaxRatePerMinute is { } rate ? Checked.Above(rate, 0, $"{at}.maxRatePerMinute") : null,
    };

    private static AssetKind Asset(AssetKind kind, string at) => new(Checked.Id(kind.Id, $"{at}.id"), Checked.Text(kind.Name, $"{at}.name"))
    {
        Attributes = Checked.List(kind.Attributes, $"{at}.attributes", (x, path) => x with { Name = Checked.Id(x.Name, $"{path}.name"), Meaning = Checked.Text(x.Meaning, $"{path}.meaning") }),
        Labels = Checked.List(kind.Labels, $"{at}.labels", (x, path) => x with { Name = Checked.Id(x.Name, $"{path}.name"), Allowed = Checked.Ids(x.Allowed, $"{path}.allowed") }),
        Reports = Checked.List(kind.Reports, $"{at}.reports", (x, path) => new AssetReportKind(Checked.Id(x.Id, $"{path}.id"), Checked.Text(x.Name, $"{path}.name"), x.Urgent)),
    };
}
