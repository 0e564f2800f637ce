using System.Text.Json.Serialization;

namespace Haimen.Host.Dispatch;

/// <summary>A dispatch problem as a file or a request states it; places in WGS-84 degrees, times in minutes.</summary>
internal sealed record DispatchDocument
{
    /// <summary>Teams; each serves one need at a time.</summary>
    public IReadOnlyList<TeamEntry> Teams { get; init; } = [];

    /// <summary>Stores of goods.</summary>
    public IReadOnlyList<StoreEntry> Stores { get; init; } = [];

    /// <summary>Shelters.</summary>
    public IReadOnlyList<ShelterEntry> Shelters { get; init; } = [];

    /// <summary>What is needed.</summary>
    public IReadOnlyList<NeedEntry>? Needs { get; init; }

    /// <summary>Townships that preparedness is priced for.</summary>
    public IReadOnlyList<TownshipEntry> Townships { get; init; } = [];

    /// <summary>Minutes by resource and need, as they stand; a pair that is missing is unreachable. Without it they are reckoned from the places.</summary>
    [JsonConverter(typeof(TravelMinutesConverter))]
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>>? TravelMinutes { get; init; }

    /// <summary>λ, what a late minute counts beyond its own.</summary>
    public double? Lambda { get; init; }

    /// <summary>M, minutes that an unmet unit counts.</summary>
    public double? UnmetMinutes { get; init; }

    /// <summary>s, minutes that goods of a tier count beyond their way.</summary>
    public TierSurchargeEntry? TierSurcharge { get; init; }

    /// <summary>Minutes that it counts to take a team from what it is under way to.</summary>
    public double? SwitchMinutes { get; init; }

    /// <summary>p, weighted minutes that it costs to leave 10,000 inhabitants without a capability within reach; 0 where it is not given.</summary>
    public double? PreparednessWeight { get; init; }

    /// <summary>Minutes within which a free team covers a township.</summary>
    public double? CoverageMinutes { get; init; }

    /// <summary>Milliseconds that the plan may be worked on.</summary>
    public double? BudgetMs { get; init; }
}
