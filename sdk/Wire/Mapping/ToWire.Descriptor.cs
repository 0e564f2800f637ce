using Haimen.Hazards.Assets;
using Haimen.Hazards.Models;
using Haimen.Hazards.Sensing;
using W = Haimen.Hazards.Wire.V1;

namespace Haimen.Hazards.Wire.Mapping;

internal static partial class ToWire
{
    /// <summary>All that the domain says of itself, its models and its graders' windows included.</summary>
    public static W.DomainDescriptor Descriptor(IHazardDomain domain)
    {
        var descriptor = domain.Descriptor;
        var message = new W.DomainDescriptor
        {
            Id = descriptor.Id,
            Version = descriptor.Version,
            Name = Text(descriptor.Name),
            SensorKinds = { descriptor.SensorKinds.Select(x => SensorKind(x, domain.GraderFor(x.Id).Window)) },
            AssetKinds = { descriptor.AssetKinds.Select(AssetKind) },
            IncidentKinds = { descriptor.IncidentKinds.Select(IncidentKind) },
            Capabilities = { descriptor.Capabilities },
            Categories = { descriptor.Categories },
            AssessEvery = Span(descriptor.AssessEvery),
            StateVersion = descriptor.StateVersion,
            ObservedKinds = { descriptor.ObservedKinds },
            ProposesEffects = { descriptor.ProposesEffects.Select(x => new W.EffectKind { Id = x.Id, Name = Text(x.Name), Unit = x.Unit }) },
            AcceptsEffects = { descriptor.AcceptsEffects },
            DirectiveKinds = { descriptor.DirectiveKinds.Select(x => new W.DirectiveKind { Id = x.Id, Name = Text(x.Name) }) },
            Models = { domain.Models.Select(x => Model(x.Descriptor)) },
        };
        if (descriptor.GroundQuantity is { } quantity) message.GroundQuantity = new W.GroundQuantity { Name = Text(quantity.Name), Unit = quantity.Unit };
        return message;
    }

    private static W.SensorKind SensorKind(SensorKind kind, TimeSpan window)
    {
        var message = new W.SensorKind
        {
            Id = kind.Id,
            Name = Text(kind.Name),
            Unit = kind.Unit,
            MinValue = kind.MinValue,
            MaxValue = kind.MaxValue,
            StaleAfter = Span(kind.StaleAfter),
            RiseHold = Span(kind.RiseHold),
            FallHold = Span(kind.FallHold),
            DistrictWide = kind.DistrictWide,
            Window = Span(window),
        };
        if (kind.MaxRatePerMinute is { } rate) message.MaxRatePerMinute = rate;
        return message;
    }

    private static W.AssetKind AssetKind(AssetKind kind) => new()
    {
        Id = kind.Id,
        Name = Text(kind.Name),
        Attributes =
        {
            kind.Attributes.Select(x => new W.AssetAttribute { Name = x.Name, Meaning = Text(x.Meaning), Min = x.Min, Max = x.Max, Required = x.Required }),
        },
        Labels = { kind.Labels.Select(x => new W.AssetLabel { Name = x.Name, Meaning = Text(x.Meaning), Allowed = { x.Allowed }, Required = x.Required }) },
        Reports = { kind.Reports.Select(x => new W.AssetReportKind { Id = x.Id, Name = Text(x.Name), Urgent = x.Urgent }) },
    };

    private static W.IncidentKind IncidentKind(IncidentKind kind)
    {
        var message = new W.IncidentKind { Id = kind.Id, Name = Text(kind.Name) };
        if (kind.StandardCode is { } code) message.StandardCode = code;
        return message;
    }

    private static W.ModelDescriptor Model(ModelDescriptor model) => new()
    {
        Name = model.Name,
        Summary = Text(model.Summary),
        Source = model.Source,
        Trust = (W.ModelTrust)(int)model.Trust,
        Inputs = { model.Inputs.Select(Field) },
        Outputs = { model.Outputs.Select(Field) },
        Cases =
        {
            model.Cases.Select(x => new W.ModelCase { Source = x.Source, Input = x.Input, Expected = x.Expected, RelativeTolerance = x.RelativeTolerance }),
        },
    };

    private static W.ModelField Field(ModelField field) =>
        new() { Name = field.Name, Type = field.Type, Unit = field.Unit, Allowed = field.Allowed, Published = field.Published };
}
