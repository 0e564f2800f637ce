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

/// <summary>Something with a place.</summary>
internal abstract record PlacedEntry
{
    /// <summary>Its id.</summary>
    public string? Id { get; init; }

    /// <summary>Longitude, degrees.</summary>
    public double? Lon { get; init; }

    /// <summary>Latitude, degrees.</summary>
    public double? Lat { get; init; }
}

/// <summary>A team.</summary>
internal sealed record TeamEntry : PlacedEntry
{
    /// <summary>What it can do.</summary>
    public IReadOnlyList<string>? Capabilities { get; init; }

    /// <summary>Mean speed on the road, km/h; needed only where minutes are reckoned.</summary>
    public double? SpeedKmH { get; init; }

    /// <summary>The team need that it is under way to; not given where it is free.</summary>
    public string? UnderWayTo { get; init; }
}

/// <summary>A store.</summary>
internal sealed record StoreEntry : PlacedEntry
{
    /// <summary><c>township</c>, <c>district</c> or <c>agreement</c>.</summary>
    public string? Tier { get; init; }

    /// <summary>Minutes until goods stand loaded at the gate; 0 where it is not given.</summary>
    public double? ReadyMinutes { get; init; }

    /// <summary>Pieces by category.</summary>
    public IReadOnlyDictionary<string, int>? Stock { get; init; }
}

/// <summary>A shelter.</summary>
internal sealed record ShelterEntry : PlacedEntry
{
    /// <summary>Free places.</summary>
    public int? Places { get; init; }
}

/// <summary>A need.</summary>
internal sealed record NeedEntry : PlacedEntry
{
    /// <summary><c>team</c>, <c>supply</c> or <c>evacuation</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>For a team need: what the teams must be able to do.</summary>
    public string? Capability { get; init; }

    /// <summary>For a supply need: what goods.</summary>
    public string? Category { get; init; }

    /// <summary>Teams, pieces or people.</summary>
    public int? Quantity { get; init; }

    /// <summary>w, priority weight.</summary>
    public double? Weight { get; init; }

    /// <summary>d, minutes within which it is wanted.</summary>
    public double? WithinMinutes { get; init; }

    /// <summary>Resources to be sent before any other, in this order.</summary>
    public IReadOnlyList<string>? Pinned { get; init; }

    /// <summary>Resources not to be sent.</summary>
    public IReadOnlyList<string>? Forbidden { get; init; }
}

/// <summary>A township.</summary>
internal sealed record TownshipEntry : PlacedEntry
{
    /// <summary>Its inhabitants.</summary>
    public int? Population { get; init; }

    /// <summary>The warning in force there: <c>normal</c> (where it is not given), <c>blue</c>, <c>yellow</c>, <c>orange</c> or <c>red</c>.</summary>
    public string? Warning { get; init; }
}

/// <summary>Minutes by tier.</summary>
internal sealed record TierSurchargeEntry
{
    /// <summary>A township's store.</summary>
    public double? Township { get; init; }

    /// <summary>The district's store.</summary>
    public double? District { get; init; }

    /// <summary>Goods under an agreement.</summary>
    public double? Agreement { get; init; }
}
