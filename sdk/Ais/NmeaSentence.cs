namespace Haimen.Ais;

/// <summary>One AIS sentence of NMEA 0183 (IEC 61162-1): <c>!AIVDM,parts,part,sequence,channel,payload,fill*hh</c>.</summary>
internal readonly ref struct NmeaSentence
{
    private const int LongestPayload = 120;
    private const int Fields = 7;

    /// <summary>How many parts the message has, 1 to 9.</summary>
    public int PartCount { get; private init; }

    /// <summary>Which of them this is, from 1.</summary>
    public int Part { get; private init; }

    /// <summary>The number that parts of one message share, 0 to 9; −1 where there is none.</summary>
    public int Sequence { get; private init; }

    /// <summary>The radio channel; null where there is none.</summary>
    public char? Channel { get; private init; }

    /// <summary>Whether it is VDO.</summary>
    public bool IsOwn { get; private init; }

    /// <summary>The armoured payload.</summary>
    public ReadOnlySpan<char> Payload { get; private init; }

    /// <summary>Bits at the end of the payload that carry nothing, 0 to 5.</summary>
    public int FillBits { get; private init; }

    /// <summary>Reads a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="sentence">The sentence, where it is one.</param>
    public static NmeaOutcome Parse(ReadOnlySpan<char> line, out NmeaSentence sentence)
    {
        sentence = default;
        if (line.Length > AisReceiver.MaxLineLength) return NmeaOutcome.Malformed;
        line = AfterTagBlock(line.Trim());
        if (line.Length < 2 || line[0] is not ('!' or '$')) return NmeaOutcome.Malformed;
        var star = line.IndexOf('*');
        if (star < 0 || line.Length < star + 3) return NmeaOutcome.BadChecksum;
        var body = line[1..star];
        if (!TryHex(line[star + 1], line[star + 2], out var stated) || stated != Checksum(body)) return NmeaOutcome.BadChecksum;
        if (line[0] == '$' || body.Length < 6 || body[5] != ',' || !body[2..4].SequenceEqual("VD") || body[4] is not ('M' or 'O'))
            return NmeaOutcome.Other;
        return TryFields(body, out sentence) ? NmeaOutcome.Ais : NmeaOutcome.Malformed;
    }

    // A tag block (IEC 61162-450) stands between backslashes before the sentence; its station and time are not needed here.
    private static ReadOnlySpan<char> AfterTagBlock(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || line[0] != '\\') return line;
        var end = line[1..].IndexOf('\\');
        return end < 0 ? default : line[(end + 2)..];
    }

    private static bool TryFields(ReadOnlySpan<char> body, out NmeaSentence sentence)
    {
        sentence = default;
        Span<Range> ranges = stackalloc Range[Fields + 1];
        if (body.Split(ranges, ',') != Fields) return false;
        var channel = body[ranges[4]];
        var sequence = body[ranges[3]];
        var payload = body[ranges[5]];
        if (!TryDigit(body[ranges[1]], out var count) || !TryDigit(body[ranges[2]], out var part) || !TryDigit(body[ranges[6]], out var fill)) return false;
        var number = -1;
        if (!sequence.IsEmpty && !TryDigit(sequence, out number)) return false;
        if (count < 1 || part < 1 || part > count || fill > 5 || channel.Length > 1 || payload.IsEmpty || payload.Length > LongestPayload) return false;
        sentence = new()
        {
            PartCount = count,
            Part = part,
            Sequence = number,
            Channel = channel.IsEmpty ? null : channel[0],
            IsOwn = body[4] == 'O',
            Payload = payload,
            FillBits = fill,
        };
        return true;
    }

    private static bool TryDigit(ReadOnlySpan<char> text, out int digit)
    {
        digit = text.Length == 1 ? text[0] - '0' : -1;
        return digit is >= 0 and <= 9;
    }

    private static int Checksum(ReadOnlySpan<char> body)
    {
        var sum = 0;
        foreach (var c in body) sum ^= c;
        return sum;
    }

    private static bool TryHex(char high, char low, out int value)
    {
        value = 0;
        if (!char.IsAsciiHexDigit(high) || !char.IsAsciiHexDigit(low)) return false;
        value = (Digit(high) << 4) | Digit(low);
        return true;

        static int Digit(char c) => c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
    }
}
