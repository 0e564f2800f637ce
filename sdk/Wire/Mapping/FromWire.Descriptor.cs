using Haimen.Hazards.Assessment;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Effects;
using Haimen.Hazards.Models;
using Haimen.Hazards.Sensing;
using W = Haimen.Hazards.Wire.V1;

namespace Haimen.Hazards.Wire.Mapping;

internal static partial class FromWire
{
    public static DomainDescriptor Descriptor(W.DomainDescriptor descriptor) => new()
    {
        Id = descriptor.Id,
        Version = descriptor.Version,
        Name = Text(descriptor.Name),
        SensorKinds = [.. descriptor.SensorKinds.Select(SensorKind)],
        AssetKinds = [.. descriptor.AssetKinds.Select(AssetKind)],
        IncidentKinds = [.. descriptor.IncidentKinds.Select(x => new IncidentKind(x.Id, Text(x.Name), x.HasStandardCode ? x.StandardCode : null))],
        Capabilities = [.. descriptor.Capabilities],
        Categories = [.. descriptor.Categories],
        AssessEvery = Span(descriptor.AssessEvery),
        StateVersion = descriptor.StateVersion,
        ObservedKinds = [.. descriptor.ObservedKinds],
        ProposesEffects = [.. descriptor.ProposesEffects.Select(x => new EffectKind(x.Id, Text(x.Name), x.Unit))],
        AcceptsEffects = [.. descriptor.AcceptsEffects],
        DirectiveKinds = [.. descriptor.DirectiveKinds.Select(x => new DirectiveKind(x.Id, Text(x.Name)))],
        GroundQuantity = descriptor.GroundQuantity is { } quantity ? new GroundQuantity(Text(quantity.Name), quantity.Unit) : null,
    };

    public static ModelDescriptor Model(W.ModelDescriptor model) => new()
    {
        Name = model.Name,
        Summary = Text(model.Summary),
        Source = model.Source,
        Trust = (ModelTrust)(int)Known(model.Trust, "ModelDescriptor.trust"),
        Inputs = [.. model.Inputs.Select(Field)],
        Outputs = [.. model.Outputs.Select(Field)],
        Cases = [.. model.Cases.Select(x => new ModelCase(x.Source, x.Input, x.Expected, x.RelativeTolerance))],
    };

    private static ModelField Field(W.ModelField field) => new(field.Name, field.Type, field.Unit, field.Allowed, field.Published);

    private static SensorKind SensorKind(W.SensorKind kind) => new()
    {
        Id = kind.Id,
        Name = Text(kind.Name),
        Unit = kind.Unit,
        MinValue = kind.MinValue,
        MaxValue = kind.MaxValue,
        MaxRatePerMinute = kind.HasMaxRatePerMinute ? kind.MaxRatePerMinute : null,
        StaleAfter = Span(kind.StaleAfter),
        RiseHold = Span(kind.RiseHold),
        FallHold = Span(kind.FallHold),
        DistrictWide = kind.DistrictWide,
    };

    private static AssetKind AssetKind(W.AssetKind kind) => new(kind.Id, Text(kind.Name))
    {
        Attributes = [.. kind.Attributes.Select(x => new AssetAttribute(x.Name, Text(x.Meaning), x.Min, x.Max, x.Required))],
        Labels = [.. kind.Labels.Select(x => new AssetLabel(x.Name, Text(x.Meaning), [.. x.Allowed], x.Required))],
        Reports = [.. kind.Reports.Select(x => new AssetReportKind(x.Id, Text(x.Name), x.Urgent))],
    };
}
