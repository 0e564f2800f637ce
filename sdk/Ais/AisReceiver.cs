namespace Haimen.Ais;

/// <summary>
/// Turns NMEA 0183 sentences (<c>!AIVDM</c>, <c>!AIVDO</c>) into messages: checks each checksum, joins parts that come mixed or out
/// of order, and decodes types 1 to 3, 5, 14, 18 and 24. Whatever is handed in, it does not throw, keeps a bounded amount, and never
/// guesses: what is wrong is counted and dropped. Not safe for use by several threads at once; reads no clock.
/// </summary>
public sealed class AisReceiver
{
    /// <summary>Longest line that is looked at; a sentence has 82 characters, a tag block and a station's suffix more.</summary>
    public const int MaxLineLength = 1_024;

    private readonly PartBuffer _parts;
    private long _sentences, _messages, _waiting, _badChecksums, _malformed, _notDecoded;

    /// <summary>Makes a receiver.</summary>
    /// <param name="options">What it keeps; the defaults where null.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is not more than 0.</exception>
    public AisReceiver(AisReceiverOptions? options = null)
    {
        options ??= new();
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.MaxPending, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.PartTimeout, TimeSpan.Zero, nameof(options));
        _parts = new(options);
    }

    /// <summary>What was seen so far.</summary>
    public AisCounts Counts => new()
    {
        Sentences = _sentences,
        Messages = _messages,
        Parts = _waiting,
        BadChecksums = _badChecksums,
        Malformed = _malformed,
        NotDecoded = _notDecoded,
        Incomplete = _parts.GivenUp,
    };

    /// <summary>Unfinished messages kept now.</summary>
    public int Pending => _parts.Count;

    /// <summary>Takes one line.</summary>
    /// <param name="line">One sentence, with or without a tag block before it and a line end after it.</param>
    /// <param name="at">When it was received; the clock by which parts time out.</param>
    /// <returns>The message that the line completes; null where it completes none.</returns>
    public AisMessage? Receive(ReadOnlySpan<char> line, DateTimeOffset at)
    {
        _sentences++;
        _parts.GiveUp(at);
        switch (NmeaSentence.Parse(line, out var sentence))
        {
            case NmeaOutcome.BadChecksum:
                _badChecksums++;
                return null;
            case NmeaOutcome.Malformed:
                _malformed++;
                return null;
            case NmeaOutcome.Other:
                _notDecoded++;
                return null;
        }

        var bits = sentence.PartCount == 1 ? SixBits.Read([new(sentence.Payload.ToString(), sentence.FillBits)]) : _parts.Join(sentence, at);
        if (bits is null)
        {
            if (sentence.PartCount == 1) _malformed++;
            else _waiting++;
            return null;
        }

        return Decode(bits, sentence, at);
    }

    private AisMessage? Decode(SixBits bits, in NmeaSentence sentence, DateTimeOffset at)
    {
        var message = MessageDecoder.Decode(bits, sentence.IsOwn, sentence.Channel, at, out var sound);
        if (message is not null) _messages++;
        else if (sound) _notDecoded++;
        else _malformed++;
        return message;
    }
}
