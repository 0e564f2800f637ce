namespace Haimen.Grains.Travel;

/// <summary>An OSRM server did not give the table it was asked for. The message says why, without a closing full stop.</summary>
internal sealed class OsrmException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Whether the same request may succeed if it is made again.</summary>
    public bool IsTransient { get; init; }
}
