namespace Haimen.Ais;

/// <summary>
/// Parts that wait for the others of their message. Sequence number, channel, number of parts and direction together tell messages
/// apart; a part that comes a second time with other content begins a new message, because the numbers 0 to 9 are soon used again.
/// </summary>
internal sealed class PartBuffer(AisReceiverOptions options)
{
    private readonly List<Pending> _pending = [];

    /// <summary>Unfinished messages kept now.</summary>
    public int Count => _pending.Count;

    /// <summary>Messages given up so far.</summary>
    public long GivenUp { get; private set; }

    /// <summary>Gives up what waited too long.</summary>
    /// <param name="at">The time now.</param>
    public void GiveUp(DateTimeOffset at) => GivenUp += _pending.RemoveAll(p => at - p.Since > options.PartTimeout);

    /// <summary>Adds a part.</summary>
    /// <param name="sentence">The part.</param>
    /// <param name="at">When it came.</param>
    /// <returns>The message's bits once all parts are there and sound; else null.</returns>
    public SixBits? Join(in NmeaSentence sentence, DateTimeOffset at)
    {
        var key = new Key(sentence.Sequence, sentence.Channel, sentence.PartCount, sentence.IsOwn);
        var index = _pending.FindIndex(p => p.Key == key);
        var part = new PayloadPart(sentence.Payload.ToString(), sentence.FillBits);
        if (index >= 0 && _pending[index].Parts[sentence.Part - 1] is { } held && held != part)
        {
            _pending.RemoveAt(index);
            GivenUp++;
            index = -1;
        }

        if (index < 0)
        {
            if (_pending.Count == options.MaxPending)
            {
                _pending.RemoveAt(0);
                GivenUp++;
            }

            _pending.Add(new(key, at, new PayloadPart?[sentence.PartCount]));
            index = _pending.Count - 1;
        }

        var message = _pending[index];
        message.Parts[sentence.Part - 1] = part;
        if (Array.Exists(message.Parts, p => p is null)) return null;
        _pending.RemoveAt(index);
        var bits = SixBits.Read([.. message.Parts.Select(p => p!.Value)]);
        if (bits is null) GivenUp++;
        return bits;
    }

    private readonly record struct Key(int Sequence, char? Channel, int PartCount, bool IsOwn);

    private sealed record Pending(Key Key, DateTimeOffset Since, PayloadPart?[] Parts);
}
