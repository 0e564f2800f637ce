using Haimen.Hazards;

namespace Haimen.Grains.Incidents;

/// <summary>A command from a person in charge.</summary>
[GenerateSerializer, Immutable, Alias("haimen.incident-command")]
public sealed record IncidentCommand
{
    /// <summary>The command's id; a repeated one changes nothing.</summary>
    [Id(0)] public required string CommandId { get; init; }

    /// <summary>What is to be done.</summary>
    [Id(1)] public required IncidentCommandKind Kind { get; init; }

    /// <summary>Who says so.</summary>
    [Id(2)] public required string By { get; init; }

    /// <summary>Why; not empty.</summary>
    [Id(3)] public required string Reason { get; init; }

    /// <summary>The task, order or need meant, empty where none.</summary>
    [Id(4)] public string Subject { get; init; } = "";

    /// <summary>The level, for <see cref="IncidentCommandKind.SetLevel"/>, <see cref="IncidentCommandKind.RaiseLevel"/> and <see cref="IncidentCommandKind.LowerLevel"/>.</summary>
    [Id(5)] public HazardGrade Level { get; init; }

    /// <summary>The team, depot or shelter meant, empty where none.</summary>
    [Id(6)] public string Resource { get; init; } = "";

    /// <summary>The answer, for <see cref="IncidentCommandKind.AnswerAid"/>; null for others.</summary>
    [Id(7)] public AidReply? Aid { get; init; }
}
