using Microsoft.Extensions.Logging;

namespace Haimen.Grains.Assets;

internal sealed partial class HazardAssetGrain
{
    [LoggerMessage(LogLevel.Warning, "Asset {Asset} begins anew: {Why}")]
    private partial void LogBeginsAnew(string asset, string why);
}
