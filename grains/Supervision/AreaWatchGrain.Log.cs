using Microsoft.Extensions.Logging;

namespace Haimen.Grains.Supervision;

internal sealed partial class AreaWatchGrain
{
    [LoggerMessage(LogLevel.Warning, "Area {Area} stays as it was last judged: its domain's version {Version} gave no answer. {Why}")]
    private partial void LogNoAnswer(string area, string version, string why);

    [LoggerMessage(LogLevel.Warning, "Area {Area} begins anew: {Why}")]
    private partial void LogBeginsAnew(string area, string why);

    [LoggerMessage(LogLevel.Error, "Area {Area} was told of an effect that it cannot read: {Subject}")]
    private partial void LogUnreadableEffect(string area, string subject);

    [LoggerMessage(LogLevel.Warning, "Area {Area}: {What} of its domain is passed over, this and every further one: {Why}")]
    private partial void LogRefused(string area, string what, string why);
}
