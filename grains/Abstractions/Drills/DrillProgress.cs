using Haimen.Grains.Resources;

namespace Haimen.Grains.Drills;

/// <summary>How a running drill stands.</summary>
[GenerateSerializer, Immutable, Alias("haimen.drill-progress")]
public sealed record DrillProgress
{
    /// <summary>The simulated instant.</summary>
    [Id(0)] public required DateTimeOffset Now { get; init; }

    /// <summary>Simulated time since the start.</summary>
    [Id(1)] public required TimeSpan Elapsed { get; init; }

    /// <summary>Simulated time in all.</summary>
    [Id(2)] public required TimeSpan Total { get; init; }

    /// <summary>Readings taken in so far.</summary>
    [Id(3)] public long Readings { get; init; }

    /// <summary>The incidents, by id.</summary>
    [Id(4)] public IncidentBrief[] Incidents { get; init; } = [];

    /// <summary>Orders by how far they are; those without an order may be left out.</summary>
    [Id(5)] public OrderCount[] Orders { get; init; } = [];

    /// <summary>Rain over the built-up area, mm/h.</summary>
    [Id(6)] public double RainMmH { get; init; }

    /// <summary>Greatest depth of water on the ground in truth, m.</summary>
    [Id(7)] public double MaxDepthM { get; init; }

    /// <summary>Villages with water on the ground in truth.</summary>
    [Id(8)] public int FloodedVillages { get; init; }

    /// <summary>People in shelters.</summary>
    [Id(9)] public int Sheltered { get; init; }

    /// <summary>What happened since the last snapshot, in order.</summary>
    [Id(10)] public TimelineEntry[] NewEntries { get; init; } = [];

    /// <summary>What each hazard has on the ground, by domain.</summary>
    [Id(11)] public GroundFigure[] Ground { get; init; } = [];

    /// <summary>Orders that have come so far.</summary>
    /// <param name="progress">How far.</param>
    public int CountOf(OrderProgress progress) => Orders.Where(count => count.Progress == progress).Sum(count => count.Count);
}
