using Google.Protobuf;
using Haimen.Client.V1;

namespace Haimen.Host.Feed;

/// <summary>A numbered change, written once for all who hear it.</summary>
internal sealed class FeedChange(FeedMessage message, FeedEntity? before)
{
    private string? _json;

    /// <summary>The message; it is not changed any more.</summary>
    public FeedMessage Message => message;

    /// <summary>The thing as it was; null where it is new.</summary>
    public FeedEntity? Before => before;

    /// <summary>The message as JSON.</summary>
    public string Json => _json ??= JsonFormatter.Default.Format(message);
}
