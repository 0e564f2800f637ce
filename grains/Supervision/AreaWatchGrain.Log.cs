using Microsoft.Extensions.Logging;

namespace Haimen.Grains.Supervision;

internal sealed partial class AreaWatchGrain
{
    [LoggerMessage(LogLevel.Warning, "Area {Area} stays as it was last judged: its domain's version {Version} gave no answer. {Why}")]
    private partial void LogNoAnswer(string area, string version, string why);

    [LoggerMessage(LogLevel.Warning, "Area {Area} begins anew: {Why}")]
    private partial void LogBeginsAnew(string area, string why);
}
