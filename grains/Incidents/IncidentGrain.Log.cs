using Haimen.Hazards;
using Microsoft.Extensions.Logging;

namespace Haimen.Grains.Incidents;

internal sealed partial class IncidentGrain
{
    [LoggerMessage(LogLevel.Warning, "Incident {Incident}: could not tell {What}; it will be told again")]
    private partial void LogNotTold(Exception exception, string incident, string what);

    [LoggerMessage(LogLevel.Warning, "Incident {Incident}: another activation wrote first; decided anew on version {Version}")]
    private partial void LogConflict(string incident, long version);

    [LoggerMessage(LogLevel.Error, "A notice of an order cannot be read: '{Subject}'; must be orderId|progress|reason|quantity")]
    private partial void LogUnreadableNotice(string subject);

    [LoggerMessage(LogLevel.Error, "An answer to an effect cannot be read: {Subject}")]
    private partial void LogUnreadableAnswer(string subject);

    [LoggerMessage(LogLevel.Error, "Domain {Domain} gave no plan for {Kind} at {Level}; the incident goes on with the statutory tasks")]
    private partial void LogNoPlan(Exception exception, string domain, string kind, HazardGrade level);
}
