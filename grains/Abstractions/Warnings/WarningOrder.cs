namespace Haimen.Grains.Warnings;

/// <summary>A person's or another authority's command about a warning. The same id again changes nothing.</summary>
[GenerateSerializer, Immutable, Alias("haimen.warning-order")]
public sealed record WarningOrder
{
    /// <summary>The command's id.</summary>
    [Id(0)] public required string CommandId { get; init; }

    /// <summary>Who gives it.</summary>
    [Id(1)] public required string By { get; init; }

    /// <summary>Why.</summary>
    [Id(2)] public required string Reason { get; init; }
}
