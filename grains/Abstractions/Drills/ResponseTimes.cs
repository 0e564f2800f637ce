using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Drills;

/// <summary>How long things took, in minutes; null where there was nothing to measure.</summary>
[GenerateSerializer, Immutable, Alias("haimen.response-times")]
public sealed record ResponseTimes
{
    /// <summary>From the start of the drill to the first incident.</summary>
    [Id(0)] public double? FirstIncidentMinutes { get; init; }

    /// <summary>From the first incident to the first order.</summary>
    [Id(1)] public double? FirstOrderMinutes { get; init; }

    /// <summary>From the first incident to the first arrival.</summary>
    [Id(2)] public double? FirstArrivalMinutes { get; init; }

    /// <summary>From order to arrival, on average.</summary>
    [Id(3)] public double? ArrivalMeanMinutes { get; init; }

    /// <summary>From order to arrival, nine of ten were faster or as fast.</summary>
    [Id(4)] public double? ArrivalP90Minutes { get; init; }

    /// <summary>From order to arrival of teams, on average.</summary>
    [Id(5)] public double? TeamArrivalMeanMinutes { get; init; }

    /// <summary>From order to arrival of supplies, on average.</summary>
    [Id(6)] public double? SupplyArrivalMeanMinutes { get; init; }

    /// <summary>From order to arrival of people at shelters, on average.</summary>
    [Id(7)] public double? EvacuationArrivalMeanMinutes { get; init; }

    /// <summary>The times of a drill.</summary>
    /// <param name="incidents">Its incidents.</param>
    /// <param name="orders">Its orders.</param>
    /// <param name="startedAt">When it started.</param>
    public static ResponseTimes Of(IReadOnlyCollection<ReportIncident> incidents, IReadOnlyCollection<ReportOrder> orders, DateTimeOffset startedAt)
    {
        DateTimeOffset? firstIncident = incidents.Count == 0 ? null : incidents.Min(incident => incident.OpenedAt);
        DateTimeOffset? firstOrder = orders.Count == 0 ? null : orders.Min(order => order.OrderedAt);
        var all = Minutes(orders);
        return new ResponseTimes
        {
            FirstIncidentMinutes = Round((firstIncident - startedAt)?.TotalMinutes),
            FirstOrderMinutes = Round((firstOrder - firstIncident)?.TotalMinutes),
            FirstArrivalMinutes = Round((orders.Min(order => order.ArrivedAt) - firstIncident)?.TotalMinutes),
            ArrivalMeanMinutes = Mean(all),
            ArrivalP90Minutes = all.Length == 0 ? null : Round(all[(int)Math.Ceiling(0.9 * all.Length) - 1]),
            TeamArrivalMeanMinutes = Mean(Minutes(orders.Where(order => order.Kind == NeedKind.Team))),
            SupplyArrivalMeanMinutes = Mean(Minutes(orders.Where(order => order.Kind == NeedKind.Supply))),
            EvacuationArrivalMeanMinutes = Mean(Minutes(orders.Where(order => order.Kind == NeedKind.Evacuation))),
        };
    }

    private static double[] Minutes(IEnumerable<ReportOrder> orders) =>
        [.. orders.Where(order => order.ArrivedAt is not null).Select(order => (order.ArrivedAt!.Value - order.OrderedAt).TotalMinutes).Order()];

    private static double? Mean(double[] minutes) => minutes.Length == 0 ? null : Round(minutes.Average());

    private static double? Round(double? minutes) => minutes is { } value ? Math.Round(value, 2) : null;
}
