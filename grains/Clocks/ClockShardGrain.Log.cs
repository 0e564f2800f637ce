using Microsoft.Extensions.Logging;

namespace Haimen.Grains.Clocks;

internal sealed partial class ClockShardGrain
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Wake {Name} {Subject} of {Target} failed for the {Failures}. time; again in {Retry}.")]
    private partial void LogFailed(Exception exception, GrainId target, string name, string subject, int failures, TimeSpan retry);

    [LoggerMessage(Level = LogLevel.Error, Message = "The agenda holds an entry that cannot be read: {Member}.")]
    private partial void LogUnreadable(string member);
}
