namespace Haimen.Grains.Warnings;

/// <summary>The warning that another authority's message belongs to.</summary>
[GenerateSerializer, Alias("haimen.alert-index")]
internal sealed class AlertIndexState
{
    [Id(0)] public string? WarningId { get; set; }
}
