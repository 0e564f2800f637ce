using Haimen.Hazards;

namespace Haimen.Grains.Townships;

/// <summary>An enterprise's durable state.</summary>
[GenerateSerializer, Alias("haimen.enterprise-state")]
internal sealed class EnterpriseState
{
    /// <summary>The hazards that reach it, by domain.</summary>
    [Id(0)] public SortedDictionary<string, HazardGrade> Hazards { get; set; } = new(StringComparer.Ordinal);

    [Id(1)] public DateTimeOffset? Since { get; set; }

    public HazardGrade Worst => Hazards.Count == 0 ? HazardGrade.Normal : Hazards.Values.Max();

    public EnterpriseOperation Operation => Worst switch
    {
        HazardGrade.Normal => EnterpriseOperation.Operating,
        HazardGrade.Blue or HazardGrade.Yellow => EnterpriseOperation.Warned,
        _ => EnterpriseOperation.Suspended,
    };
}
