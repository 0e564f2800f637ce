using Haimen.Grains.Incidents;
using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Drills;

/// <summary>One level that was asked for something short.</summary>
[GenerateSerializer, Immutable, Alias("haimen.report-aid")]
public sealed record ReportAid
{
    /// <summary>The incident.</summary>
    [Id(0)] public required string Incident { get; init; }

    /// <summary>The request; empty for the township and the district, whose answer is a dispatch plan.</summary>
    [Id(1)] public required string Request { get; init; }

    /// <summary>Who was asked.</summary>
    [Id(2)] public required AidTier Tier { get; init; }

    /// <summary>Team, supply or evacuation.</summary>
    [Id(3)] public required NeedKind Kind { get; init; }

    /// <summary>Capability, category or <c>shelter-place</c>.</summary>
    [Id(4)] public required string Resource { get; init; }

    /// <summary>Units asked for at the last.</summary>
    [Id(5)] public required int Quantity { get; init; }

    /// <summary>Units given, whatever became of them.</summary>
    [Id(6)] public required int Granted { get; init; }

    /// <summary>When it was asked.</summary>
    [Id(7)] public required DateTimeOffset AskedAt { get; init; }

    /// <summary>When it ended, null where it did not.</summary>
    [Id(8)] public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The dispatch plan that answered for the township and the district, null for others.</summary>
    [Id(9)] public string? PlanId { get; init; }

    /// <summary>Partners asked.</summary>
    [Id(10)] public string[] Partners { get; init; } = [];

    /// <summary>Their answers, oldest first.</summary>
    [Id(11)] public AidAnswerView[] Answers { get; init; } = [];

    /// <summary>Whether others were asked, and not only the district itself.</summary>
    public bool IsRequest => Tier >= AidTier.NeighbouringDistricts;

    /// <summary>A level as it stands.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="view">How it stands.</param>
    public static ReportAid From(string incident, AidView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return new ReportAid
        {
            Incident = incident,
            Request = view.RequestId,
            Tier = view.Tier,
            Kind = view.Kind,
            Resource = view.Resource,
            Quantity = view.Quantity,
            Granted = view.Tier >= AidTier.NeighbouringDistricts ? view.Answers.Sum(answer => answer.Granted) : view.Granted,
            AskedAt = view.AskedAt,
            EndedAt = view.EndedAt,
            PlanId = view.PlanId,
            Partners = view.Partners,
            Answers = view.Answers,
        };
    }
}
