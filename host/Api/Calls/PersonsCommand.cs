using Haimen.Grains.Drills;

namespace Haimen.Host.Api.Calls;

/// <summary>What a person asks for, as a drill's report tells it.</summary>
/// <param name="CommandId">The command's id.</param>
/// <param name="Reason">Why.</param>
/// <param name="Incident">The incident; null where it is about none.</param>
/// <param name="Subject">What it is about; empty where it is about the incident itself.</param>
/// <param name="Value">What is asked for; empty where the operation says it all.</param>
internal sealed record PersonsCommand(string CommandId, string Reason, string? Incident = null, string Subject = "", string Value = "")
{
    /// <summary>As the report has it.</summary>
    public ReportCommand ToReport(string by, string operation, DateTimeOffset at) => new()
    {
        At = at,
        By = by,
        Operation = operation,
        Incident = Incident,
        Subject = Subject,
        Value = Value,
        Reason = Reason,
        CommandId = CommandId,
    };
}
