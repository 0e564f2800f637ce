using Microsoft.Extensions.Logging;

namespace Haimen.Grains.Supervision;

internal sealed partial class AreaWatchGrain
{
    [LoggerMessage(LogLevel.Warning, "Area {Area} begins anew: {Why}")]
    private partial void LogBeginsAnew(string area, string why);
}
