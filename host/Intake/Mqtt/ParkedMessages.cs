namespace Haimen.Host.Intake.Mqtt;

/// <summary>Messages that could not be taken, the latest of them, each with the reason: an operator looks at them, and nothing waits behind them.</summary>
internal sealed class ParkedMessages
{
    private const int Kept = 1000;
    private const int KeptBytes = 2048;

    private readonly Lock _gate = new();
    private readonly Queue<ParkedMessage> _messages = new();
    private long _number;

    /// <summary>How many there were.</summary>
    public long Total => Interlocked.Read(ref _number);

    /// <summary>The latest, oldest first.</summary>
    public IReadOnlyList<ParkedMessage> List()
    {
        lock (_gate) return [.. _messages];
    }

    /// <summary>Parks one.</summary>
    public void Park(DateTimeOffset at, string by, string topic, ReadOnlyMemory<byte> payload, string reason)
    {
        lock (_gate)
        {
            _messages.Enqueue(new ParkedMessage(++_number, at, by, topic, payload[..Math.Min(payload.Length, KeptBytes)].ToArray(), payload.Length, reason));
            if (_messages.Count > Kept) _messages.Dequeue();
        }
    }
}
