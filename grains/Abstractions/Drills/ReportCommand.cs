namespace Haimen.Grains.Drills;

/// <summary>What a person did in a drill while it ran.</summary>
[GenerateSerializer, Immutable, Alias("haimen.report-command")]
public sealed record ReportCommand
{
    /// <summary>When, in the drill's time.</summary>
    [Id(0)] public required DateTimeOffset At { get; init; }

    /// <summary>Who.</summary>
    [Id(1)] public required string By { get; init; }

    /// <summary>What, as policies and the audit log name it, e.g. <c>IncidentService.ReplaceOrder</c>.</summary>
    [Id(2)] public required string Operation { get; init; }

    /// <summary>The incident, null where it was about none.</summary>
    [Id(3)] public string? Incident { get; init; }

    /// <summary>What it was about: an order, a task, a need, a request for aid, a warning, a team, a shelter; empty where it was about the incident itself.</summary>
    [Id(4)] public string Subject { get; init; } = "";

    /// <summary>What was asked for: a resource, a level, a progress; empty where the operation says it all.</summary>
    [Id(5)] public string Value { get; init; } = "";

    /// <summary>Why.</summary>
    [Id(6)] public string Reason { get; init; } = "";

    /// <summary>The command's id. The same one again is told of once.</summary>
    [Id(7)] public required string CommandId { get; init; }
}
