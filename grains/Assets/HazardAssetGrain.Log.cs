using Microsoft.Extensions.Logging;

namespace Haimen.Grains.Assets;

internal sealed partial class HazardAssetGrain
{
    [LoggerMessage(LogLevel.Warning, "Asset {Asset} stays as it was: its domain's version {Version} gave no answer. {Why}")]
    private partial void LogNoAnswer(string asset, string version, string why);

    [LoggerMessage(LogLevel.Warning, "Asset {Asset} begins anew: {Why}")]
    private partial void LogBeginsAnew(string asset, string why);
}
