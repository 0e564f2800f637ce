namespace Haimen.Grains.Warnings;

/// <summary>The ids of a realm's warnings.</summary>
[GenerateSerializer, Alias("haimen.warning-register")]
internal sealed class WarningRegisterState
{
    [Id(0)] public List<string> Ids { get; set; } = [];
}
